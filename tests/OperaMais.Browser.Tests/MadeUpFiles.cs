using OperaMais.Domain.Codes;
using OperaMais.Samples;

namespace OperaMais.Browser.Tests;

/// <summary>RD and SP files of December 2023 with the real layouts and made-up rows.</summary>
internal static class MadeUpFiles
{
    private const string Year = "2023";
    private const string Month = "12";
    private const string Establishment = "9999990";
    private const string BeloHorizonte = "310620";
    private const string Contagem = "311860";
    private const string Hernia = "0407040102";
    private const string MultipleSurgeries = "0415010012";

    /// <summary>The AIH of multiple surgeries, which is worth something only with the file of acts.</summary>
    internal static string Multiple => NumberOf(0);

    /// <summary>Writes a file of AIHs.</summary>
    internal static string WriteRd(string folder, int rows = 40)
    {
        var path = Path.Combine(folder, "RDMG2312.dbc");
        using var file = File.Create(path);
        RdFile.WriteDbc(file, rows, Enumerable.Range(0, rows).Select(row => new RdRow(
            NumberOf(row), Year, Month, Establishment, BeloHorizonte, row % 2 == 0 ? BeloHorizonte : Contagem, row % 10 == 9 ? "02" : "01",
            row == 0 ? MultipleSurgeries : Hernia)));
        return path;
    }

    /// <summary>Writes a file of some AIHs of Belo Horizonte.</summary>
    internal static string WriteRd(string folder, IReadOnlyList<string> numbers)
    {
        var path = Path.Combine(folder, "RDMG2312.dbc");
        using var file = File.Create(path);
        RdFile.WriteDbc(file, numbers.Count, numbers.Select(number => new RdRow(
            number, Year, Month, Establishment, BeloHorizonte, BeloHorizonte, "01", Hernia)));
        return path;
    }

    /// <summary>Writes the file of acts.</summary>
    internal static string WriteSp(string folder)
    {
        var path = Path.Combine(folder, "SPMG2312.dbc");
        using var file = File.Create(path);
        SpFile.WriteDbc(file, 1, [new SpRow(Multiple, Year, Month, Establishment, BeloHorizonte, MultipleSurgeries, Hernia)]);
        return path;
    }

    /// <summary>A right number.</summary>
    internal static string Number(long firstTwelve) => $"{firstTwelve}{AihNumber.CheckDigitOf(firstTwelve)}";

    private static string NumberOf(int sequence) => Number(312_350_000_000 + sequence);
}
