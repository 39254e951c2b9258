using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Beneficiaries;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class StoredRegistryActMapping : IEntityTypeConfiguration<StoredRegistryAct>
{
    public void Configure(EntityTypeBuilder<StoredRegistryAct> builder)
    {
        builder.ToTable("registry_acts");
        builder.HasKey(act => act.Number);
        builder.Property(act => act.Number).ValueGeneratedNever();
        builder.Property(act => act.Kind).HasConversion<string>().HasMaxLength(16);
        // An act is revoked once.
        builder.HasIndex(act => act.Revokes).IsUnique();
        builder.HasOne<StoredRegistryAct>().WithMany().HasForeignKey(act => act.Revokes);
    }
}
