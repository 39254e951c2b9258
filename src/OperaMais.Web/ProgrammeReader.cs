using System.Collections.Immutable;
using OperaMais.Application.Approvals;
using OperaMais.Application.Beneficiaries;
using OperaMais.Application.Panels;
using OperaMais.Application.Progress;
using OperaMais.Application.Registry;
using OperaMais.Application.Schedules;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Comparison;
using OperaMais.Domain.Schedule;
using OperaMais.Web.Settlements;

namespace OperaMais.Web;

/// <summary>What pages about settlements and beneficiaries show, from memory where nothing was imported or calculated since.</summary>
/// <param name="cache">Where answers are kept.</param>
/// <param name="listSettlements">Lists the quadrimesters.</param>
/// <param name="showSettlement">Shows a settlement.</param>
/// <param name="recalculate">Calculates a settlement again.</param>
/// <param name="listVersions">Lists the versions of a settlement.</param>
/// <param name="compareSettlements">Compares two of them.</param>
/// <param name="listAihs">Lists the AIHs of a beneficiary.</param>
/// <param name="compare">Compares the production held with a settlement's.</param>
/// <param name="showSchedule">Shows the parcels.</param>
/// <param name="showTermValues">Shows the term values.</param>
/// <param name="showBeneficiary">Shows what is on record of a beneficiary.</param>
/// <param name="showPanel">Shows a quadrimester at a glance.</param>
/// <param name="showProgress">Shows how far a quadrimester has come.</param>
/// <param name="showApproval">Shows how far its versions have come.</param>
/// <param name="countRunningImports">Counts the imports under way.</param>
/// <param name="showRegistry">Shows who is a beneficiary when.</param>
public sealed class ProgrammeReader(
    ProgrammeCache cache,
    ListSettlements listSettlements,
    ShowSettlement showSettlement,
    RecalculateSettlement recalculate,
    ListVersions listVersions,
    CompareSettlements compareSettlements,
    ListAihs listAihs,
    CompareProduction compare,
    ShowSchedule showSchedule,
    ShowTermValues showTermValues,
    ShowBeneficiary showBeneficiary,
    ShowPanel showPanel,
    ShowProgress showProgress,
    ShowApproval showApproval,
    CountRunningImports countRunningImports,
    ShowRegistry showRegistry)
{
    /// <summary>Asks what the first visitors will ask, so that they need not wait for it.</summary>
    /// <param name="quadrimester">The quadrimester being worked on.</param>
    internal async Task WarmAsync(Quadrimester quadrimester)
    {
        await PanelAsync(quadrimester);
        await MonthsAsync(quadrimester);
        await QuadrimestersAsync();
        await OverviewAsync(quadrimester, version: null);
        await TermValuesAsync();
    }

    /// <summary>How far every quadrimester has come.</summary>
    public Task<ImmutableArray<QuadrimesterSettlement>> QuadrimestersAsync() =>
        cache.GetAsync("quadrimesters", listSettlements.RunAsync);

    /// <summary>A quadrimester at a glance.</summary>
    public async Task<PanelView> PanelAsync(Quadrimester quadrimester)
    {
        var view = await cache.GetAsync($"panel {quadrimester}", async cancellation =>
            await showPanel.RunAsync(quadrimester, [.. (await SchedulesAsync()).Values], cancellation));
        return view with { Checks = await WithRunningImportsAsync(view.Checks) };
    }

    /// <summary>How far a quadrimester has come with what is held of it.</summary>
    public Task<QuadrimesterProgress> ProgressAsync(Quadrimester quadrimester) => cache.GetAsync(
        $"progress {quadrimester}", cancellation => showProgress.RunAsync(quadrimester, cancellation));

    /// <summary>What was produced and is financed in the months of the baseline and of a quadrimester.</summary>
    public async Task<ImmutableArray<MonthlyFinancing>> MonthsAsync(Quadrimester quadrimester) =>
        MonthlyFinancing.Of(await ProgressAsync(quadrimester));

    /// <summary>How far the versions of a quadrimester have come, and what stands in the way of the latest.</summary>
    public async Task<ApprovalView> ApprovalAsync(Quadrimester quadrimester)
    {
        var view = await cache.GetAsync($"approval {quadrimester}", cancellation => showApproval.RunAsync(quadrimester, cancellation));
        return view with { Checks = await WithRunningImportsAsync(view.Checks) };
    }

    /// <summary>A version of a settlement, ready to be shown.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="version">The version; nothing for the last one.</param>
    /// <returns>Nothing when there is no such version.</returns>
    public Task<SettlementOverview?> OverviewAsync(Quadrimester quadrimester, int? version) =>
        cache.GetAsync($"overview {quadrimester} {version}", async cancellation =>
        {
            if (await showSettlement.RunAsync(quadrimester, version, cancellation) is not { } view)
                return null;
            // The schedule goes by the versions in force: of another one no parcel is known.
            var parcels = view.Settlement.Version == view.VersionInForce ? await SchedulesAsync() : ImmutableDictionary<BeneficiaryId, ImmutableArray<Parcel>>.Empty;
            return new SettlementOverview(
                view,
                [.. view.Rows.Select(row => new OverviewRow(row, ParcelOf(quadrimester, parcels, row.Beneficiary.Id)))],
                await RecalculatedAsync(quadrimester, view.Settlement.Version));
        });

    /// <summary>A version of a settlement with everything behind its figures.</summary>
    public Task<RecalculatedSettlement> RecalculatedAsync(Quadrimester quadrimester, int version) =>
        cache.GetPermanentAsync($"recalculated {quadrimester} {version}", () => recalculate.RunAsync(quadrimester, version));

    /// <summary>The versions of a quadrimester's settlement, the first one first. Approvals do not show in the cache's state: asked anew.</summary>
    public Task<ImmutableArray<KeptVersion>> VersionsAsync(Quadrimester quadrimester) => listVersions.RunAsync(quadrimester);

    /// <summary>How two versions of a settlement differ; both must be there.</summary>
    public Task<SettlementComparison> ComparisonAsync(Quadrimester quadrimester, int from, int to) =>
        cache.GetPermanentAsync($"comparison {quadrimester} {from} {to}", () => compareSettlements.RunAsync(quadrimester, from, to));

    /// <summary>The AIHs of a beneficiary in a quadrimester.</summary>
    public Task<ImmutableArray<JudgedAih>> AihsAsync(Quadrimester quadrimester, BeneficiaryId beneficiary) => cache.GetAsync(
        $"aihs {quadrimester} {beneficiary}", cancellation => listAihs.RunAsync(quadrimester, beneficiary, cancellation));

    /// <summary>Whether something imported since a settlement was calculated could have changed which AIHs are paid.</summary>
    public Task<bool> HasProductionChangedAsync(RecalculatedSettlement settlement) => cache.GetAsync(
        $"changed {settlement.Quadrimester} {settlement.Version}",
        cancellation => compare.HasChangedSinceAsync(settlement, cancellation));

    /// <summary>The parcels of every beneficiary.</summary>
    public async Task<ImmutableDictionary<BeneficiaryId, ImmutableArray<Parcel>>> SchedulesAsync() => await cache.GetAsync(
        "schedules",
        async _ => (await BeneficiarySchedulesAsync()).ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Parcels));

    /// <summary>The parcels of every beneficiary, and what each owed before them.</summary>
    public Task<ImmutableDictionary<BeneficiaryId, BeneficiarySchedule>> BeneficiarySchedulesAsync() => cache.GetAsync(
        "beneficiary-schedules",
        async cancellation => (await showSchedule.RunAsync(only: null, cancellation)).ToImmutableDictionary(schedule => schedule.Beneficiary.Id));

    /// <summary>The term value of every beneficiary.</summary>
    public Task<ImmutableArray<TermValueRow>> TermValuesAsync() => cache.GetAsync("term-values", showTermValues.RunAsync);

    /// <summary>What is on record of a beneficiary.</summary>
    public Task<BeneficiaryRecord?> RecordAsync(BeneficiaryId beneficiary) => cache.GetAsync(
        $"record {beneficiary}", cancellation => showBeneficiary.RunAsync(beneficiary, cancellation));

    /// <summary>Who is a beneficiary when.</summary>
    public Task<RegistryHistory> RegistryAsync() => cache.GetAsync("registry", showRegistry.RunAsync);

    // Whether imports run changes without anything being stored: it is asked anew each time.
    private async Task<ImmutableArray<ApprovalCheck>> WithRunningImportsAsync(ImmutableArray<ApprovalCheck> checks)
    {
        var imports = ApprovalChecks.OfImports(await countRunningImports.RunAsync());
        return [.. checks.Select(check => check.Kind == ApprovalCheckKind.Imports ? imports : check)];
    }

    private static Parcel? ParcelOf(
        Quadrimester quadrimester, ImmutableDictionary<BeneficiaryId, ImmutableArray<Parcel>> schedules, BeneficiaryId beneficiary) =>
        schedules.GetValueOrDefault(beneficiary, []).FirstOrDefault(parcel =>
            parcel.Plan.Kind == ParcelKind.AdjustmentAndBonus && parcel.Plan.Quadrimester == quadrimester);
}
