using OperaMais.Application.Imports;
using OperaMais.Application.Panels;
using OperaMais.Application.Progress;
using OperaMais.Application.Schedules;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Production;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests;

public sealed class PanelTests : IAsyncLifetime
{
    private static readonly Quadrimester First = new(2023, 3);

    private TestDatabase test = null!;
    private StoredProgramme programme = null!;

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    public async Task InitializeAsync()
    {
        test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        programme = new(test.Database);
    }

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    public async Task Where_nothing_is_held_everything_blocks()
    {
        var view = await ShowAsync(First);

        Assert.Null(view.Settlement);
        Assert.Equal(4, view.Missing.Length);
        Assert.Equal(12, view.MissingBaseline.Length);
        Assert.Equal(
            [ApprovalCheckKind.Baseline, ApprovalCheckKind.Competences, ApprovalCheckKind.Calculation],
            view.Checks.Where(check => check.Outcome == ApprovalCheckOutcome.Blocking).Select(check => check.Kind));
        Assert.All(view.Checks, check => Assert.Contains(check.Outcome, (ApprovalCheckOutcome[])[ApprovalCheckOutcome.Blocking, ApprovalCheckOutcome.InOrder]));
        Assert.Null(view.Parcel.Figures);
        Assert.Equal(First, await new ChooseQuadrimester(test.Database, StoredProgramme.Norms).RunAsync());
    }

    [Fact]
    public async Task A_settled_quadrimester_shows_what_its_version_holds()
    {
        await ImportExampleAsync();
        var settled = (await programme.Settle.RunAsync(First, allowMissing: false, "test")).Settlement;

        var view = await ShowAsync(First);

        Assert.Equal(Sum(settled.Beneficiaries, entry => entry.Production.Financing), Sum(view.Specialties, entry => entry.Financing));
        Assert.Equal(settled.Beneficiaries.Sum(entry => entry.Production.Quantity), view.Specialties.Sum(entry => entry.Procedures));
        Assert.Equal(view.Specialties.OrderByDescending(entry => entry.Financing), view.Specialties);
        Assert.Equal(9, view.Parcels.Length);
        Assert.Equal(new Competence(2024, 3), view.Parcel.Plan.Month);
        Assert.Equal(new Competence(2023, 9), view.Anticipation.Plan.Month);
        Assert.Equal(new Competence(2024, 4), view.NextParcel!.Plan.Month);
        Assert.Equal(Sum(settled.Beneficiaries, entry => entry.Anticipation.Amount), view.Anticipation.Figures!.Value.Credit);
        Assert.Equal(
            Sum(settled.Beneficiaries, entry => Money.Max(entry.Adjustment.Amount, Money.Zero) + entry.Bonus.Amount),
            view.Parcel.Figures!.Value.Credit);
    }

    [Fact]
    public async Task Checks_count_what_waits()
    {
        await ImportExampleAsync();
        var settled = (await programme.Settle.RunAsync(new(2024, 1), allowMissing: false, "test")).Settlement;
        var pending = settled.Beneficiaries.Select(entry => entry.Indicator).Where(indicator => indicator.Status == IndicatorStatus.Pending)
            .DistinctBy(indicator => indicator.Municipality).ToList();

        var checks = (await ShowAsync(new(2024, 1))).Checks.ToDictionary(check => check.Kind);

        Assert.Equal(pending.Count(indicator => indicator.Basis is TargetBasis.MissingPpi), checks[ApprovalCheckKind.Pacts].Count);
        Assert.Equal(pending.Count(indicator => indicator.Basis is not TargetBasis.MissingPpi), checks[ApprovalCheckKind.Decisions].Count);
        Assert.True(pending.Count > 0);
        Assert.Equal(settled.Unpaid[Fate.FirstActUnknown], checks[ApprovalCheckKind.FirstActs].Count);
        Assert.Equal(ApprovalCheckOutcome.InOrder, checks[ApprovalCheckKind.Calculation].Outcome);
        Assert.Equal(("unknown", 4), (checks[ApprovalCheckKind.Extraction].Reason, checks[ApprovalCheckKind.Extraction].Count));
        Assert.Equal(ApprovalCheckOutcome.NeedsJustification, checks[ApprovalCheckKind.Extraction].Outcome);
    }

