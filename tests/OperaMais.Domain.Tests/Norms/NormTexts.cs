using OperaMais.Domain.Norms;

namespace OperaMais.Domain.Tests.Norms;

/// <summary>The embedded tables with one of them altered. Rows are numbered as the messages do: the header is 1.</summary>
internal static class NormTexts
{
    internal const string Index = "index.csv";
    internal const string Parameters = "parameters.csv";
    internal const string AnnexI = "annex-i.csv";
    internal const string Sigtap = "sigtap-2023-07.csv";
    internal const string AnnexII = "annex-ii.csv";
    internal const string AnnexIII = "annex-iii.csv";
    internal const string AnnexVIII = "annex-viii.csv";
    internal const string Municipalities = "municipalities.csv";

    /// <summary>Loads the norms with one text changed.</summary>
    internal static NormLibrary Load(string file, Func<string, string> change) => NormLibrary.Load(path =>
        Path.GetFileName(path) == file ? change(NormLibrary.EmbeddedText(path)) : NormLibrary.EmbeddedText(path));

    /// <summary>Asserts that a change is found out and told in these words.</summary>
    /// <param name="file">The table changed.</param>
    /// <param name="change">The change.</param>
    /// <param name="row">The row that is to be named, if any.</param>
    /// <param name="reason">The words.</param>
    /// <param name="named">The table that is to be named, when it is not the one changed.</param>
    internal static void AssertDamaged(string file, Func<string, string> change, int? row, string reason, string? named = null)
    {
        var damage = Assert.Throws<DamagedNormException>(() => Load(file, change));
        var what = row is null ? $"A tabela {named ?? file}" : $"A linha {row} da tabela {named ?? file}";
        Assert.Equal(
            $"{what}, que acompanha o programa, está danificada: {reason}. Reinstale o programa; se o erro continuar, avise quem o mantém.",
            damage.Message);
    }

    internal static string WithCell(this string text, int row, string column, string value)
    {
        var lines = text.Split('\n');
        var cells = lines[row - 1].Split(';');
        cells[Array.IndexOf(lines[0].Split(';'), column)] = value;
        return text.WithRow(row, string.Join(';', cells));
    }

    internal static string Cell(this string text, int row, string column)
    {
        var lines = text.Split('\n');
        return lines[row - 1].Split(';')[Array.IndexOf(lines[0].Split(';'), column)];
    }

    internal static string Row(this string text, int row) => text.Split('\n')[row - 1];

    internal static string WithRow(this string text, int row, string line) =>
        string.Join('\n', text.Split('\n').Select((current, index) => index == row - 1 ? line : current));

    internal static string WithoutRow(this string text, int row) =>
        string.Join('\n', text.Split('\n').Where((_, index) => index != row - 1));

    /// <summary>The text with another row at its end.</summary>
    internal static string Plus(this string text, string line) => text.TrimEnd('\n') + '\n' + line + '\n';

    internal static int Rows(this string text) => text.TrimEnd('\n').Split('\n').Length;
}
