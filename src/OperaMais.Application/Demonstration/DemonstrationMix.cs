using System.Globalization;
using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Demonstration;

/// <summary>How often each procedure is done, made up so that the average surgery is worth about what the published term values suggest.</summary>
internal sealed class DemonstrationMix
{
    private readonly Procedure[] procedures;
    private readonly int[] upTo;

    private DemonstrationMix(IReadOnlyList<(Procedure Procedure, int Weight)> weights)
    {
        procedures = [.. weights.Select(entry => entry.Procedure)];
        upTo = new int[procedures.Length];
        var sum = 0;
        for (var index = 0; index < upTo.Length; index++)
            upTo[index] = sum += weights[index].Weight;
    }

    /// <summary>The mix of the whole state.</summary>
    internal static IReadOnlyList<(Procedure Procedure, int Weight)> Load(ProcedureCatalogue catalogue)
    {
        using var stream = typeof(DemonstrationMix).Assembly.GetManifestResourceStream("Demonstration/mix.csv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(';')).Select(cells => (
                catalogue[new ProcedureCode(long.Parse(cells[0], CultureInfo.InvariantCulture))],
                int.Parse(cells[1], CultureInfo.InvariantCulture))),
        ];
    }

    /// <summary>The mix of one place, which does more of some things than others.</summary>
    internal static DemonstrationMix Of(IReadOnlyList<(Procedure Procedure, int Weight)> state, DemonstrationRandom random) =>
        new([.. state.Select(entry => (entry.Procedure, entry.Weight * (2 + random.Below(9)) + 1))]);

    /// <summary>A procedure, as often as it is done there.</summary>
    internal Procedure Next(DemonstrationRandom random)
    {
        var found = Array.BinarySearch(upTo, random.Below(upTo[^1]));
        return procedures[found >= 0 ? found + 1 : ~found];
    }
}
