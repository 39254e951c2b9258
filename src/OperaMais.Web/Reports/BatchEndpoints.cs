using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using OperaMais.Data.Jobs;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Issuing;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Reports;

/// <summary>Batches of reports: what their forms post to, and what comes of them as one file.</summary>
internal static class BatchEndpoints
{
    /// <summary>Where batches are asked for.</summary>
    internal const string Start = "/relatorios/lotes";

    /// <summary>The page of a batch.</summary>
    internal static string PageOf(Guid job) => $"{Start}/{job}";

    internal static void MapBatches(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Start, StartAsync).RequireAuthorization(Policies.Work);
        endpoints.MapPost(Start + "/{id:guid}/cancelar", CancelAsync).RequireAuthorization(Policies.Work);
        endpoints.MapGet(Start + "/{id:guid}.zip", ZipAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet(Start + "/{id:guid}.pdf", VolumeAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> StartAsync(HttpContext context, JobDesk jobs, NormLibrary norms, [FromForm] string quadrimestre) =>
        Quadrimester.TryRead(quadrimestre, out var quadrimester) && norms.For(quadrimester) is not null
            ? Results.LocalRedirect(PageOf(await jobs.StartBatchAsync(quadrimester, context.User.Identity!.Name!, context.RequestAborted)))
            : Results.NotFound();

    // No field is needed, but only where one is read does the framework check the form's token.
    private static async Task<IResult> CancelAsync(Guid id, JobDesk jobs, JobTable table, [FromForm] string? origem)
    {
        if (await table.FindAsync(id) is not { IsBatch: true })
            return Results.NotFound();
        await jobs.CancelAsync(id);
        return Results.LocalRedirect(PageOf(id));
    }

    private static async Task<IResult> ZipAsync(Guid id, JobTable table, BindReports bind, HttpContext context, CancellationToken cancellation)
    {
        if (await FindAsync(id, table, cancellation) is not { } batch)
            return Results.NotFound();
        // An entry of a ZIP is closed with a few bytes written at once, even where it is closed asynchronously (.NET 10).
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return Results.Stream(stream => bind.WriteZipAsync(batch.Codes, stream, cancellation), "application/zip", $"relatorios-{batch.Quadrimester}.zip");
    }

    private static async Task<IResult> VolumeAsync(Guid id, JobTable table, BindReports bind, CancellationToken cancellation)
    {
        if (await FindAsync(id, table, cancellation) is not { } batch)
            return Results.NotFound();
        var file = TemporaryFile.Create();
        try
        {
            var title = $"Relatórios de pagamento do {Shown.Quadrimester(batch.Quadrimester)}";
            await bind.WriteVolumeAsync(title, batch.Codes, file, cancellation);
            file.Position = 0;
            return Results.Stream(file, "application/pdf", $"relatorios-{batch.Quadrimester}.pdf");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    // One that is whole: of a part, papers are read one by one.
    private static async Task<(Quadrimester Quadrimester, ImmutableArray<string> Codes)?> FindAsync(Guid id, JobTable table, CancellationToken cancellation) =>
        await table.FindAsync(id, cancellation) is { State: JobState.Done, Request.Quadrimester: { } quadrimester, Outcome.Batch: { } batch }
            ? (quadrimester, batch.Codes)
            : null;
}
