namespace OperaMais.Domain.Tests;

public sealed class QuadrimesterTests
{
    [Theory]
    [InlineData("2023-3", 202309, 202312, 202308, "2023-12-31")]
    [InlineData("2024-1", 202401, 202404, 202312, "2024-04-30")]
    [InlineData("2024-2", 202405, 202408, 202404, "2024-08-31")]
    [InlineData("2024-3", 202409, 202412, 202408, "2024-12-31")]
    public void It_is_four_months_of_a_year(string text, int first, int last, int before, string lastDay)
    {
        Assert.True(Quadrimester.TryRead(text, out var quadrimester));
        Assert.Equal(new Competence(first), quadrimester.First);
        Assert.Equal(new Competence(last), quadrimester.Last);
        Assert.Equal(new Competence(before), quadrimester.MonthBefore);
        Assert.Equal(DateOnly.Parse(lastDay), quadrimester.LastDay);
        Assert.Equal([first, first + 1, first + 2, first + 3], quadrimester.Competences.Select(competence => competence.Value));
        Assert.All(quadrimester.Competences, competence => Assert.Equal(quadrimester, competence.Quadrimester));
        Assert.Equal(text, quadrimester.ToString());
        Assert.Equal(quadrimester, new Quadrimester(quadrimester.Year, quadrimester.Number));
    }

    [Theory]
    [InlineData(1990, 1)]
    [InlineData(2099, 3)]
    public void It_may_be_the_first_or_the_last_known(int year, int number)
    {
        var quadrimester = new Quadrimester(year, number);
        Assert.Equal((year, number), (quadrimester.Year, quadrimester.Number));
    }

    [Theory]
    [InlineData(2023, 0)]
    [InlineData(2023, 4)]
    [InlineData(2023, -1)]
    [InlineData(1989, 3)]
    [InlineData(2100, 1)]
    public void There_is_no_other(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quadrimester(year, number));

    [Theory]
    [InlineData("")]
    [InlineData("2023-0")]
    [InlineData("2023-4")]
    [InlineData("1989-3")]
    [InlineData("2100-1")]
    [InlineData("2023/3")]
    [InlineData("202303")]
    [InlineData("2023-")]
    [InlineData("2023-33")]
    [InlineData("2023-a")]
    [InlineData("a023-3")]
    [InlineData("-023-3")]
    [InlineData(" 2023-3")]
    public void Anything_else_is_not_read(string text)
    {
        Assert.False(Quadrimester.TryRead(text, out var quadrimester));
        Assert.Equal(default, quadrimester);
    }

    [Fact]
    public void They_are_ordered_by_time()
    {
        Quadrimester[] ordered = [new(2023, 3), new(2024, 1), new(2024, 2), new(2024, 3), new(2025, 1)];
        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.Equal(0, ordered[1].CompareTo(new Quadrimester(2024, 1)));
    }
}
