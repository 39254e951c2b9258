using OperaMais.Application.Progress;
using OperaMais.Application.Schedules;
using OperaMais.Application.Simulations;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Simulations;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;
using Scenario = OperaMais.Domain.Simulations.Scenario;

namespace OperaMais.Application.Tests.Progress;

public sealed class ProgressTests : IAsyncLifetime
{
    private TestDatabase test = null!;

    public async Task InitializeAsync()
    {
        test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await StoredExample.FillAsync(test);
    }

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Theory]
    [InlineData("2023-3")]
    [InlineData("2024-1")]
    [InlineData("2024-2")]
    [InlineData("2024-3")]
    public async Task With_every_month_held_it_comes_to_the_figures_of_the_settlement(string name)
    {
        Assert.True(Quadrimester.TryRead(name, out var quadrimester));
        var progress = await new ShowProgress(test.Database, StoredProgramme.Norms).RunAsync(quadrimester);

        foreach (var (id, expected) in ExpectedFigures.OfWorkedExample.Quadrimesters[name])
        {
            var own = progress.Of(Read(id))!;
            var simulated = Simulation.Of(own.RuleSet.Catalogue, own.SimulationBasis!, Scenario.Unchanged);
            Assert.Empty(own.Missing);
            Assert.Equal((expected.Referenced, expected.Total, (long?)expected.TargetBp), (own.Indicator.Production.Referenced, own.Indicator.Production.Total, own.Basis.Target?.Value));
            Assert.Equal((expected.Financing, expected.Anticipation), (own.Done.Financing.Centavos, own.Anticipation!.Amount.Centavos));
            // What is simulated without supposing anything is what is settled.
            Assert.Equal((expected.Adjustment, expected.Bonus), (simulated.Adjustment.Amount.Centavos, simulated.Bonus.Amount.Centavos));
            if (own.Distance is { } distance && own.Indicator.Production.Total > 0)
                Assert.Equal(expected.Status == "met", distance.IsReached);
        }
    }

    [Fact]
    public async Task Parcels_of_nothing_supposed_are_those_of_the_schedule()
    {
        var quadrimester = new Quadrimester(2024, 1);
        var progress = await new ShowProgress(test.Database, StoredProgramme.Norms).RunAsync(quadrimester);
        foreach (var schedule in await new ShowSchedule(test.Database, StoredProgramme.Norms).RunAsync(only: null))
        {
            var own = progress.Of(schedule.Beneficiary.Id)!;
            var simulation = Simulation.Of(own.RuleSet.Catalogue, own.SimulationBasis!, Scenario.Unchanged);
            Assert.All(
                schedule.Parcels.Zip(SimulatedParcels.Of(own.RuleSet, schedule, quadrimester, simulation)),
                pair => Assert.Equal((schedule.Beneficiary.Id, pair.First), (schedule.Beneficiary.Id, pair.Second)));
        }
    }

    [Fact]
    public async Task A_month_that_is_not_held_is_missing_and_a_missing_baseline_anticipates_nothing()
    {
        await using var other = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var stored = new StoredProgramme(other.Database);
        using var folder = new TemporaryFolder();
        var rows = await File.ReadAllLinesAsync(Assert.Single(ScenarioPaths.OfWorkedExample.Production));
        await File.WriteAllLinesAsync(folder.File("september.csv"), rows.Where((row, index) => index == 0 || row.Contains(";2023;09;", StringComparison.Ordinal)));
        await stored.ImportAsync(folder.File("september.csv"));

        var progress = await new ShowProgress(other.Database, StoredProgramme.Norms).RunAsync(new(2023, 3));
        var own = progress.Of(Read("310620"))!;

        Assert.Equal([new(202310), new(202311), new(202312)], own.Missing);
        Assert.Null(own.Anticipation);
        Assert.Null(own.SimulationBasis);
        Assert.Null(progress.Of(Read("310001")));
    }

    private static BeneficiaryId Read(string text)
    {
        Assert.True(BeneficiaryId.TryRead(text, out var id));
        return id;
    }
}
