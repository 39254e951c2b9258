using System.Collections.Immutable;
using System.Globalization;
using OperaMais.Domain.Budgets;

namespace OperaMais.Domain.Norms;

/// <summary>Reads the appropriations of Art. 4.</summary>
internal static class AppropriationReader
{
    internal static ImmutableArray<Appropriation> Read(NormTable table, ParameterSet parameters)
    {
        table.RefuseCountOtherThan(parameters.Integer("stated.appropriations"));
        var seen = new HashSet<(int, string)>();
        return [.. table.Select(row => Read(row, seen))];
    }

    private static Appropriation Read(NormRow row, HashSet<(int Year, string Code)> seen)
    {
        var text = row.Text("EXERCICIO");
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100)
            throw row.Damaged("norm.value", "EXERCICIO", text);
        var appropriation = new Appropriation(year, row.Text("DOTACAO"), row.Text("ARTIGO"));
        return seen.Add((year, appropriation.Code)) ? appropriation : throw row.Damaged("norm.twice", appropriation.Code);
    }
}
