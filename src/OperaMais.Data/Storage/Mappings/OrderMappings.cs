using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Budgets;
using OperaMais.Data.Instruments;
using OperaMais.Data.Ledger;
using OperaMais.Data.Orders;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class StoredPaymentOrderLineMapping : IEntityTypeConfiguration<StoredPaymentOrderLine>
{
    public void Configure(EntityTypeBuilder<StoredPaymentOrderLine> builder)
    {
        builder.ToTable("payment_order_lines");
        builder.Property(line => line.Order).HasColumnName("order_number");
        builder.HasKey(line => new { line.Order, line.Beneficiary });
        builder.HasOne<StoredLedgerBatch>().WithMany().HasForeignKey(line => line.Order);
    }
}

internal sealed class PaymentOutcomeMapping : IEntityTypeConfiguration<PaymentOutcome>
{
    public void Configure(EntityTypeBuilder<PaymentOutcome> builder)
    {
        builder.ToTable("payment_outcomes");
        builder.Property(outcome => outcome.Order).HasColumnName("order_number");
        builder.HasKey(outcome => new { outcome.Order, outcome.Beneficiary });
        builder.HasOne<StoredPaymentOrderLine>().WithOne().HasForeignKey<PaymentOutcome>(outcome => new { outcome.Order, outcome.Beneficiary });
    }
}

internal sealed class ProrogationMapping : IEntityTypeConfiguration<Prorogation>
{
    public void Configure(EntityTypeBuilder<Prorogation> builder)
    {
        builder.ToTable("prorogations");
        builder.Property(prorogation => prorogation.Id).ValueGeneratedNever();
    }
}

internal sealed class StoredAppropriationMapping : IEntityTypeConfiguration<StoredAppropriation>
{
    public void Configure(EntityTypeBuilder<StoredAppropriation> builder)
    {
        builder.ToTable("appropriations");
        builder.Property(appropriation => appropriation.Id).ValueGeneratedNever();
        builder.Property(appropriation => appropriation.Instrument).HasConversion<string>().HasMaxLength(16);
    }
}

internal sealed class StoredCommitmentMapping : IEntityTypeConfiguration<StoredCommitment>
{
    public void Configure(EntityTypeBuilder<StoredCommitment> builder)
    {
        builder.ToTable("commitments");
        builder.Property(commitment => commitment.Id).ValueGeneratedNever();
    }
}
