using System.Security.Claims;
using OperaMais.Application.Reports;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Documents;
using OperaMais.Web.Access;

namespace OperaMais.Web.Reports;

/// <summary>Reports as documents: on the screen before they are issued, as PDF afterwards.</summary>
internal static class ReportEndpoints
{
    // The document brings its own style and asks for nothing else.
    private const string DocumentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'";

    /// <summary>The address of an issued report's PDF.</summary>
    internal static string PdfOf(string code) => $"/relatorios/emitidos/{code}.pdf";

    /// <summary>The address of a report on the screen.</summary>
    /// <param name="address">Its address under <c>/relatorios</c>.</param>
    internal static string PreviewOf(string address) => $"/relatorios/previa/{address}";

    internal static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/relatorios/previa/{**address}", PreviewAsync).RequireAuthorization(Policies.ReadOwn);
        endpoints.MapGet("/relatorios/emitidos/{code}.pdf", PdfAsync).RequireAuthorization(Policies.ReadOwn);
    }

    private static async Task<IResult> PreviewAsync(
        string address, ClaimsPrincipal user, ReportDesk desk, ReportRenderer renderer, HttpContext context, CancellationToken cancellation)
    {
        if (desk.Find(address, user) is not { } target)
            return Results.NotFound();
        try
        {
            var html = await renderer.RenderAsync(await target.GatherAsync(cancellation), stamp: null);
            context.Response.Headers.ContentSecurityPolicy = DocumentPolicy;
            return Results.Content(html, "text/html; charset=utf-8");
        }
        catch (RefusedException)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> PdfAsync(string code, ClaimsPrincipal user, ListReports reports, CancellationToken cancellation) =>
        VerificationCode.TryRead(code, out var read) && await reports.FindAsync(read, cancellation) is { } report && ReportDesk.Sees(user, report)
            ? Results.File(report.Pdf, "application/pdf", $"relatorio-{report.Subject.Replace('/', '-')}-{report.Code[..5]}.pdf")
            : Results.NotFound();
}
