using System.Text.Encodings.Web;
using Microsoft.AspNetCore.StaticAssets;

namespace OperaMais.Web.Start;

/// <summary>Answers every request for a page with the step under way until the site is ready.</summary>
internal sealed class WaitingPage(RequestDelegate next, Readiness readiness)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (readiness.IsReady || HealthEndpoints.Are(context) || IsFileOfTheSite(context))
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="pt-BR">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              {(readiness.HasFailed ? "" : "<meta http-equiv=\"refresh\" content=\"1\">")}
              <title>{Encode(WebMessages.Text("start.title"))}</title>
              <link rel="stylesheet" href="/app.css">
            </head>
            <body class="plain">
              <main class="sheet waiting">
                <h1>Opera Mais</h1>
                <p role="status">{Encode(readiness.Step)}</p>
                {(readiness.HasFailed ? "" : "<div class=\"working\" aria-hidden=\"true\"><span></span></div>")}
              </main>
            </body>
            </html>
            """);
    }

    // What the waiting page itself is made of. An address that only looks like a file's waits like any other.
    private static bool IsFileOfTheSite(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
