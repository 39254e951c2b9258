using System.Net;
using System.Text.RegularExpressions;

namespace OperaMais.Reports.Tests;

/// <summary>The rows of a document's tables as texts, cell by cell.</summary>
internal static partial class HtmlTable
{
    /// <summary>Every row of every table, in order; the parts of a cell are separated by one space.</summary>
    internal static List<string[]> RowsOf(string html) =>
    [
        .. Row().Matches(html).Select(row => Cell().Matches(row.Value).Select(cell => TextOf(cell.Groups["text"].Value)).ToArray()),
    ];

    /// <summary>A document's text as it is read, without its style.</summary>
    internal static string TextOf(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(Style().Replace(html, ""), "")), " ").Trim();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Row();

    [GeneratedRegex("<(th|td)[^>]*>(?<text>.*?)</(th|td)>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Cell();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Style();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \r\n\t]+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Spaces();
}
