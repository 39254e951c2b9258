using Microsoft.Extensions.Options;
using OperaMais.Web.Start;

namespace OperaMais.Web.Observation;

/// <summary>
/// Gives the measures to whoever watches over the process, on a port of their own that the public does not reach. Without such a port
/// there are none.
/// </summary>
internal static class MetricsEndpoint
{
    private const string Address = "/metrics";
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Answers nothing else on that port, and nothing of this on others.</summary>
    internal static void UseMetricsPort(this IApplicationBuilder app)
    {
        if (PortOf(app.ApplicationServices) is not { } port)
            return;
        app.Use((context, next) =>
        {
            var isForWatchers = context.Connection.LocalPort == port;
            var isMetrics = context.Request.Path.Equals(Address, StringComparison.Ordinal);
            if (isForWatchers ? isMetrics || HealthEndpoints.Are(context) : !isMetrics)
                return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    internal static void MapMetrics(this IEndpointRouteBuilder endpoints)
    {
        if (PortOf(endpoints.ServiceProvider) is null)
            return;
        // Made now: what happens before somebody asks counts too.
        var scrape = endpoints.ServiceProvider.GetRequiredService<Scrape>();
        endpoints.MapGet(Address, (HttpContext context) =>
        {
            context.Response.ContentType = ContentType;
            return scrape.WriteAsync(context.Response.Body, context.RequestAborted);
        }).AllowAnonymous();
    }

    private static int? PortOf(IServiceProvider services) => services.GetRequiredService<IOptions<WebSettings>>().Value.MetricsPort;
}
