using OperaMais.Data.Reports;
using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Printing;

namespace OperaMais.Reports.Issuing;

/// <summary>Who issues, and where the paper may be verified.</summary>
/// <param name="Author">Who issues it.</param>
/// <param name="Site">The address of the site, as the QR code is to name it; nothing where it is not known.</param>
public sealed record Issuer(string Author, Uri? Site);

/// <summary>
/// Issues reports: prints them with a verification code of their own and keeps the paper. Issued once more, a report gets another
/// code and takes the place of the earlier one; the earlier paper stays as it is.
/// </summary>
/// <param name="database">Where reports are kept.</param>
/// <param name="renderer">Lays them out.</param>
/// <param name="printer">Prints them.</param>
/// <param name="time">The moment of issue.</param>
public sealed class IssueReport(OperaMaisDatabase database, ReportRenderer renderer, IPdfPrinter printer, TimeProvider time)
{
    /// <summary>Issues one.</summary>
    /// <param name="data">What it shows.</param>
    /// <param name="issuer">Who issues it.</param>
    /// <param name="cancellation">Stops it; nothing is kept then.</param>
    /// <returns>The report as it is kept.</returns>
    /// <exception cref="Domain.Messages.RefusedException">It could not be printed.</exception>
    public async Task<StoredReport> RunAsync(ReportData data, Issuer issuer, CancellationToken cancellation = default)
    {
        var code = VerificationCode.Create();
        // Databases keep microseconds, and what is printed has to come back as it was.
        var now = time.GetUtcNow().UtcDateTime;
        var stamp = new ReportStamp(
            code.ToText(),
            now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            ReportHash.Of(data),
            issuer.Site is { } site ? new Uri(site, $"verificar/{code}").AbsoluteUri : null);
        var pdf = await printer.PrintAsync(await renderer.RenderAsync(data, stamp), cancellation);
        var report = new StoredReport
        {
            Code = code.ToString(),
            Kind = data.Kind,
            Subject = data.Subject,
            Title = data.Title,
            Recipient = data.Recipient,
            Total = data.Total,
            Quadrimester = data.Settlement?.Quadrimester,
            SettlementVersion = data.Settlement?.Version,
            DataSha256 = stamp.DataHash,
            IssuedAt = stamp.IssuedAt,
            Author = issuer.Author,
            Pdf = pdf,
        };
        await using var context = database.CreateContext();
        context.Reports.Add(report);
        await context.SaveChangesAsync(cancellation);
        return report;
    }
}
