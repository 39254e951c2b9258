using System.Text.RegularExpressions;
using OperaMais.Testing;

namespace OperaMais.Documentation.Tests;

/// <summary>A document of the folder docs.</summary>
internal sealed partial class Document
{
    internal static Document NormMap { get; } = new("norm-map.md");

    internal static Document Interpretations { get; } = new("interpretations.md");

    internal static Document Glossary { get; } = new("glossary.md");

    internal static Document Implants { get; } = new("implants.md");

    private Document(string file) => Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", file));

    internal string Text { get; }

    /// <summary>Its headings of the second level and what stands under each.</summary>
    internal IEnumerable<(string Title, string Body)> Sections => Text
        .Split("\n## ")
        .Skip(1)
        .Select(section => section.Split('\n', 2))
        .Select(section => (section[0], section[1]));

    /// <summary>The rows of all its tables, cell by cell, without headings.</summary>
    internal IEnumerable<string[]> Rows => Sections.SelectMany(section => RowsOf(section.Body));

    /// <summary>The rows of the tables in a part of a document, without headings.</summary>
    internal static IEnumerable<string[]> RowsOf(string text) => text
        .Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .Where((_, index) => index > 0)
        .Where(cells => !cells[0].StartsWith("---", StringComparison.Ordinal));

    /// <summary>What stands between backticks.</summary>
    internal static IEnumerable<string> CodeOf(string text) => Code().Matches(text).Select(match => match.Groups["code"].Value);

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.None, 5_000)]
    private static partial Regex Code();
}
