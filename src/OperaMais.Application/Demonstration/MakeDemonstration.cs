using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Demonstration;

/// <summary>
/// Writes fictitious input files for the whole programme, the same at every run, so that the published term values come out of
/// them nearly: anyone can try the product without anybody's data.
/// </summary>
/// <param name="norms">The rules.</param>
public sealed class MakeDemonstration(NormLibrary norms)
{
    private const int QuadrimestersOfTerm = 4;

    /// <summary>Writes the files.</summary>
    /// <param name="folder">Where to; made when missing.</param>
    /// <param name="perMille">How many thousandths of the full size, 1 to 1000.</param>
    /// <param name="cancellation">Stops writing.</param>
    /// <returns>The number of rows of production.</returns>
    public async Task<long> RunAsync(string folder, int perMille, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perMille, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perMille, 1000);
        var ruleSet = norms.Current;
        Directory.CreateDirectory(folder);
        using var production = new ProductionFiles(folder, ruleSet);
        var facts = new DemonstrationFacts(ruleSet, perMille);
        var mix = DemonstrationMix.Load(ruleSet.Catalogue);
        var numbers = new DemonstrationNumbers(ruleSet.State);
        var municipalities = ruleSet.Municipalities.Select(municipality => municipality.Code).ToList();
        foreach (var beneficiary in ruleSet.Registry.All)
        {
            cancellation.ThrowIfCancellationRequested();
            var random = new DemonstrationRandom($"{beneficiary.Id}");
            var place = new DemonstrationPlace(
                beneficiary, ruleSet.Registry.AnnexTargetOf(beneficiary.Municipality), municipalities, random);
            var maker = new DemonstrationProduction(ruleSet, DemonstrationMix.Of(mix, random), place, numbers, random);
            var rest = Money.Zero;
            foreach (var quadrimester in Quadrimesters(ruleSet))
            {
                var budget = Budget(ruleSet, beneficiary, quadrimester, perMille, random);
                (var rows, rest) = maker.Of(quadrimester, budget + rest);
                production.Write(rows);
                facts.Note(beneficiary, quadrimester, rows);
            }
        }
        production.WriteUnlisted(numbers, perMille);
        await facts.WriteAsync(folder, cancellation);
        return production.Rows;
    }

    private static IEnumerable<Quadrimester> Quadrimesters(RuleSet ruleSet)
    {
        var last = ruleSet.Quadrimesters.Max();
        for (var quadrimester = ruleSet.BaselineFirst.Quadrimester; quadrimester.CompareTo(last) <= 0; quadrimester = quadrimester.Last.Next.Quadrimester)
            yield return quadrimester;
    }

    // A quarter of the term value is one quadrimester's anticipation and bonus. The baseline gives exactly that; what comes
    // after it goes up and down, so that there is something to adjust.
    private static Money Budget(
        RuleSet ruleSet, Beneficiary beneficiary, Quadrimester quadrimester, int perMille, DemonstrationRandom random)
    {
        var quarter = new Money(beneficiary.TermValue.Centavos * perMille / 1000).DividedBy(QuadrimestersOfTerm);
        var swing = random.Below(45);
        return quadrimester.Last.CompareTo(ruleSet.BaselineLast) <= 0 ? quarter : quarter.Percent(80 + swing);
    }
}
