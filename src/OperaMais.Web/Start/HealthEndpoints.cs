namespace OperaMais.Web.Start;

/// <summary>Tells whoever watches over the process whether it lives and whether it may be sent visitors.</summary>
internal static class HealthEndpoints
{
    private const string Root = "/health";

    /// <summary>Whether a request asks for them.</summary>
    internal static bool Are(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal);

    internal static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Root + "/live", () => Results.Text("live")).AllowAnonymous();
        endpoints.MapGet(Root + "/ready", (Readiness readiness) => readiness is { IsReady: true, IsLeaving: false }
            ? Results.Text("ready")
            : Results.Text(readiness.Step, statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
