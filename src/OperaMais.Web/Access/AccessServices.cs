using System.Net.Mime;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using OperaMais.Data;
using OperaMais.Data.Users;
using OperaMais.Web.Api;

namespace OperaMais.Web.Access;

/// <summary>Sign-in, roles and policies.</summary>
internal static class AccessServices
{
    /// <summary>What the sign-in page's address carries when a session ended while a form was open.</summary>
    internal const string SessionEnded = "sessao";

    private const int ShortestPassword = 12;

    internal static void AddAccess(this IServiceCollection services)
    {
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingUser>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(Configure));
        Policies.Register(services.AddAuthorizationBuilder());
        services.AddIdentityCore<User>(Configure)
            .AddEntityFrameworkStores<OperaMaisContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<PortugueseIdentityErrors>()
            .AddClaimsPrincipalFactory<UserPrincipalFactory>();
        // How long a user whose roles changed or who was locked out may go on.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(5));
        services.AddDataProtection().SetApplicationName("OperaMais").PersistKeysToDbContext<OperaMaisContext>();
        services.AddScoped<UserAdministration>();
        services.AddSingleton<DemonstrationUsers>();
        services.AddSingleton<FirstAdministrator>();
    }

    private static void Configure(IdentityOptions options)
    {
        // Long rather than odd: a sentence is easier to remember and harder to guess.
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequireDigit = options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 5;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "operamais";
        options.LoginPath = "/entrar";
        options.AccessDeniedPath = "/acesso-negado";
        options.ReturnUrlParameter = "volta";
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.Events.OnRedirectToLogin = context =>
        {
            // Whoever sends a form had a session when it was opened.
            if (HttpMethods.IsPost(context.Request.Method))
                context.RedirectUri = QueryHelpers.AddQueryString(options.LoginPath, new Dictionary<string, string?>
                {
                    [options.ReturnUrlParameter] = PageOf(context.Request),
                    [SessionEnded] = "encerrada",
                });
            return Redirect(context, StatusCodes.Status401Unauthorized);
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            // The panel is everybody's start page, but shows the whole programme: others begin with what is theirs.
            if (context.Request.Path == "/")
                context.RedirectUri = StartPage.Of(context.HttpContext.User);
            return Redirect(context, StatusCodes.Status403Forbidden);
        };
    }

    // The page that held the form: what forms are sent to is no page.
    private static string PageOf(HttpRequest request) =>
        request.GetTypedHeaders().Referer is { } page && page.Authority == request.Host.Value ? page.PathAndQuery : "/";

    // Programs and the site's own scripts get a document, people a page.
    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments(ApiProblem.Path, StringComparison.Ordinal)
            || context.Request.Headers.Accept == MediaTypeNames.Application.Json)
            return ApiProblem.Of(status, status == StatusCodes.Status401Unauthorized ? "signIn" : "forbidden").ExecuteAsync(context.HttpContext);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
