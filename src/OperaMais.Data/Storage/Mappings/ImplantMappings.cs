using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Implants;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class StoredImplantCaseMapping : IEntityTypeConfiguration<StoredImplantCase>
{
    public void Configure(EntityTypeBuilder<StoredImplantCase> builder)
    {
        builder.ToTable("implant_cases");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Property(one => one.Enrolment).HasMaxLength(14);
        // Nobody opens the same case twice, whatever comes of two who try at once.
        builder.HasIndex(one => new { one.Provider, one.Enrolment, one.Tooth }).IsUnique().HasFilter("is_open");
        builder.HasMany(one => one.Steps).WithOne().HasForeignKey(step => step.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredImplantStepMapping : IEntityTypeConfiguration<StoredImplantStep>
{
    public void Configure(EntityTypeBuilder<StoredImplantStep> builder)
    {
        builder.ToTable("implant_steps");
        builder.HasKey(step => new { step.CaseId, step.Number });
        builder.Property(step => step.Action).HasConversion<string>().HasMaxLength(24);
        builder.Property(step => step.State).HasConversion<string>().HasMaxLength(32);
    }
}

internal sealed class StoredImplantDocumentMapping : IEntityTypeConfiguration<StoredImplantDocument>
{
    public void Configure(EntityTypeBuilder<StoredImplantDocument> builder)
    {
        builder.ToTable("implant_documents");
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.Property(document => document.Phase).HasConversion<string>().HasMaxLength(16);
        builder.Property(document => document.Moment).HasConversion<string>().HasMaxLength(8);
        builder.Property(document => document.MediaType).HasMaxLength(32);
        builder.HasOne<StoredImplantCase>().WithMany().HasForeignKey(document => document.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredImplantContentMapping : IEntityTypeConfiguration<StoredImplantContent>
{
    public void Configure(EntityTypeBuilder<StoredImplantContent> builder)
    {
        builder.ToTable("implant_contents");
        builder.HasKey(content => content.DocumentId);
        builder.HasOne<StoredImplantDocument>().WithOne().HasForeignKey<StoredImplantContent>(content => content.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredImplantAccessMapping : IEntityTypeConfiguration<StoredImplantAccess>
{
    public void Configure(EntityTypeBuilder<StoredImplantAccess> builder)
    {
        builder.ToTable("implant_accesses");
        builder.Property(access => access.Id).ValueGeneratedNever();
        builder.Property(access => access.Kind).HasConversion<string>().HasMaxLength(16);
        builder.HasOne<StoredImplantCase>().WithMany().HasForeignKey(access => access.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredImplantListMapping : IEntityTypeConfiguration<StoredImplantList>
{
    public void Configure(EntityTypeBuilder<StoredImplantList> builder)
    {
        builder.ToTable("implant_lists");
        builder.Property(list => list.Id).ValueGeneratedNever();
        builder.Property(list => list.Kind).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(list => new { list.Kind, list.At });
    }
}
