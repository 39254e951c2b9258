using Microsoft.AspNetCore.DataProtection;

namespace OperaMais.Web.Start;

/// <summary>The first of the keys that protect cookies, forms and documents.</summary>
internal static class FirstKey
{
    /// <summary>
    /// Makes it where there is none. Only one process at a time may: two that found none would each make one, and whoever signed in at one would
    /// be a stranger to the other until it looked again.
    /// </summary>
    internal static void MakeFirstKey(this IDataProtectionProvider protection) => protection.CreateProtector(nameof(FirstKey)).Protect([]);
}
