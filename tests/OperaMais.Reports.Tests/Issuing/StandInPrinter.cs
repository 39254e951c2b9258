using OperaMais.Domain.Messages;
using OperaMais.Reports.Printing;
using PdfSharp.Pdf;

namespace OperaMais.Reports.Tests.Issuing;

/// <summary>Prints an empty page whatever it is given: what Chromium makes of documents is tested with the printer.</summary>
internal sealed class StandInPrinter : IPdfPrinter
{
    private static readonly byte[] Page = EmptyPage();

    /// <summary>How many documents it printed.</summary>
    internal int Printed { get; private set; }

    /// <summary>How many more it prints before it breaks down once; for ever where nothing is said.</summary>
    internal int? Left { get; set; }

    public Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Left-- == 0)
        {
            Left = null;
            throw new RefusedException("pdf.broken", "O Chromium parou de funcionar.");
        }
        Printed++;
        return Task.FromResult(Page);
    }

    private static byte[] EmptyPage()
    {
        using var document = new PdfDocument();
        document.AddPage();
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }
}