    [Theory]
    [InlineData(10, "", ApprovalCheckOutcome.InOrder)]
    [InlineData(11, "late", ApprovalCheckOutcome.NeedsJustification)]
    public async Task Extraction_has_to_be_in_time(int dayOfMarch, string reason, ApprovalCheckOutcome outcome)
    {
        await programme.Production.RunAsync(
            ScenarioPaths.OfWorkedExample.Production, StoredProgramme.Options with { ExtractedOn = new(2024, 3, dayOfMarch) });

        var check = (await ShowAsync(First)).Checks.Single(entry => entry.Kind == ApprovalCheckKind.Extraction);

        Assert.Equal((reason, outcome), (check.Reason, check.Outcome));
    }

    [Fact]
    public async Task What_is_imported_afterwards_makes_a_version_outdated()
    {
        var paths = ScenarioPaths.OfWorkedExample;
        await programme.ImportAsync([.. paths.Production]);
        foreach (var quadrimester in StoredProgramme.Norms.Current.Quadrimesters)
            await programme.Settle.RunAsync(quadrimester, allowMissing: false, "test");
        Assert.Equal(ApprovalCheckOutcome.InOrder, await CalculationAsync(new(2024, 2)));

        await new ImportPpi(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(paths.Pacts, StoredProgramme.FactOptions);

        Assert.Equal(ApprovalCheckOutcome.Blocking, await CalculationAsync(new(2024, 2)));
        // The annexes' percentages rule 2023-3, whatever the PPI says.
        Assert.Equal(ApprovalCheckOutcome.InOrder, await CalculationAsync(First));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Months_add_up_to_the_settlement_and_to_the_anticipations(DatabaseKind kind)
    {
        await using var other = await TestDatabase.CreateAsync(kind);
        var stored = new StoredProgramme(other.Database);
        await stored.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        await stored.ImportFactsAsync(ScenarioPaths.OfWorkedExample);
        var quadrimester = new Quadrimester(2024, 2);
        var settled = (await stored.Settle.RunAsync(quadrimester, allowMissing: false, "test")).Settlement;

        var months = MonthlyFinancing.Of(await new ShowProgress(other.Database, StoredProgramme.Norms).RunAsync(quadrimester));

        Assert.Equal(16, months.Length);
        Assert.All(months, month => Assert.True(month.IsHeld));
        Assert.Equal(
            Sum(settled.Beneficiaries, entry => entry.Production.Financing),
            Sum(months.Where(month => !month.IsBaseline), month => month.Financing));
        Assert.Equal(settled.Beneficiaries.Sum(entry => entry.Production.Quantity), months.Where(month => !month.IsBaseline).Sum(month => month.Procedures));
        Assert.Equal(
            Sum(settled.Beneficiaries, entry => entry.Anticipation.Baseline.Financing),
            Sum(months.Where(month => month.IsBaseline), month => month.Financing));
    }

    [Fact]
    public async Task The_first_quadrimester_without_a_complete_settlement_is_worked_on()
    {
        await ImportExampleAsync();
        var choose = new ChooseQuadrimester(test.Database, StoredProgramme.Norms);
        var chosen = new List<Quadrimester>();
        foreach (var quadrimester in StoredProgramme.Norms.Current.Quadrimesters)
        {
            await programme.Settle.RunAsync(quadrimester, allowMissing: false, "test");
            chosen.Add(await choose.RunAsync());
        }
        Assert.Equal([new(2024, 1), new(2024, 2), new(2024, 3), new(2024, 3)], chosen);
    }

    [Fact]
    public async Task A_quadrimester_outside_the_schedule_has_no_panel() =>
        await Assert.ThrowsAsync<RefusedException>(() => ShowAsync(new(2023, 2)));

    private async Task ImportExampleAsync()
    {
        await programme.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        await programme.ImportFactsAsync(ScenarioPaths.OfWorkedExample);
    }

    private async Task<ApprovalCheckOutcome> CalculationAsync(Quadrimester quadrimester) =>
        (await ShowAsync(quadrimester)).Checks.Single(check => check.Kind == ApprovalCheckKind.Calculation).Outcome;

    private async Task<PanelView> ShowAsync(Quadrimester quadrimester)
    {
        var schedules = await new ShowSchedule(test.Database, StoredProgramme.Norms).RunAsync(only: null);
        return await new ShowPanel(test.Database, StoredProgramme.Norms, new ShowSettlement(test.Database, StoredProgramme.Norms))
            .RunAsync(quadrimester, [.. schedules.Select(schedule => schedule.Parcels)]);
    }

    private static Money Sum<T>(IEnumerable<T> items, Func<T, Money> amount) =>
        items.Sum(amount);
}
