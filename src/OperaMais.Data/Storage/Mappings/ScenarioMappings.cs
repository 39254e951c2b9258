using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Simulations;

namespace OperaMais.Data.Storage.Mappings;

/// <summary>Maps saved scenarios.</summary>
internal sealed class StoredScenarioMapping : IEntityTypeConfiguration<StoredScenario>
{
    public void Configure(EntityTypeBuilder<StoredScenario> scenario)
    {
        scenario.ToTable("scenarios");
        scenario.Property(row => row.Name).HasMaxLength(80);
        scenario.HasIndex(row => new { row.Beneficiary, row.Quadrimester, row.Name }).IsUnique();
    }
}
