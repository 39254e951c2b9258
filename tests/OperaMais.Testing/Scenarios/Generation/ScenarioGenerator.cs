using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Testing.Scenarios.Generation;

/// <summary>Makes random scenarios of the worked example's form, the same one for the same seed and size.</summary>
/// <remarks>
/// Each holds every beneficiary, every month from May 2022 to December 2024, repeated AIH numbers, every reason not to count,
/// federal complements of every size, pacts that are present, absent and zero, decisions with and without effect, opening
/// balances of both types and registrations for one or two quadrimesters.
/// </remarks>
public static class ScenarioGenerator
{
    /// <summary>The least number of rows that touches every beneficiary.</summary>
    public const int LeastHospitalizations = 600;

    private static readonly string[] Acts = ["Deliberação do Grupo Condutor nº 12 – 2024", "Deliberação do Grupo Condutor nº 7"];
    private static readonly string[] Origins = ["Resolução SES/MG nº 7.830/2021", "Resolução SES/MG nº 8.500/2022"];

    /// <summary>Makes one.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="hospitalizations">How many rows of production.</param>
    public static Scenario Generate(int seed, int hospitalizations = 6_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hospitalizations, LeastHospitalizations);
        var facts = new ProgrammeFacts(NormLibrary.Embedded.Current);
        var chance = new Chance(seed);
        var production = new ProductionGenerator(facts, chance).Rows(hospitalizations);
        return new(
            [.. production],
            Pacts(facts, chance).ToImmutableDictionary(),
            Decisions(facts, chance).ToImmutableDictionary(),
            [.. chance.Shuffled(OpeningBalances(facts, chance))],
            [.. Registrations(facts, chance, production)]);
    }

    private static IEnumerable<KeyValuePair<(Competence, MunicipalityCode), Pact>> Pacts(ProgrammeFacts facts, Chance chance)
    {
        var strangers = facts.MunicipalitiesInNoAnnex.Take(5);
        foreach (var quadrimester in facts.Quadrimesters)
            foreach (var municipality in facts.MunicipalitiesInAnnexes.Concat(strangers))
                if (chance.Percent(90))
                    yield return new((quadrimester.MonthBefore, municipality), Pact(chance));
    }

    private static Pact Pact(Chance chance)
    {
        var total = chance.Percent(10) ? chance.Between(1, 12) : chance.Between(1, 4_000);
        return new(chance.Percent(16) ? 0 : chance.Between(0, total), total);
    }

    // Most for municipalities at random, which mostly have a pact: those decisions are without effect.
    private static IEnumerable<KeyValuePair<(Quadrimester, MunicipalityCode), Decision>> Decisions(ProgrammeFacts facts, Chance chance)
    {
        foreach (var quadrimester in facts.Quadrimesters)
            foreach (var municipality in facts.MunicipalitiesInAnnexes)
                if (chance.Percent(25))
                    yield return new((quadrimester, municipality), new Decision(chance.Percent(50), chance.OneOf(Acts)));
    }

    private static IEnumerable<OpeningBalanceRow> OpeningBalances(ProgrammeFacts facts, Chance chance)
    {
        foreach (var beneficiary in facts.Beneficiaries)
            foreach (var origin in Origins)
            {
                if (chance.Percent(15))
                    yield return Balance(beneficiary.Id, isPreviousAdjustment: false, -chance.Between(0, 200_000_00), origin);
                if (chance.Percent(15))
                    yield return Balance(beneficiary.Id, isPreviousAdjustment: true, chance.Between(-90_000_00, 90_000_00), origin);
            }
    }

    private static OpeningBalanceRow Balance(BeneficiaryId beneficiary, bool isPreviousAdjustment, long centavos, string origin) =>
        new(beneficiary, isPreviousAdjustment, new(centavos), origin);

    // Of most AIHs of the quadrimester, of some of another one, and of one that nobody produced.
    private static IEnumerable<(Quadrimester, AihNumber)> Registrations(ProgrammeFacts facts, Chance chance, Hospitalization[] production)
    {
        foreach (var quadrimester in chance.Shuffled(facts.Quadrimesters).Take(chance.Between(1, 2)))
        {
            foreach (var aih in production)
                if (chance.Percent(aih.Competence.Quadrimester == quadrimester ? 80 : 2))
                    yield return (quadrimester, aih.Number);
            yield return (quadrimester, new AihNumber(AihNumber.CheckDigitOf(312359999999) + 3123599999990));
        }
    }
}
