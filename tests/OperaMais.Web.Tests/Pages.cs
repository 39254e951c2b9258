using System.Net;

namespace OperaMais.Web.Tests;

/// <summary>Reads pages as visitors do.</summary>
internal static class Pages
{
    /// <summary>A page's text with its entities resolved.</summary>
    internal static async Task<string> TextAsync(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
