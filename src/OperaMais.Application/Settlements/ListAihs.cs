using System.Collections.Immutable;
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
/// Lists the AIHs of a beneficiary in a quadrimester, each with its fate, judged by what is held now: as a settlement made now
/// would judge them. Rows whose procedure is in no catalogue are held as numbers only and are not among them.
/// </summary>
/// <param name="database">Where the production is.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Annex VI; Annexes II and III; Art. 6 § 1.</remarks>
public sealed class ListAihs(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The AIHs, by competence and number.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester has no parcels.</exception>
    public async Task<ImmutableArray<JudgedAih>> RunAsync(
        Quadrimester quadrimester, BeneficiaryId beneficiary, CancellationToken cancellation = default)
    {
        var ruleSet = norms.For(quadrimester) ?? throw ApplicationMessages.All.Refuse("settlement.noParcels", quadrimester);
        await using var context = database.CreateContext();
        var queries = new ProductionQueries(context, ruleSet.Catalogue.Composites);
        var competences = quadrimester.Competences.ToHashSet();
        // The rows' own competence too: it is what they are stored by.
        var registry = (await RegistryQuery.HistoryAsync(context, ruleSet, cancellation)).For(quadrimester);
        var own = queries.OwnedIn(queries.SlicesOf(competences), registry, beneficiary)
            .Where(aih => competences.Contains(aih.Competence));
        var rows = await queries.SameNumbersAsync(own, quadrimester, cancellation);
        var isRegistrationRequired =
            await context.Registrations.AnyAsync(registration => registration.Quadrimester == quadrimester, cancellation);
        return
        [
            .. rows
                .GroupBy(row => row.Aih.Number)
                .SelectMany(sameNumber => Judge(ruleSet, isRegistrationRequired, [.. sameNumber]))
                .Where(judged => competences.Contains(judged.Aih.Competence) && OwnerOf(registry, judged.Aih) == beneficiary)
                .OrderBy(judged => judged.Aih, ByCompetence),
        ];
    }

    private static readonly IComparer<Hospitalization> ByCompetence = Comparer<Hospitalization>.Create((left, right) =>
        left.Competence.CompareTo(right.Competence) is var order and not 0 ? order : ProgrammeOrder.Instance.Compare(left, right));

    // Of the rows of one number that would count alone, the first does.
    private static IEnumerable<JudgedAih> Judge(RuleSet ruleSet, bool isRegistrationRequired, ImmutableArray<HeldAih> sameNumber)
    {
        var ordered = sameNumber
            .OrderBy(row => row.Aih, ProgrammeOrder.Instance)
            .ThenBy(row => (row.SliceId, row.FileId, row.Row));
        Competence? countedIn = null;
        foreach (var row in ordered)
        {
            var fate = ruleSet.CountingRules.Judge(row.Aih.Profile);
            if (fate == Fate.Counted && countedIn is not null)
            {
                yield return new(row.Aih, Fate.RepeatedAih, null, countedIn);
                continue;
            }
            if (fate == Fate.Counted)
            {
                countedIn = row.Aih.Competence;
                if (isRegistrationRequired && !row.IsRegistered && !ruleSet.IsExemptFromRegistration(row.Aih.Profile.PlaceOfSurgery))
                    fate = Fate.NotRegulated;
            }
            yield return new(row.Aih, fate, fate == Fate.Counted ? ruleSet.ValueOf(row.Aih.Profile) : null, null);
        }
    }

    private static BeneficiaryId? OwnerOf(BeneficiaryRegistry registry, in Hospitalization aih) =>
        registry.OwnerOf(aih.Profile.Establishment, aih.Profile.PlaceOfSurgery)?.Id;
}
