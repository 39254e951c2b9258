using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OperaMais.Application.Imports;
using OperaMais.Domain;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Web.Access;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Production;

/// <summary>What the forms of the production pages post to.</summary>
internal static class ProductionEndpoints
{
    internal static void MapProduction(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/producao/{id:guid}/importar", ImportAsync).RequireAuthorization(Policies.Work);
        endpoints.MapPost("/producao/{id:guid}/cancelar", async (Guid id, JobDesk jobs, [FromForm] string? origem) =>
        {
            await jobs.CancelAsync(id);
            return Results.LocalRedirect($"/producao/{id}");
        }).RequireAuthorization(Policies.Work);
        endpoints.MapPost("/producao/{id:guid}/descartar", (Guid id, JobDesk jobs, [FromForm] string? origem) => RefusableAsync($"/producao/{id}", async () =>
        {
            await jobs.DiscardAsync(id);
            return "/producao";
        })).RequireAuthorization(Policies.Work);
        endpoints.MapPost("/producao/vazia", DeclareEmptyAsync).RequireAuthorization(Policies.Work);
    }

    private static Task<IResult> ImportAsync(
        Guid id,
        HttpContext context,
        JobDesk jobs,
        TimeProvider time,
        [FromForm] int versao,
        [FromForm] string? extraidaEm,
        [FromForm] string? substituir,
        [FromForm] string? deixarDeFora) => RefusableAsync($"/producao/{id}", async () =>
    {
        var choices = new ImportChoices(ReadDay(extraidaEm, time), substituir is not null, deixarDeFora is not null);
        return $"/producao/{await jobs.StartImportAsync(id, versao, choices, context.User.Identity!.Name!)}";
    });

    private static async Task<IResult> DeclareEmptyAsync(
        HttpContext context, JobDesk jobs, NormLibrary norms, [FromForm] string competencia)
    {
        if (!Competence.TryRead(competencia, out var competence))
            return Results.NotFound();
        var slice = new EmptySlice(norms.Current.State, competence);
        var request = new JobRequest { Content = JobRequest.Production, Empty = [slice.ToString()] };
        return Results.LocalRedirect($"/producao/{await jobs.StartCheckAsync(request, context.User.Identity!.Name!, context.RequestAborted)}");
    }

    private static async Task<IResult> RefusableAsync(string page, Func<Task<string>> action)
    {
        try
        {
            return Results.LocalRedirect(await action());
        }
        catch (RefusedException refusal)
        {
            return Results.LocalRedirect($"{page}?recusa={refusal.Code}");
        }
    }

    private static DateOnly? ReadDay(string? text, TimeProvider time)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        // Data cannot have left SIHD in the future.
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day <= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
            ? day
            : throw WebMessages.Refuse("import.extractedOn");
    }
}
