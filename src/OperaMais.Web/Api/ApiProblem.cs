using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using OperaMais.Data.Storage;

namespace OperaMais.Web.Api;

/// <summary>What the API answers instead of what was asked for: a stable code and a Portuguese sentence (RFC 9457).</summary>
internal static class ApiProblem
{
    /// <summary>Under which path the API is.</summary>
    internal static readonly PathString Path = "/api";

    /// <summary>A problem whose sentence stands among the site's messages.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">Its code there, without <c>api.</c>.</param>
    internal static IResult Of(int status, string code) => Of(status, code, WebMessages.Text($"api.{code}"));

    /// <summary>A problem.</summary>
    internal static IResult Of(int status, string code, string sentence) => Results.Problem(new ProblemDetails
    {
        Status = status,
        Title = sentence,
        Extensions = { ["code"] = code },
    });
}

/// <summary>Answers programs whose request fails with a document instead of a page. The log has the rest.</summary>
/// <param name="database">Tells whether another process holds it.</param>
internal sealed class ApiFailures(OperaMaisDatabase database) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!context.Request.Path.StartsWithSegments(ApiProblem.Path, StringComparison.Ordinal))
            return false;
        var problem = database.IsLocked(exception)
            ? ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "locked", WebMessages.Text("database.locked"))
            : ApiProblem.Of(StatusCodes.Status500InternalServerError, "failed");
        await problem.ExecuteAsync(context);
        return true;
    }
}
