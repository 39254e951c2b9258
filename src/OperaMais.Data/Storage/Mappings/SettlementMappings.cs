using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Settlements;
using OperaMais.Domain.Ledger;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class StoredSettlementMapping : IEntityTypeConfiguration<StoredSettlement>
{
    public void Configure(EntityTypeBuilder<StoredSettlement> builder)
    {
        builder.ToTable("settlements");
        builder.Property(settlement => settlement.Id).ValueGeneratedNever();
        builder.HasIndex(settlement => new { settlement.Quadrimester, settlement.Version }).IsUnique();
        builder.HasMany(settlement => settlement.Beneficiaries).WithOne().HasForeignKey(row => row.SettlementId);
        builder.HasMany(settlement => settlement.Steps).WithOne().HasForeignKey(step => step.SettlementId);
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

internal sealed class StoredSettlementStepMapping : IEntityTypeConfiguration<StoredSettlementStep>
{
    public void Configure(EntityTypeBuilder<StoredSettlementStep> builder)
    {
        builder.ToTable("settlement_steps");
        // Of two who take the same step at once, whatever else goes wrong, one fails.
        builder.HasKey(step => new { step.SettlementId, step.State });
        builder.Property(step => step.FiguresHash).HasDefaultValue(LedgerHash.None);
        builder.Property(step => step.State).HasConversion<string>().HasMaxLength(16);
    }
}

internal sealed class StoredJustificationMapping : IEntityTypeConfiguration<StoredJustification>
{
    public void Configure(EntityTypeBuilder<StoredJustification> builder)
    {
        builder.ToTable("settlement_justifications");
        builder.HasKey(justification => new { justification.SettlementId, justification.Kind });
        builder.Property(justification => justification.Kind).HasConversion<string>().HasMaxLength(16);
        builder.HasOne<StoredSettlement>().WithMany().HasForeignKey(justification => justification.SettlementId);
    }
}
