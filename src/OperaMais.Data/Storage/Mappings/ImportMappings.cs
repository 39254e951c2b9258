using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Imports;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.HasMany(import => import.Files).WithOne().HasForeignKey(file => file.ImportId);
    }
}

internal sealed class ImportedFileMapping : IEntityTypeConfiguration<ImportedFile>
{
    public void Configure(EntityTypeBuilder<ImportedFile> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Kind).HasMaxLength(16);
        builder.HasIndex(file => file.Sha256);
        builder.HasMany(file => file.RejectedRows).WithOne().HasForeignKey(row => row.FileId);
    }
}

internal sealed class RejectedRowMapping : IEntityTypeConfiguration<RejectedRow>
{
    public void Configure(EntityTypeBuilder<RejectedRow> builder) =>
        builder.HasKey(row => new { row.FileId, row.Row, row.Code, row.Column });
}

internal sealed class ClosedCompetenceMapping : IEntityTypeConfiguration<ClosedCompetence>
{
    public void Configure(EntityTypeBuilder<ClosedCompetence> builder) => builder.HasKey(closed => closed.Competence);
}

internal sealed class ReopeningMapping : IEntityTypeConfiguration<Reopening>
{
    public void Configure(EntityTypeBuilder<Reopening> builder)
    {
        builder.ToTable("reopenings");
        builder.Property(reopening => reopening.Id).ValueGeneratedNever();
        builder.HasIndex(reopening => reopening.Competence);
    }
}
