using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Adhesions;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class StoredAdhesionMapping : IEntityTypeConfiguration<StoredAdhesion>
{
    public void Configure(EntityTypeBuilder<StoredAdhesion> builder)
    {
        builder.ToTable("adhesions");
        builder.Property(adhesion => adhesion.Id).ValueGeneratedNever();
        builder.Property(adhesion => adhesion.Version).IsConcurrencyToken();
        builder.HasIndex(adhesion => adhesion.Beneficiary);
        builder.HasIndex(adhesion => adhesion.Municipality);
        builder.HasMany(adhesion => adhesion.Steps).WithOne().HasForeignKey(step => step.AdhesionId);
    }
}

internal sealed class StoredAdhesionStepMapping : IEntityTypeConfiguration<StoredAdhesionStep>
{
    public void Configure(EntityTypeBuilder<StoredAdhesionStep> builder)
    {
        builder.ToTable("adhesion_steps");
        // Of two who take the next step at once, one fails.
        builder.HasKey(step => new { step.AdhesionId, step.Number });
        builder.Property(step => step.State).HasConversion<string>().HasMaxLength(16);
    }
}
