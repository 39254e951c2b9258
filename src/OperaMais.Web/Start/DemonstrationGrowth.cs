using Microsoft.Extensions.Options;
using OperaMais.Web.Access;

namespace OperaMais.Web.Start;

/// <summary>Carries the wish for fictitious data of the full size from a button to the one who loads them. Asked twice, it is done once.</summary>
internal sealed class DemonstrationGrowth
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Asks for it.</summary>
    /// <returns>Whether nobody had asked before.</returns>
    internal bool Ask() => asked.TrySetResult();

    /// <summary>Waits until somebody asks.</summary>
    internal Task AskedAsync(CancellationToken cancellation) => asked.Task.WaitAsync(cancellation);
}

/// <summary>What the banner of a demonstration posts to.</summary>
internal static class DemonstrationEndpoints
{
    /// <summary>Where the wish for the full size is sent.</summary>
    internal const string Grow = "/demonstracao/tamanho-real";

    internal static void MapDemonstration(this IEndpointRouteBuilder endpoints) => endpoints
        // What reads a form is refused without the form's token.
        .MapPost(Grow, async (DemonstrationData data, DemonstrationGrowth growth, Readiness readiness, IOptions<WebSettings> settings, IFormCollection _) =>
        {
            if (!settings.Value.MayGrow || !await data.IsLoadedAsync())
                return Results.NotFound();
            // Behind the waiting page as at the start: nobody should look at figures half replaced.
            if (growth.Ask())
                readiness.Close(WebMessages.Text("start.demonstration.make"));
            return Results.LocalRedirect("/");
        })
        .RequireAuthorization(Policies.Work);
}
