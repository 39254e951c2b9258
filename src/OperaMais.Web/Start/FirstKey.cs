using Microsoft.AspNetCore.DataProtection;
using OperaMais.Data.Storage;

namespace OperaMais.Web.Start;

/// <summary>The first of the keys that protect cookies, forms and documents.</summary>
internal static class FirstKey
{
    private static readonly Guid Making = new("0197a7a6-5a5c-7d3e-9c41-0b6a1f2e8d36");

    /// <summary>
    /// Makes it where there is none. One process at a time: two that found none would each make one, and whoever signed in at one would be a
    /// stranger to the other until it looked again.
    /// </summary>
    internal static async Task MakeFirstKeyAsync(this IDataProtectionProvider protection, OperaMaisDatabase database, CancellationToken cancellation)
    {
        await using (await database.HoldAsync(Making, cancellation))
            protection.CreateProtector(nameof(FirstKey)).Protect([]);
    }
}
