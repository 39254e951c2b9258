using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Settlements;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class StoredSettlementMapping : IEntityTypeConfiguration<StoredSettlement>
{
    public void Configure(EntityTypeBuilder<StoredSettlement> builder)
    {
        builder.ToTable("settlements");
        builder.Property(settlement => settlement.Id).ValueGeneratedNever();
        builder.HasIndex(settlement => new { settlement.Quadrimester, settlement.Version }).IsUnique();
        builder.HasMany(settlement => settlement.Beneficiaries).WithOne().HasForeignKey(row => row.SettlementId);
        builder.HasMany(settlement => settlement.Unpaid).WithOne().HasForeignKey(row => row.SettlementId);
    }
}

internal sealed class StoredBeneficiarySettlementMapping : IEntityTypeConfiguration<StoredBeneficiarySettlement>
{
    public void Configure(EntityTypeBuilder<StoredBeneficiarySettlement> builder)
    {
        builder.ToTable("beneficiary_settlements");
        builder.HasKey(row => new { row.SettlementId, row.Beneficiary });
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
    }
}

internal sealed class StoredUnpaidMapping : IEntityTypeConfiguration<StoredUnpaid>
{
    public void Configure(EntityTypeBuilder<StoredUnpaid> builder)
    {
        builder.ToTable("settlement_unpaid");
        builder.HasKey(row => new { row.SettlementId, row.Fate });
    }
}
