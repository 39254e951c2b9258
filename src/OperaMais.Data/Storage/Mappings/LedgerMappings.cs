using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Ledger;
using OperaMais.Domain.Ledger;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class StoredLedgerBatchMapping : IEntityTypeConfiguration<StoredLedgerBatch>
{
    public void Configure(EntityTypeBuilder<StoredLedgerBatch> builder)
    {
        builder.ToTable("ledger_batches");
        builder.HasKey(batch => batch.Number);
        builder.Property(batch => batch.Number).ValueGeneratedNever();
        // Of two who release a parcel at once, whatever else goes wrong, one fails.
        builder.HasIndex(batch => batch.Parcel).IsUnique().HasFilter($"kind = '{LedgerBatchKind.Parcel}'");
        builder.Property(batch => batch.Kind).HasConversion<string>().HasMaxLength(16).HasDefaultValue(LedgerBatchKind.Parcel);
        builder.Property(batch => batch.Authorization).HasDefaultValue("");
        builder.Property(batch => batch.Order).HasColumnName("order_hash").HasDefaultValue(LedgerHash.None);
    }
}

internal sealed class StoredLedgerEntryMapping : IEntityTypeConfiguration<StoredLedgerEntry>
{
    public void Configure(EntityTypeBuilder<StoredLedgerEntry> builder)
    {
        builder.ToTable("ledger_entries");
        builder.HasKey(entry => new { entry.Beneficiary, entry.Sequence });
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(24);
        builder.Property(entry => entry.CorrectedKind).HasConversion<string>().HasMaxLength(24);
        builder.HasOne<StoredLedgerBatch>().WithMany().HasForeignKey(entry => entry.Batch);
    }
}
