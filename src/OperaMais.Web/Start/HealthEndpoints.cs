namespace OperaMais.Web.Start;

/// <summary>Tells whoever watches over the process whether it lives and whether it may be sent visitors.</summary>
internal static class HealthEndpoints
{
    internal static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        endpoints.MapGet("/health/ready", (Readiness readiness) => readiness.IsReady
            ? Results.Text("ready")
            : Results.Text(readiness.Step, statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
