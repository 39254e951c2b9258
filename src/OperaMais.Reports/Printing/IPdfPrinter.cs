namespace OperaMais.Reports.Printing;

/// <summary>
/// Prints a document as PDF. The seam behind which another engine may come: documents are plain HTML with print styles that ask
/// for nothing from outside themselves.
/// </summary>
public interface IPdfPrinter
{
    /// <summary>Prints a document.</summary>
    /// <param name="html">A whole document, as <see cref="Documents.ReportRenderer"/> makes it.</param>
    /// <param name="cancellation">Stops printing.</param>
    /// <returns>A tagged PDF with title, language and bookmarks; the same bytes for the same document.</returns>
    /// <exception cref="Domain.Messages.RefusedException">The engine is missing or broke down; says what to do.</exception>
    Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default);
}
