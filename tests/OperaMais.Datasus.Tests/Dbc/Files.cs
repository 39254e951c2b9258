using OperaMais.Datasus.Dbc;
using OperaMais.Datasus.Dbf;
using OperaMais.Domain.Messages;
using OperaMais.Samples;

namespace OperaMais.Datasus.Tests.Dbc;

/// <summary>Small files, and ways to read them whole.</summary>
internal static class Files
{
    internal const string Name = "RDMG2309.dbc";

    internal static readonly IReadOnlyList<DbfField> Fields = DbfLayout.Of(("CODE", 'C', 3, 0), ("VALUE", 'N', 6, 2));

    internal static byte[] Dbf(int rows = 9, int padding = 0) =>
        DbfWriter.Bytes(Fields, [.. Enumerable.Range(1, rows).Select(row => new[] { $"A{row % 4}", $"{row}.50" })], padding);

    internal static byte[] Explode(byte[] imploded)
    {
        using var exploder = new Exploder(new MemoryStream(imploded), Name, 0);
        using var exploded = new MemoryStream();
        for (var chunk = exploder.Next(); !chunk.IsEmpty; chunk = exploder.Next())
            exploded.Write(chunk.Span);
        exploder.RequireEndOfInput();
        return exploded.ToArray();
    }

    internal static byte[] ReadDbc(Stream dbc)
    {
        using var stream = new DbcStream(dbc, Name);
        using var dbf = new MemoryStream();
        stream.CopyTo(dbf);
        return dbf.ToArray();
    }

    internal static byte[] ReadDbc(byte[] dbc) => ReadDbc(new MemoryStream(dbc));

    internal static int CountRows(Stream dbf)
    {
        using var reader = new DbfReader(dbf, Name);
        var rows = 0;
        while (reader.Read())
            rows++;
        return rows;
    }

    /// <summary>The refusal's code, once its message has proved to be a sentence for users that names the file.</summary>
    internal static string Refused(Action read)
    {
        var refusal = Assert.Throws<RefusedException>(read);
        Assert.Contains(Name, refusal.Message, StringComparison.Ordinal);
        Assert.Matches(@"^O[^{}]+\. [^{}]+\.$", refusal.Message);
        return refusal.Code;
    }
}
