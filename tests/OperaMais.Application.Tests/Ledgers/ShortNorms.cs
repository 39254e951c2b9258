using System.Globalization;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Tests.Ledgers;

/// <summary>The norms with annexes that name only some of the beneficiaries, and are stated to do so.</summary>
internal static class ShortNorms
{
    private static readonly CultureInfo Brazil = CultureInfo.GetCultureInfo("pt-BR");

    internal static NormLibrary Of(IReadOnlySet<string> members)
    {
        return NormLibrary.Load(path => Path.GetFileName(path) switch
        {
            "annex-ii.csv" or "annex-iii.csv" => string.Join('\n', RowsOf(path)),
            "parameters.csv" => string.Join('\n', NormLibrary.EmbeddedText(path).Split('\n').Select(row => Stated(row, Path.GetDirectoryName(path)!))),
            _ => NormLibrary.EmbeddedText(path),
        });

        IEnumerable<string> RowsOf(string path) =>
            NormLibrary.EmbeddedText(path).Split('\n').Where((row, index) => index == 0 || members.Contains(row.Split(';')[0]));

        string Stated(string row, string folder)
        {
            var cells = row.Split(';');
            var value = cells[0] switch
            {
                "stated.providers" => Count("annex-ii.csv"),
                "stated.municipalities" => Count("annex-iii.csv"),
                "rows.totalAnnexII" => Sum("annex-ii.csv", ^2),
                "rows.totalAnnexIII" => Sum("annex-iii.csv", ^2),
                "rows.percentAnnexII" => Sum("annex-ii.csv", ^1),
                "rows.percentAnnexIII" => Sum("annex-iii.csv", ^1),
                _ => null,
            };
            return value is null ? row : string.Join(';', [cells[0], value, .. cells[2..]]);

            string Count(string table) => (RowsOf(Path.Combine(folder, table)).Count() - 1).ToString(CultureInfo.InvariantCulture);

            string Sum(string table, Index column) => RowsOf(Path.Combine(folder, table)).Skip(1)
                .Sum(line => decimal.TryParse(line.Split(';')[column], Brazil, out var number) ? number : 0)
                .ToString("F2", Brazil);
        }
    }
}
