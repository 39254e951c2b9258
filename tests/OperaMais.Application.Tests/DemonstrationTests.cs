using OperaMais.Application.Demonstration;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Production;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests;

/// <summary>The fictitious programme in its full size.</summary>
public sealed class DemonstrationTests
{
    private const int PerMille = 1000;

    [Fact]
    public async Task Its_estimated_term_values_come_near_the_published_ones()
    {
        using var folder = new TemporaryFolder();
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var programme = new StoredProgramme(test.Database);

        await new MakeDemonstration(StoredProgramme.Norms).RunAsync(folder.Path, PerMille);
        var report = await programme.ImportAsync(folder.Path);

        Assert.InRange(report.Funnel[Fate.Counted], 500_000, 600_000);
        var terms = await new ShowTermValues(test.Database, StoredProgramme.Norms).RunAsync();
        var large = terms.Where(row => row.Beneficiary.TermValue > new Money(1_000_000_00)).ToList();
        Assert.True(large.Count > 50);
        Assert.DoesNotContain(large, row => IsFar(row.Estimated!.Amount, row.Beneficiary.TermValue));
    }

    // More than 2 %, in whole centavos.
    private static bool IsFar(Money estimated, Money published) =>
        Math.Abs((estimated - published).Centavos) * 100 > published.Centavos * 2;
}
