using System.Text.RegularExpressions;
using OperaMais.Interpretations;
using OperaMais.Testing;

namespace OperaMais.Documentation.Tests;

public sealed partial class InterpretationsTests
{
    private const int Last = 23;

    private static readonly string[] Parts =
        ["**Text.**", "**Doubt.**", "**Choice.**", "**Evidence.**", "**Code.**", "**Effect of the other reading.**"];

    private static readonly Dictionary<int, string> Numbered = Document.Interpretations.Sections
        .Where(section => char.IsAsciiDigit(section.Title[0]))
        .ToDictionary(section => int.Parse(section.Title.Split('.')[0]), section => section.Body);

    [Fact]
    public void They_are_numbered_without_gaps() => Assert.Equal(Enumerable.Range(1, Last), Numbered.Keys);

    [Fact]
    public void Each_has_all_its_parts_in_order() => Assert.All(Numbered, entry =>
        Assert.Equal(Parts, Parts.OrderBy(part => entry.Value.IndexOf(part, StringComparison.Ordinal)).Where(entry.Value.Contains)));

    [Fact]
    public void The_code_that_decides_them_exists() =>
        Assert.Equal([], Numbered.Values.SelectMany(body => Document.CodeOf(CodeOf(body))).Where(name => !SourceNames.HasCode(name)));

    [Fact]
    public void Comments_refer_to_numbers_that_exist()
    {
        var numbers = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => Reference().Matches(File.ReadAllText(path)))
            .SelectMany(reference => Number().Matches(reference.Groups["numbers"].Value))
            .Select(number => int.Parse(number.Value))
            .ToHashSet();

        Assert.NotEmpty(numbers);
        Assert.Subset(Numbered.Keys.ToHashSet(), numbers);
    }

    // When this fails: dotnet run -c Release --project bench/OperaMais.Interpretations docs/interpretations.md
    [Fact]
    public async Task Its_measurements_are_those_of_the_tool_and_its_text_names_no_other_amounts()
    {
        var document = Document.Interpretations.Text;
        var report = await Report.MakeAsync();

        Assert.Equal(report, Report.PartOf(document));
        var measured = Amounts(report).ToHashSet();
        Assert.Equal([], Amounts(document).Where(amount => !measured.Contains(amount)));
    }

    private static string CodeOf(string body)
    {
        var start = body.IndexOf("**Code.**", StringComparison.Ordinal);
        return body[start..body.IndexOf("**Effect", start, StringComparison.Ordinal)];
    }

    private static IEnumerable<string> Amounts(string text) => Amount().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"docs/interpretations\.md, (?<numbers>[\d, and to]+)", RegexOptions.None, 5_000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\d+", RegexOptions.None, 5_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d[\d.]*,\d\d\b(?! %)", RegexOptions.None, 5_000)]
    private static partial Regex Amount();
}
