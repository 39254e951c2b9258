using System.Security.Claims;
using OperaMais.Application.Implants;
using OperaMais.Data.Implants;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Implants;
using OperaMais.Reports.Printing;
using OperaMais.Web.Access;

namespace OperaMais.Web.Implants;

/// <summary>What can be downloaded of cases of implants: their documents, and the case as PDF. Neither is left in caches.</summary>
internal static class ImplantDownloads
{
    internal static void MapImplantDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/implantes/{id:guid}/documentos/{documento:guid}", DocumentAsync).RequireAuthorization(Policies.ReadImplants);
        endpoints.MapGet("/implantes/{id:guid}/caso.pdf", PdfAsync).RequireAuthorization(Policies.ReadImplants);
    }

    private static async Task<IResult> DocumentAsync(
        ShowImplant show, ClaimsPrincipal user, Guid id, Guid documento, HttpContext context, CancellationToken cancellation)
    {
        if (await show.FindDocumentAsync(id, documento, ImplantScope.SeenBy(user), user.Identity!.Name!, cancellation) is not { } file)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(file.Content, file.MediaType, file.Name);
    }

    private static async Task<IResult> PdfAsync(
        ShowImplant show,
        ClaimsPrincipal user,
        Guid id,
        ReportRenderer renderer,
        IPdfPrinter printer,
        TimeProvider time,
        HttpContext context,
        CancellationToken cancellation)
    {
        var reader = user.Identity!.Name!;
        if (await show.RunAsync(id, ImplantScope.SeenBy(user), reader, ImplantAccessKind.Export, cancellation: cancellation) is not { } view)
            return Results.NotFound();
        try
        {
            var report = ImplantReport.Of(
                view, time.GetUtcNow().UtcDateTime, user.IsInRole(Roles.ImplantAuditor) ? ImplantSide.Auditor : ImplantSide.Provider);
            var pdf = await printer.PrintAsync(await renderer.RenderAsync(report, stamp: null), cancellation);
            context.Response.Headers.CacheControl = "no-store";
            return Results.File(pdf, "application/pdf", report.FileName);
        }
        catch (RefusedException refusal)
        {
            return Results.Text(refusal.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
