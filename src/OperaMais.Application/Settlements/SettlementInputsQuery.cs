using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Registry;
using OperaMais.Data;
using OperaMais.Data.Production;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Settlements;

/// <summary>Gathers what a settlement is calculated from. AIH numbers are judged over the whole programme each time.</summary>
/// <remarks>Annex VI.</remarks>
internal sealed class SettlementInputsQuery(OperaMaisContext context, RuleSet ruleSet)
{
    // Files that change which AIHs are paid without changing a slice: first acts and registrations.
    private static readonly string[] AddingKinds = ["SP", "SUSFACIL"];

    private readonly ProductionQueries queries = new(context, ruleSet.Catalogue.Composites);

    /// <summary>The production of the baseline alone.</summary>
    internal async Task<PeriodProduction> BaselineAsync(CancellationToken cancellation)
    {
        var competences = ruleSet.BaselineCompetences.ToHashSet();
        var repeated = await queries.RepeatedAsync(queries.SlicesOf(competences), registeredIn: null, cancellation);
        return await ProductionAsync(competences, registeredIn: null, repeated, cancellation);
    }

    /// <summary>The document of inputs of a quadrimester, of whatever is held.</summary>
    internal async Task<InputsDocument> OfAsync(Quadrimester quadrimester, CancellationToken cancellation)
    {
        var baseline = ruleSet.BaselineCompetences.ToHashSet();
        var current = quadrimester.Competences.ToHashSet();
        var repeated = await queries.RepeatedAsync(
            queries.SlicesOf([.. baseline, .. current]), registeredIn: quadrimester, cancellation);
        return new(
            ruleSet.Id,
            await SlicesAsync(quadrimester.Last, cancellation),
            new SettlementInputs(
                quadrimester,
                await ProductionAsync(baseline, registeredIn: null, Unregistered(repeated), cancellation),
                await ProductionAsync(current, registeredIn: quadrimester, repeated, cancellation),
                await IsRegistrationRequiredAsync(quadrimester, cancellation),
                await PactsAsync(quadrimester, cancellation),
                await DecisionsAsync(quadrimester, cancellation))
            {
                Acts = await ActsAsync(quadrimester, cancellation),
            });
    }

    /// <summary>The production of each month of the baseline and of a quadrimester, with whether it must be registered in SUSfácilMG.</summary>
    internal async Task<IReadOnlyList<(Competence Month, bool RegistrationIsRequired, PeriodProduction Production)>> MonthsAsync(
        Quadrimester quadrimester, CancellationToken cancellation)
    {
        var repeated = await queries.RepeatedAsync(
            queries.SlicesOf([.. ruleSet.BaselineCompetences, .. quadrimester.Competences]), registeredIn: quadrimester, cancellation);
        var unregistered = Unregistered(repeated);
        var isRequired = await IsRegistrationRequiredAsync(quadrimester, cancellation);
        var months = new List<(Competence, bool, PeriodProduction)>();
        foreach (var month in ruleSet.BaselineCompetences)
            months.Add((month, false, await ProductionAsync([month], registeredIn: null, unregistered, cancellation)));
        foreach (var month in quadrimester.Competences)
            months.Add((month, isRequired, await ProductionAsync([month], registeredIn: quadrimester, repeated, cancellation)));
        return months;
    }

    private async Task<PeriodProduction> ProductionAsync(
        HashSet<Competence> competences, Quadrimester? registeredIn, IReadOnlyList<HeldAih> repeated, CancellationToken cancellation)
    {
        var slices = queries.SlicesOf(competences);
        return PeriodProduction.Judge(
            ruleSet.CountingRules,
            await queries.GroupsAsync(slices, registeredIn, cancellation),
            HeldAih.RepetitionsAmong(ruleSet.CountingRules, repeated, aih => competences.Contains(aih.Competence)),
            await ProductionQueries.DiscardedAsync(slices, cancellation));
    }

    private Task<bool> IsRegistrationRequiredAsync(Quadrimester quadrimester, CancellationToken cancellation) =>
        context.Registrations.AnyAsync(registration => registration.Quadrimester == quadrimester, cancellation);

    // Registrations are never asked of the baseline.
    private static IReadOnlyList<HeldAih> Unregistered(IEnumerable<HeldAih> rows) =>
        [.. rows.Select(row => row with { IsRegistered = false })];

    /// <summary>Whether something imported since a settlement was calculated could have changed which AIHs are paid.</summary>
    internal async Task<bool> HasProductionChangedAsync(
        Quadrimester quadrimester, ImmutableArray<SliceReference> slices, DateTime calculatedAt, CancellationToken cancellation) =>
        !slices.SequenceEqual(await SlicesAsync(quadrimester.Last, cancellation))
        || await context.Imports.AnyAsync(
            import => import.At > calculatedAt && import.Files.Any(file => AddingKinds.Contains(file.Kind)), cancellation);

    // Later competences cannot change a quadrimester: of two AIHs of one number the earlier counts.
    internal async Task<ImmutableArray<SliceReference>> SlicesAsync(Competence last, CancellationToken cancellation)
    {
        var slices = await queries.CurrentSlices.AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. slices
                .Where(slice => slice.Competence.CompareTo(last) <= 0)
                .OrderBy(slice => slice.State)
                .ThenBy(slice => slice.Competence)
                .Select(slice => new SliceReference(
                    slice.State,
                    slice.Competence,
                    slice.Version,
                    slice.Source.ToString().ToUpperInvariant(),
                    Convert.ToHexStringLower(slice.ContentHash))),
        ];
    }

    /// <summary>The acts that change who is a beneficiary in a quadrimester.</summary>
    internal async Task<ImmutableArray<RegistryAct>> ActsAsync(Quadrimester quadrimester, CancellationToken cancellation) =>
        (await RegistryQuery.HistoryAsync(context, ruleSet, cancellation)).ActsFor(quadrimester);

    internal async Task<ImmutableSortedDictionary<Domain.Codes.MunicipalityCode, Pact>> PactsAsync(
        Quadrimester quadrimester, CancellationToken cancellation)
    {
        var month = quadrimester.MonthBefore;
        var pacts = await context.Pacts
            .Where(pact => pact.ReplacedBy == null && pact.Month == month)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return pacts.ToImmutableSortedDictionary(pact => pact.Municipality, pact => new Pact(pact.Referenced, pact.Total));
    }

    internal async Task<ImmutableSortedDictionary<Domain.Codes.MunicipalityCode, Decision>> DecisionsAsync(
        Quadrimester quadrimester, CancellationToken cancellation)
    {
        var decisions = await context.Decisions
            .Where(decision => decision.ReplacedBy == null && decision.Quadrimester == quadrimester)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return decisions.ToImmutableSortedDictionary(
            decision => decision.Municipality, decision => new Decision(decision.IsMet, decision.Act));
    }
}
