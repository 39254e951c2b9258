using System.Net;

namespace OperaMais.Web.Tests;

/// <summary>Reads pages as visitors do.</summary>
internal static class Pages
{
    /// <summary>A page's text with its entities resolved, and spaces that break no line as plain ones.</summary>
    internal static async Task<string> TextAsync(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Replace('\u00a0', ' ');
}
