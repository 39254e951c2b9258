using System.Buffers.Text;
using System.Globalization;

namespace OperaMais.Reports.Printing;

/// <summary>Takes out of a PDF of Chromium what differs between two prints of one document: moments, and numbers of table heads.</summary>
/// <remarks>
/// Everything is overwritten where it stands, with as many bytes, so that the file's table of positions stays right. What is looked for
/// cannot stand in a text of the document: there a parenthesis is written with a backslash before it, and pages are compressed.
/// </remarks>
internal static class PdfNormalizer
{
    private const int Digits = 8;

    private static ReadOnlySpan<byte> HeadId => "(node"u8;

    /// <summary>Makes the bytes depend on the document alone.</summary>
    /// <param name="pdf">A whole file; changed in place.</param>
    internal static void Normalize(Span<byte> pdf)
    {
        // No date instead of a made-up one: the paper says itself when it was issued.
        Blank(pdf, "/CreationDate (D:"u8);
        Blank(pdf, "/ModDate (D:"u8);
        RenumberHeads(pdf);
    }

    private static void Blank(Span<byte> pdf, ReadOnlySpan<byte> entry)
    {
        for (int at; (at = pdf.IndexOf(entry)) >= 0;)
        {
            pdf = pdf[at..];
            var length = pdf.IndexOf((byte)')') + 1;
            if (length == 0) return;
            pdf[..length].Fill((byte)' ');
        }
    }

    /// <summary>Chromium counts nodes on from document to document. Numbers keep their order, since the file lists them sorted.</summary>
    private static void RenumberHeads(Span<byte> pdf)
    {
        List<(int At, uint Number)> found = [];
        for (int from = 0, step; (step = pdf[from..].IndexOf(HeadId)) >= 0;)
        {
            from += step + HeadId.Length;
            if (pdf.Length - from > Digits && pdf[from + Digits] == ')'
                && Utf8Parser.TryParse(pdf.Slice(from, Digits), out uint number, out var read) && read == Digits)
                found.Add((from, number));
        }
        var ranks = found.Select(head => head.Number).Distinct().Order().Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        foreach (var (at, number) in found)
            ranks[number].TryFormat(pdf.Slice(at, Digits), out _, "D8", CultureInfo.InvariantCulture);
    }
}
