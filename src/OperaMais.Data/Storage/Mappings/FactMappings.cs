using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Accounts;
using OperaMais.Data.Imports;
using OperaMais.Data.Instruments;
using OperaMais.Data.Pacts;

namespace OperaMais.Data.Storage.Mappings;

/// <summary>Facts that an import may replace: one in force for a key, those replaced kept.</summary>
internal static class ReplaceableMapping
{
    internal const string InForce = "replaced_by IS NULL";

    internal static void Configure<T>(EntityTypeBuilder<T> builder)
        where T : class, IReplaceable
    {
        builder.Property(fact => fact.Id).ValueGeneratedNever();
        builder.HasOne<Import>().WithMany().HasForeignKey(fact => fact.ImportId);
        builder.HasOne<Import>().WithMany().HasForeignKey(fact => fact.ReplacedBy);
    }
}

internal sealed class StoredPactMapping : IEntityTypeConfiguration<StoredPact>
{
    public void Configure(EntityTypeBuilder<StoredPact> builder)
    {
        builder.ToTable("pacts");
        ReplaceableMapping.Configure(builder);
        builder.HasIndex(pact => new { pact.Month, pact.Municipality }).IsUnique().HasFilter(ReplaceableMapping.InForce);
    }
}

internal sealed class StoredDecisionMapping : IEntityTypeConfiguration<StoredDecision>
{
    public void Configure(EntityTypeBuilder<StoredDecision> builder)
    {
        builder.ToTable("decisions");
        ReplaceableMapping.Configure(builder);
        builder.HasIndex(decision => new { decision.Quadrimester, decision.Municipality })
            .IsUnique().HasFilter(ReplaceableMapping.InForce);
    }
}

internal sealed class StoredDecisionDocumentMapping : IEntityTypeConfiguration<StoredDecisionDocument>
{
    public void Configure(EntityTypeBuilder<StoredDecisionDocument> builder)
    {
        builder.ToTable("decision_documents");
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.HasOne<StoredDecision>().WithMany().HasForeignKey(document => document.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredOpeningBalanceMapping : IEntityTypeConfiguration<StoredOpeningBalance>
{
    public void Configure(EntityTypeBuilder<StoredOpeningBalance> builder)
    {
        builder.ToTable("opening_balances");
        ReplaceableMapping.Configure(builder);
        builder.HasIndex(balance => new { balance.Beneficiary, balance.Kind, balance.Origin })
            .IsUnique().HasFilter(ReplaceableMapping.InForce);
    }
}

internal sealed class StoredInstrumentMapping : IEntityTypeConfiguration<StoredInstrument>
{
    public void Configure(EntityTypeBuilder<StoredInstrument> builder)
    {
        builder.ToTable("instruments");
        ReplaceableMapping.Configure(builder);
        builder.Property(instrument => instrument.Kind).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(instrument => new { instrument.Beneficiary, instrument.Number })
            .IsUnique().HasFilter(ReplaceableMapping.InForce);
    }
}
