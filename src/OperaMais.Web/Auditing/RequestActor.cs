using OperaMais.Data.Auditing;

namespace OperaMais.Web.Auditing;

/// <summary>Says on whose behalf a request is answered, so that what it changes is recorded in that name.</summary>
internal static class RequestActor
{
    internal static void UseActor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // The path alone: queries may carry keys, such as the one that sets a password.
        using var actor = Actor.Begin(
            context.User.Identity?.Name ?? WebMessages.Text("audit.visitor"),
            $"{context.Connection.RemoteIpAddress}",
            context.Request.Path);
        await next(context);
    });
}
