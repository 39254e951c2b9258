using OperaMais.Application.Demonstration;
using OperaMais.Application.Imports;
using OperaMais.Datasus.Csv;
using OperaMais.Datasus.Production;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Interpretations;

/// <summary>Makes the fictitious programme in files, as the command <c>demo</c> does, and reads them back.</summary>
internal static class FictitiousProgramme
{
    private const int FullSize = 1000;

    internal static async Task<Programme> MakeAsync(RuleSet ruleSet)
    {
        var folder = Directory.CreateTempSubdirectory("operamais-interpretations-");
        try
        {
            await new MakeDemonstration(NormLibrary.Embedded).RunAsync(folder.FullName, FullSize);
            return Read(folder.FullName, ruleSet);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Programme Read(string folder, RuleSet ruleSet)
    {
        var (counted, repetitions) = CountedOnce(Hospitalizations(folder, ruleSet), ruleSet.CountingRules);
        return new(
            ruleSet,
            counted,
            repetitions,
            Rows(new PpiReader(Open(folder, "ppi.csv"), "ppi.csv")),
            Rows(new DecisionReader(Open(folder, "decisions.csv"), "decisions.csv")),
            Rows(new OpeningBalanceReader(Open(folder, "opening-balances.csv"), "opening-balances.csv")));
    }

    // Of the rows of one number that would count alone, the first counts.
    private static (IReadOnlyCollection<Hospitalization> Counted, IReadOnlyCollection<Hospitalization> Repetitions) CountedOnce(
        IEnumerable<Hospitalization> rows, CountingRules rules)
    {
        var counted = new Dictionary<AihNumber, Hospitalization>();
        var repetitions = new List<Hospitalization>();
        foreach (var row in rows.Where(row => rules.Judge(row.Profile) == Fate.Counted))
        {
            if (counted.TryAdd(row.Number, row))
                continue;
            var isEarlier = ProgrammeOrder.Instance.Compare(row, counted[row.Number]) < 0;
            repetitions.Add(isEarlier ? counted[row.Number] : row);
            if (isEarlier)
                counted[row.Number] = row;
        }
        return (counted.Values, repetitions);
    }

    private static IEnumerable<Hospitalization> Hospitalizations(string folder, RuleSet ruleSet)
    {
        foreach (var path in ImportFiles.Expand([folder]))
        {
            using var file = ProductionFile.Open(path, ruleSet.Catalogue.Composites);
            foreach (var row in Rows(file.Hospitalizations!))
                yield return row;
        }
    }

    private static List<T> Rows<T>(IRowReader<T> reader)
    {
        using var opened = reader;
        var rows = new List<T>();
        while (opened.Read())
            rows.Add(opened.Problems.Count == 0 ? opened.Current : throw new InvalidDataException(opened.RawText));
        return rows;
    }

    private static FileStream Open(string folder, string name) => File.OpenRead(Path.Combine(folder, name));
}
