namespace OperaMais.Documentation.Tests;

public sealed class NormMapTests
{
    private static readonly List<MapRow> Rows = [.. Document.NormMap.Rows.Select(cells => new MapRow(cells))];

    private static readonly string[] Provisions =
    [
        "Art. 1", .. Paragraphs(1, 4),
        "Art. 2", .. Paragraphs(2, 3),
        "Art. 3", "Art. 3, I", "Art. 3, II", .. Paragraphs(3, 5),
        "Art. 4", "Art. 4, I", "Art. 4, II", "Art. 4, III", .. Paragraphs(4, 7),
        "Art. 5", .. Paragraphs(5, 4),
        "Art. 6", .. Paragraphs(6, 2),
        "Art. 7", "Art. 8", "Art. 9",
        "Annex I", "Annex II", "Annex III", "Annex IV", "Annex V",
        "Annex VI, source", "Annex VI, CAR_INT", "Annex VI, U_AIH", "Annex VI, first act", "Annex VI, multiple surgeries",
        "Annex VI, addition", "Annex VI, other codes", "Annex VI, extraction", "Annex VI, later production",
        "Annex VII, anticipation", "Annex VII, adjustment", "Annex VII, adjustment, negative", "Annex VII, bonus",
        "Annex VII, bonus, target", "Annex VII, bonus, rounding", "Annex VII, bonus, pact", "Annex VII, bonus, comparison",
        "Annex VII, bonus, value", "Annex VII, observations, provider", "Annex VII, observations, without pact",
        "Annex VIII",
    ];

    [Fact]
    public void Every_provision_of_the_resolution_is_there() =>
        Assert.Equal([], Provisions.Except(Rows.Select(row => row.Provision)));

    [Fact]
    public void Every_type_member_and_parameter_it_names_exists() =>
        Assert.Equal([], Rows.SelectMany(row => Document.CodeOf(row.Code)).Where(name => !SourceNames.HasCode(name)));

    [Fact]
    public void Every_test_class_it_names_exists() =>
        Assert.Equal([], Rows.SelectMany(row => Document.CodeOf(row.Tests)).Where(name => !SourceNames.HasTest(name)));

    [Fact]
    public void What_no_code_does_says_why() => Assert.DoesNotContain(
        Rows, row => !Document.CodeOf(row.Code).Any() && !Says(row, "not yet") && !Says(row, "not computed"));

    [Fact]
    public void What_no_test_holds_says_so() => Assert.DoesNotContain(
        Rows, row => Document.CodeOf(row.Code).Any() && !Document.CodeOf(row.Tests).Any() && !Says(row, "no test yet"));

    private static IEnumerable<string> Paragraphs(int article, int count) =>
        Enumerable.Range(1, count).Select(paragraph => $"Art. {article} § {paragraph}");

    private static bool Says(MapRow row, string words) => row.Notes.Contains(words, StringComparison.OrdinalIgnoreCase);

    private sealed record MapRow(string Provision, string Code, string Tests, string Notes)
    {
        internal MapRow(string[] cells)
            : this(cells[0], cells[2], cells[3], cells[4])
        {
        }
    }
}
