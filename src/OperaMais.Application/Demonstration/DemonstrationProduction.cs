using OperaMais.Domain;
using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Demonstration;

/// <summary>
/// Makes up the production of one beneficiary: month by month as many surgeries as its published term value suggests, and beside
/// them those that do not count.
/// </summary>
internal sealed class DemonstrationProduction(
    RuleSet ruleSet, DemonstrationMix mix, DemonstrationPlace place, DemonstrationNumbers numbers, DemonstrationRandom random)
{
    /// <summary>Surgeries of one quadrimester, worth <paramref name="budget"/> in financing and bonus reference.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="budget">What is still to be produced.</param>
    /// <returns>The rows, and what of the budget is left over (a surgery cannot be cut in two).</returns>
    internal (IReadOnlyList<Hospitalization> Rows, Money Left) Of(Quadrimester quadrimester, Money budget)
    {
        var rows = new List<Hospitalization>();
        while (budget > Money.Zero)
        {
            var procedure = mix.Next(random);
            var aih = Surgery(quadrimester, procedure);
            var value = ruleSet.ValueOf(aih.Profile);
            var worth = value.Financing + value.BonusReference;
            // The last surgery comes in only when that leaves less of a difference.
            if (worth > budget + budget)
                break;
            budget -= worth;
            rows.Add(aih);
            AddUncounted(rows, aih);
        }
        return (rows, budget);
    }

    private Hospitalization Surgery(Quadrimester quadrimester, Procedure procedure)
    {
        var competence = new Competence(quadrimester.Year, quadrimester.First.Month + random.Below(4));
        var residence = place.NextResidence();
        var isComposite = random.Happens(15);
        // A federal strategy for elective surgeries paid complements from 2023 on.
        var isComplemented = competence.Year >= 2023 && random.Happens(25);
        var complement = isComplemented ? procedure.Sigtap.Percent(20 + random.Below(60)) : Money.Zero;
        return new(
            numbers.Next(competence),
            competence,
            residence,
            new AihProfile(
                place.NextEstablishment(),
                place.Municipality,
                residence != place.Municipality,
                CharacterOfAdmission.Elective,
                true,
                isComposite ? random.Of(ruleSet.Catalogue.Composites) : procedure.Code,
                isComposite || random.Happens(500) ? procedure.Code : null,
                complement.Percent(70),
                complement - complement.Percent(70)));
    }

    // What does not count, in about the shares in which it stands beside elective surgeries.
    private void AddUncounted(List<Hospitalization> rows, Hospitalization aih)
    {
        if (random.Happens(180))
            rows.Add(Another(aih, aih.Profile with { Character = CharacterOfAdmission.Urgent }));
        if (random.Happens(70))
            rows.Add(Another(aih, aih.Profile with { Procedure = new ProcedureCode(0303140151), FirstAct = null }));
        if (random.Happens(12))
            rows.Add(aih with { Profile = aih.Profile with { IsSingle = false } });
        if (random.Happens(4))
            rows.Add(Another(aih, aih.Profile with { Procedure = ruleSet.Catalogue.Composites[0], FirstAct = null }));
        if (random.Happens(3) && aih.Competence.Month % 4 != 0)
            rows.Add(aih with { Competence = aih.Competence.Next });
    }

    private Hospitalization Another(Hospitalization aih, AihProfile profile) =>
        aih with { Number = numbers.Next(aih.Competence), Profile = profile };
}
