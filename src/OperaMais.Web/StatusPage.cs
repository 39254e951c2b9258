using Microsoft.AspNetCore.Diagnostics;

namespace OperaMais.Web;

/// <summary>Shows a page of the site where only a status would be answered.</summary>
internal static class StatusPage
{
    internal static void UseStatusPage(this IApplicationBuilder app)
    {
        app.UseStatusCodePagesWithReExecute("/nao-encontrado", createScopeForStatusCodePages: true);
        // It is asked for, whatever was sent: of a form it would say that it has none, and what is not there would become a bad request.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
    }
}
