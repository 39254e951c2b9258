namespace OperaMais.Documentation.Tests;

public sealed class GlossaryTests
{
    [Fact]
    public void Every_type_and_member_it_names_exists() =>
        Assert.Equal([], Document.Glossary.Rows.SelectMany(cells => Document.CodeOf(cells[^1])).Where(name => !SourceNames.HasCode(name)));

    [Fact]
    public void Every_term_has_its_four_columns_and_stands_once()
    {
        var rows = Document.Glossary.Rows.ToList();

        Assert.All(rows, cells => Assert.Equal(4, cells.Length));
        Assert.Equal(rows.Select(cells => cells[0]).Distinct(), rows.Select(cells => cells[0]));
    }
}
