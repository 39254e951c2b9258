using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Registry;
using OperaMais.Data.Production;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Settlements;

/// <summary>
/// Counts the AIHs of all beneficiaries in a quadrimester by their fate: what <see cref="ListAihs"/> lists for each of them, without
/// going through the whole production for each.
/// </summary>
/// <param name="database">Where the production is.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Annex VI; Annexes II and III; Art. 6 § 1.</remarks>
public sealed class CountAihs(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The counts of those who have any.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester has no parcels.</exception>
    public async Task<FrozenDictionary<BeneficiaryId, Tally>> RunAsync(Quadrimester quadrimester, CancellationToken cancellation = default)
    {
        var ruleSet = norms.For(quadrimester) ?? throw ApplicationMessages.All.Refuse("settlement.noParcels", quadrimester);
        await using var context = database.CreateContext();
        var registry = (await RegistryQuery.HistoryAsync(context, ruleSet, cancellation)).For(quadrimester);
        var isRegistrationRequired =
            await context.Registrations.AnyAsync(registration => registration.Quadrimester == quadrimester, cancellation);
        var queries = new ProductionQueries(context, ruleSet.Catalogue.Composites);
        var competences = quadrimester.Competences.ToHashSet();
        var slices = queries.SlicesOf(competences);
        var repeated = await queries.RepeatedAsync(slices, quadrimester, cancellation);
        var repetitions = HeldAih.RepetitionsAmong(ruleSet.CountingRules, repeated, aih => competences.Contains(aih.Competence)).ToLookup(OwnerOf);
        return (await queries.GroupsAsync(slices, quadrimester, cancellation))
            .GroupBy(OwnerOf)
            .Where(own => own.Key is not null)
            .ToFrozenDictionary(own => own.Key!.Value, own => TallyOf(own, repetitions[own.Key]));

        BeneficiaryId? OwnerOf(AihGroup group) => registry.OwnerOf(group.Profile.Establishment, group.Profile.PlaceOfSurgery)?.Id;

        Tally TallyOf(IEnumerable<AihGroup> groups, IEnumerable<AihGroup> repetitions)
        {
            var production = PeriodProduction.Judge(ruleSet.CountingRules, groups, repetitions, Tally.Empty);
            return production.Counted.Aggregate(production.Uncounted, (sum, group) => sum.Plus(
                isRegistrationRequired && !group.IsRegistered && !ruleSet.IsExemptFromRegistration(group.Profile.PlaceOfSurgery)
                    ? Fate.NotRegulated
                    : Fate.Counted,
                group.Count));
        }
    }
}
