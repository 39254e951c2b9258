using System.Collections.Immutable;
using System.IO.Compression;
using OperaMais.Application.Reports;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Printing;

namespace OperaMais.Reports.Issuing;

/// <summary>Puts papers that were issued into one file. The same papers give the same bytes.</summary>
/// <param name="reports">Finds the papers.</param>
public sealed class BindReports(ListReports reports)
{
    // A volume needs the pages of all papers in memory: one is bound after another.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>The name of a paper's file, such as <c>2023-3-310620.pdf</c>.</summary>
    /// <param name="subject">What the report is about.</param>
    public static string FileOf(string subject) => $"{subject.Replace('/', '-')}.pdf";

    /// <summary>Writes a ZIP with each paper as it was issued, one after another.</summary>
    /// <param name="codes">The papers' codes, in order.</param>
    /// <param name="output">Where to; needs not know its position.</param>
    /// <param name="cancellation">Stops writing.</param>
    public async Task WriteZipAsync(ImmutableArray<string> codes, Stream output, CancellationToken cancellation = default)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        await foreach (var report in reports.PapersAsync(codes, cancellation))
        {
            var entry = zip.CreateEntry(FileOf(report.Subject), CompressionLevel.Fastest);
            // A ZIP knows clocks but no zones; the papers tell the time of Minas Gerais too.
            entry.LastWriteTime = new(report.IssuedAt.ToLocal(), TimeSpan.Zero);
            await using var stream = await entry.OpenAsync(cancellation);
            await stream.WriteAsync(report.Pdf, cancellation);
        }
    }

    /// <summary>Writes one PDF with all pages of all papers, each paper with a bookmark that bears the name of its recipient.</summary>
    /// <param name="title">The volume's title.</param>
    /// <param name="codes">The papers' codes, in order.</param>
    /// <param name="output">Where to; has to know its position.</param>
    /// <param name="cancellation">Stops binding.</param>
    public async Task WriteVolumeAsync(string title, ImmutableArray<string> codes, Stream output, CancellationToken cancellation = default)
    {
        await Turn.WaitAsync(cancellation);
        try
        {
            using var volume = new PdfVolume(title);
            await foreach (var report in reports.PapersAsync(codes, cancellation))
                volume.Add(report.Pdf, report.Recipient, report.IssuedAt);
            volume.Save(output);
        }
        finally
        {
            Turn.Release();
        }
    }
}
