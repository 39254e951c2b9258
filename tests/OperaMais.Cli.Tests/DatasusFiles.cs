using OperaMais.Samples;

namespace OperaMais.Cli.Tests;

/// <summary>RD and SP files with the real layouts and made-up rows.</summary>
internal static class DatasusFiles
{
    internal const string Composite = "0415010012";

    internal static RdRow Rd(int sequence, string procedure = "0407040102", string month = "09", string place = "310620") =>
        new(Extract.Number(sequence), "2023", month, "9999990", place, "310620", "01", procedure);

    internal static SpRow Sp(int sequence, string act, string month = "09", string unique = "1", string procedure = Composite) =>
        new(Extract.Number(sequence), "2023", month, "9999990", "310620", procedure, act, unique);

    internal static byte[] Dbc(params RdRow[] rows) => Bytes(stream => RdFile.WriteDbc(stream, rows.Length, rows));

    internal static byte[] Dbf(params RdRow[] rows) => Bytes(stream => RdFile.WriteDbf(stream, rows.Length, rows));

    internal static byte[] Dbc(params SpRow[] rows) => Bytes(stream => SpFile.WriteDbc(stream, rows.Length, rows));

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
