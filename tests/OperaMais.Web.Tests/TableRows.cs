using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OperaMais.Web.Tests;

/// <summary>Reads the tables of pages.</summary>
internal static partial class TableRows
{
    /// <summary>The body rows of a page's first table: the text of each cell, under the label it has as a card; the header cell under "".</summary>
    internal static List<Dictionary<string, string>> Of(string html)
    {
        var body = Body().Match(html).Value;
        return body.Length == 0 ? [] : [.. XElement.Parse(body).Elements("tr").Select(Cells)];
    }

    /// <summary>An amount of a page, in centavos.</summary>
    internal static long Centavos(string text) => long.Parse(
        text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace('−', '-'));

    private static Dictionary<string, string> Cells(XElement row) => row.Elements().ToDictionary(
        cell => cell.Name == "th" ? "" : cell.Attribute("data-label")!.Value,
        cell => string.Join(' ', cell.DescendantNodes().OfType<XText>().Select(text => text.Value.Trim()).Where(text => text.Length > 0)).Replace('\u00a0', ' '));

    [GeneratedRegex("<tbody>.*?</tbody>", RegexOptions.Singleline, 5_000)]
    private static partial Regex Body();
}
