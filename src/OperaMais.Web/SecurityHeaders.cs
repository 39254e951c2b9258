namespace OperaMais.Web;

/// <summary>Tells browsers to trust nothing but this site, and to keep nothing that it says of itself.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; base-uri 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    internal static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // Files of the site say how long they may be kept; pages, documents and downloads are of one user at one moment.
        context.Response.OnStarting(() =>
        {
            if (context.Response.Headers.CacheControl.Count == 0)
                context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
