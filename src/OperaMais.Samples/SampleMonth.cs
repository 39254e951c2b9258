using System.Globalization;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Samples;

/// <summary>A month of made-up production of a state: its AIHs and their acts, the same at every run.</summary>
/// <param name="ruleSet">The norm, for its state, hospitals and catalogue.</param>
/// <param name="competence">The month.</param>
/// <param name="count">How many AIHs it has, 1 to 800,000.</param>
public sealed class SampleMonth(RuleSet ruleSet, Competence competence, int count)
{
    // What real files hold in a hundred rows, nearly: 17 elective ones and 4 urgent ones of the catalogue, 3 other elective ones.
    private const int Catalogue = 21;
    private const int ElectiveCatalogue = 17;
    private const int Elective = 24;

    // Seven in a hundred of the catalogue are multiple or sequential surgeries.
    private const int Composite = 7;

    // From 1 to 29 acts an AIH, 15 in the mean.
    private const int MostActs = 29;
    private const int ActStep = 7;

    private const int ElectiveSeries = 5;
    private const int MostAihs = 800_000;

    /// <summary>How many acts there are.</summary>
    public long ActCount => Enumerable.Range(0, count).Sum(aih => (long)ActsOf(aih));

    /// <summary>The AIHs, one hospital's after another's.</summary>
    public IEnumerable<RdRow> Aihs()
    {
        var random = new Random(competence.Value);
        var hospitals = ruleSet.Registry.All;
        for (var aih = 0; aih < count; aih++)
        {
            var hospital = (int)((long)aih * hospitals.Length / count);
            var place = hospitals[hospital].Municipality;
            var residence = random.Next(100) < 70 ? place : ruleSet.Municipalities[random.Next(ruleSet.Municipalities.Length)].Code;
            var kind = random.Next(100);
            yield return new(
                Number(aih),
                competence.Year.ToString("D4", CultureInfo.InvariantCulture),
                competence.Month.ToString("D2", CultureInfo.InvariantCulture),
                new Cnes(2_100_000 + hospital).ToString(),
                place.ToString(),
                residence.ToString(),
                kind is < ElectiveCatalogue or >= Catalogue and < Elective ? "01" : "02",
                kind < Catalogue ? Surgery(random) : Other(random, 3));
        }
    }

    /// <summary>The acts of the AIHs, one AIH's after another's; the first of each carries SP_U_AIH 1.</summary>
    public IEnumerable<SpRow> Acts()
    {
        var random = new Random(-competence.Value);
        var number = 0;
        foreach (var aih in Aihs())
        {
            var first = IsComposite(aih.ProcRea) ? Catalogued(random) : aih.ProcRea;
            var acts = ActsOf(number++);
            for (var act = 0; act < acts; act++)
                yield return new(
                    aih.Aih,
                    aih.AnoCmpt,
                    aih.MesCmpt,
                    aih.Cnes,
                    aih.MunicMov,
                    aih.ProcRea,
                    act == 0 ? first : Other(random, 2),
                    act == 0 ? "1" : "0");
        }
    }

    private static int ActsOf(int aih) => 1 + (int)((long)aih * ActStep % MostActs);

    private string Surgery(Random random)
    {
        var composites = ruleSet.Catalogue.Composites;
        return random.Next(100) < Composite ? composites[random.Next(composites.Length)].ToString() : Catalogued(random);
    }

    private string Catalogued(Random random)
    {
        while (true)
        {
            var code = ruleSet.Catalogue.Procedures[random.Next(ruleSet.Catalogue.Procedures.Length)].Code;
            if (!ruleSet.Catalogue.IsComposite(code))
                return code.ToString();
        }
    }

    private bool IsComposite(string procedure) =>
        ProcedureCode.TryRead(procedure, out var code) && ruleSet.Catalogue.IsComposite(code);

    // Codes of a group that is not surgery.
    private static string Other(Random random, int group) => $"{group:00}{random.Next(1, 13):00}01{random.Next(1, 40):0000}";

    private string Number(int aih)
    {
        var sequence = (competence.Month - 1) * MostAihs + aih;
        var firstTwelve = ((ruleSet.State * 100L + competence.Year % 100) * 10 + ElectiveSeries) * 10_000_000 + sequence;
        return new AihNumber(firstTwelve * 10 + AihNumber.CheckDigitOf(firstTwelve)).ToString();
    }
}
