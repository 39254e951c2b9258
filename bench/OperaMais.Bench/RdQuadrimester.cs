using System.Globalization;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Testing.Dbc;

namespace OperaMais.Bench;

/// <summary>RD files of a quadrimester of Minas Gerais: the size and layout of real ones, and no row of anybody.</summary>
internal sealed class RdQuadrimester(RuleSet ruleSet)
{
    private const int RowsPerMonth = 100_000;

    // What real files hold in a hundred rows, nearly: 17 elective ones and 4 urgent ones of the catalogue, 3 other elective ones.
    private const int Catalogue = 21;
    private const int ElectiveCatalogue = 17;
    private const int Elective = 24;
    private const int ElectiveSeries = 5;

    private static readonly Competence[] Competences = [.. new Quadrimester(2023, 3).Competences];

    /// <summary>The rows of the four files.</summary>
    internal static long Rows => Competences.Length * RowsPerMonth;

    /// <summary>The bytes of one row, out of its compression.</summary>
    internal static int RowLength => DbfLayout.Rd[^1].Offset + DbfLayout.Rd[^1].Length;

    /// <summary>The bytes of all rows, out of their compression.</summary>
    internal static long Bytes => Rows * RowLength;

    /// <summary>Writes four files.</summary>
    /// <param name="folder">Where to; made when missing.</param>
    internal void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var competence in Competences)
        {
            using var file = File.Create(Path.Combine(folder, $"RDMG{competence.Value % 10_000}.dbc"));
            RdFile.WriteDbc(file, RowsPerMonth, RowsOf(competence, RowsPerMonth));
        }
    }

    /// <summary>Rows of a month, one hospital's after another's.</summary>
    internal IEnumerable<RdRow> RowsOf(Competence competence, int count)
    {
        var random = new Random(competence.Value);
        var hospitals = ruleSet.Registry.All;
        for (var row = 0; row < count; row++)
        {
            var hospital = (int)((long)row * hospitals.Length / count);
            var place = hospitals[hospital].Municipality;
            var residence = random.Next(100) < 70 ? place : ruleSet.Municipalities[random.Next(ruleSet.Municipalities.Length)].Code;
            var kind = random.Next(100);
            yield return new(
                Number(competence, row),
                competence.Year.ToString("D4", CultureInfo.InvariantCulture),
                competence.Month.ToString("D2", CultureInfo.InvariantCulture),
                new Cnes(2_100_000 + hospital).ToString(),
                place.ToString(),
                residence.ToString(),
                kind is < ElectiveCatalogue or >= Catalogue and < Elective ? "01" : "02",
                kind < Catalogue ? Procedure(random) : $"03{random.Next(1, 13):00}01{random.Next(1, 40):0000}");
        }
    }

    private string Procedure(Random random) =>
        ruleSet.Catalogue.Procedures[random.Next(ruleSet.Catalogue.Procedures.Length)].Code.ToString();

    private string Number(Competence competence, int row)
    {
        var sequence = Array.IndexOf(Competences, competence) * RowsPerMonth + row;
        var firstTwelve = ((ruleSet.State * 100L + competence.Year % 100) * 10 + ElectiveSeries) * 10_000_000 + sequence;
        return new AihNumber(firstTwelve * 10 + AihNumber.CheckDigitOf(firstTwelve)).ToString();
    }
}
