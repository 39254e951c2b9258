using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace OperaMais.Web.Tests.Adhesions;

/// <summary>The form of an adhesion in a visitor's hands: as the page has it, with what the visitor changes.</summary>
internal sealed partial class AdhesionForm
{
    private readonly List<(string Name, string Value)> fields = [];

    private (string Name, byte[] Content)? file;

    internal static AdhesionForm Of(string page)
    {
        var form = new AdhesionForm();
        foreach (Match match in Input().Matches(page[page.IndexOf("<form method=\"post\" enctype", StringComparison.Ordinal)..]))
        {
            var attributes = match.Groups["attributes"].Value;
            if (Attribute(attributes, "name") is { } name
                && (!attributes.Contains("\"checkbox\"", StringComparison.Ordinal) || attributes.Contains(" checked", StringComparison.Ordinal))
                && !attributes.Contains("\"file\"", StringComparison.Ordinal))
                form.fields.Add((name, Attribute(attributes, "value") ?? ""));
        }
        return form;
    }

    internal static async Task<AdhesionForm> OpenAsync(HttpClient client, string address) => Of(await client.GetStringAsync(address));

    internal string Of(string name, int index = 0) => fields.Where(field => field.Name == name).ElementAt(index).Value;

    /// <summary>Fills in a field, the first one of its name or a later one.</summary>
    internal AdhesionForm With(string name, string value, int index = 0)
    {
        var places = fields.Index().Where(field => field.Item.Name == name).Select(field => field.Index).ToList();
        if (places.Count > index)
            fields[places[index]] = (name, value);
        else
            fields.Add((name, value));
        return this;
    }

    internal AdhesionForm WithFile(string name, string content)
    {
        file = (name, Encoding.UTF8.GetBytes(content));
        return this;
    }

    internal async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, string action)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("acao", action)))
            content.Add(new StringContent(value), name);
        if (file is { } chosen)
            content.Add(new ByteArrayContent(chosen.Content), "arquivo", chosen.Name);
        return await client.PostAsync(address, content);
    }

    private static string? Attribute(string attributes, string name) =>
        Regex.Match(attributes, $" {name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)) is { Success: true } match
            ? WebUtility.HtmlDecode(match.Groups["value"].Value)
            : null;

    [GeneratedRegex("<input(?<attributes>[^>]*)>", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Input();
}
