using System.Net;
using System.Threading.RateLimiting;

namespace OperaMais.Web.Reports;

/// <summary>How often one address may ask whether papers are genuine: enough for people, too seldom for guessing.</summary>
internal static class VerificationLimit
{
    /// <summary>The name of the limit.</summary>
    internal const string Policy = "verification";

    /// <summary>How many questions a minute.</summary>
    internal const int PerMinute = 30;

    internal static void AddVerificationLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, cancellation) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await rejected.HttpContext.Response.WriteAsync(WebMessages.Text("verification.tooMany"), cancellation);
        };
        options.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress ?? IPAddress.None, _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
