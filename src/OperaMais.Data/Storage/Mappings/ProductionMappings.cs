using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Imports;
using OperaMais.Data.Production;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class SliceMapping : IEntityTypeConfiguration<Slice>
{
    public void Configure(EntityTypeBuilder<Slice> builder)
    {
        builder.Property(slice => slice.Id).ValueGeneratedNever();
        builder.HasIndex(slice => new { slice.State, slice.Competence, slice.Version }).IsUnique();
        // One version in use at most, whoever writes.
        builder.HasIndex(slice => new { slice.State, slice.Competence }, "ix_slices_current").IsUnique().HasFilter("is_current");
        builder.HasMany(slice => slice.Discarded).WithOne().HasForeignKey(tally => tally.SliceId);
        builder.HasOne<Import>().WithMany().HasForeignKey(slice => slice.ImportId);
    }
}

internal sealed class SliceTallyMapping : IEntityTypeConfiguration<SliceTally>
{
    public void Configure(EntityTypeBuilder<SliceTally> builder) => builder.HasKey(tally => new { tally.SliceId, tally.Fate });
}

internal sealed class StoredHospitalizationMapping : IEntityTypeConfiguration<StoredHospitalization>
{
    // No foreign keys: rows are written before their slice and file are known whole, in the same transaction.
    public void Configure(EntityTypeBuilder<StoredHospitalization> builder)
    {
        builder.ToTable("hospitalizations");
        builder.HasKey(aih => new { aih.Competence, aih.SliceId, aih.FileId, aih.Row });
        builder.Property(aih => aih.Character).HasConversion<short>();
    }
}

internal sealed class StoredFirstActMapping : IEntityTypeConfiguration<StoredFirstAct>
{
    public void Configure(EntityTypeBuilder<StoredFirstAct> builder)
    {
        builder.ToTable("first_acts");
        builder.HasKey(act => new { act.Competence, act.Number });
    }
}

internal sealed class StoredRegistrationMapping : IEntityTypeConfiguration<StoredRegistration>
{
    public void Configure(EntityTypeBuilder<StoredRegistration> builder)
    {
        builder.ToTable("registrations");
        builder.HasKey(registration => new { registration.Quadrimester, registration.Number });
    }
}
