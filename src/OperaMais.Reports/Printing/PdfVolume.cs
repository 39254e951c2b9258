using System.Security.Cryptography;
using System.Text;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace OperaMais.Reports.Printing;

/// <summary>Several PDFs bound as one, a bookmark for each. Their pages look the same; their tags are left behind.</summary>
internal sealed class PdfVolume : IDisposable
{
    // More than the library writes of what it tells about a document, titles included.
    private const int MetadataBytes = 1 << 13;

    private readonly PdfDocument document = new();
    private readonly IncrementalHash content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private DateTime last = DateTime.UnixEpoch;

    internal PdfVolume(string title)
    {
        document.Info.Title = title;
        document.Language = "pt-BR";
        document.PageMode = PdfPageMode.UseOutlines;
    }

    private static ReadOnlySpan<byte> IdMark => "uuid:"u8;

    /// <summary>Adds a PDF at the end.</summary>
    /// <param name="pdf">The whole file.</param>
    /// <param name="bookmark">What its bookmark says.</param>
    /// <param name="issuedAt">When it was issued (UTC); the volume bears the moment of the last one.</param>
    internal void Add(byte[] pdf, string bookmark, DateTime issuedAt)
    {
        content.AppendData(pdf);
        last = issuedAt > last ? issuedAt : last;
        using var paper = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        var first = document.PageCount;
        foreach (var page in paper.Pages)
            document.AddPage(page);
        document.Outlines.Add(bookmark, document.Pages[first]);
    }

    /// <summary>Writes the volume.</summary>
    /// <param name="output">Has to know its position, and to be read as well.</param>
    internal void Save(Stream output)
    {
        // Instead of the moment of writing and of random numbers: the same papers give the same bytes.
        document.Info.CreationDate = document.Info.ModificationDate = DateTime.SpecifyKind(last, DateTimeKind.Utc);
        var id = new Guid(content.GetHashAndReset().AsSpan(..16));
        document.Internals.FirstDocumentID = document.Internals.SecondDocumentID = id.ToString("N");
        document.Save(output, closeStream: false);
        Identify(output, document.Internals.Catalog.Elements.GetReference("/Metadata")!.Position, id);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        document.Dispose();
        content.Dispose();
    }

    // The library takes its own numbers for the document into its metadata, and no others.
    private static void Identify(Stream output, long position, Guid id)
    {
        output.Position = position;
        var metadata = new byte[MetadataBytes];
        var length = output.ReadAtLeast(metadata, metadata.Length, throwOnEndOfStream: false);
        var name = Encoding.ASCII.GetBytes(id.ToString());
        for (int from = 0, step; (step = metadata.AsSpan(from, length - from).IndexOf(IdMark)) >= 0 && length - from - step > IdMark.Length + name.Length;)
        {
            from += step + IdMark.Length;
            name.CopyTo(metadata, from);
        }
        output.Position = position;
        output.Write(metadata, 0, length);
        output.Position = output.Length;
    }
}
