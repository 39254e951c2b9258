using System.Text.RegularExpressions;

namespace OperaMais.Web.Tests;

/// <summary>Fills in forms as a browser does: the token comes from the page that holds the form.</summary>
internal static partial class FormPosts
{
    internal const string TokenField = "__RequestVerificationToken";

    /// <summary>Posts a form.</summary>
    /// <param name="client">The visitor.</param>
    /// <param name="page">The page the form is on.</param>
    /// <param name="action">Where it is sent to.</param>
    /// <param name="fields">What was filled in.</param>
    internal static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client, string page, string action, Dictionary<string, string> fields)
    {
        fields[TokenField] = await client.TokenAsync(page);
        return await client.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    /// <summary>The token that protects the forms of a page.</summary>
    internal static async Task<string> TokenAsync(this HttpClient client, string page)
    {
        var html = await client.GetStringAsync(page);
        return Token().Match(html) is { Success: true } match
            ? match.Groups["token"].Value
            : throw new InvalidOperationException($"{page} has no form.");
    }

    [GeneratedRegex($"name=\"{TokenField}\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 5_000)]
    private static partial Regex Token();
}
