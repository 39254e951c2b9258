using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OperaMais.Data.Users;

namespace OperaMais.Web.Access;

/// <summary>What forms outside pages post to: leaving, and the choice of light or dark.</summary>
internal static class AccountEndpoints
{
    /// <summary>The cookie that remembers light or dark.</summary>
    internal const string ThemeCookie = "tema";

    internal static void MapAccount(this IEndpointRouteBuilder endpoints)
    {
        // What reads a form is refused without the form's token.
        endpoints.MapPost("/sair", async (SignInManager<User> signIn, IFormCollection _) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect("/entrar");
        }).RequireAuthorization(Policies.SignedIn);

        endpoints.MapPost("/tema", (HttpContext context, [FromForm] string tema, [FromForm] string volta) =>
        {
            if (tema is "claro" or "escuro")
                context.Response.Cookies.Append(ThemeCookie, tema, new()
                {
                    MaxAge = TimeSpan.FromDays(365),
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    IsEssential = true,
                });
            return Results.LocalRedirect(RedirectHttpResult.IsLocalUrl(volta) ? volta : "/");
        }).AllowAnonymous();
    }
}
