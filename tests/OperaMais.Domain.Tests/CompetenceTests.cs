namespace OperaMais.Domain.Tests;

public sealed class CompetenceTests
{
    [Theory]
    [InlineData(1990, 1)]
    [InlineData(1990, 12)]
    [InlineData(2023, 9)]
    [InlineData(2099, 1)]
    [InlineData(2099, 12)]
    public void It_is_a_month_of_a_year(int year, int month)
    {
        var competence = new Competence(year, month);
        Assert.Equal((year, month, year * 100 + month), (competence.Year, competence.Month, competence.Value));
        Assert.Equal(competence, new Competence(year * 100 + month));
        Assert.True(Competence.Exists(year, month));
    }

    [Theory]
    [InlineData(1989, 12)]
    [InlineData(2100, 1)]
    [InlineData(2023, 0)]
    [InlineData(2023, 13)]
    [InlineData(-2023, 9)]
    public void There_is_no_other(int year, int month)
    {
        Assert.False(Competence.Exists(year, month));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Competence(year, month));
    }

    [Theory]
    [InlineData(202300)]
    [InlineData(202313)]
    [InlineData(-202309)]
    [InlineData(9)]
    public void There_is_no_other_in_the_usual_form(int yearAndMonth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Competence(yearAndMonth));

    [Theory]
    [InlineData("202309", 202309)]
    [InlineData("199001", 199001)]
    [InlineData("209912", 209912)]
    public void It_is_read(string text, int value)
    {
        Assert.True(Competence.TryRead(text, out var competence));
        Assert.Equal(new Competence(value), competence);
        Assert.Equal(text, competence.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023")]
    [InlineData("20239")]
    [InlineData("2023009")]
    [InlineData("202300")]
    [InlineData("202313")]
    [InlineData("198912")]
    [InlineData("210001")]
    [InlineData("2023-9")]
    [InlineData("20 309")]
    public void Anything_else_is_not_read(string text)
    {
        Assert.False(Competence.TryRead(text, out var competence));
        Assert.Equal(default, competence);
    }

    [Theory]
    [InlineData(202309, 202310)]
    [InlineData(202312, 202401)]
    [InlineData(202401, 202402)]
    [InlineData(202411, 202412)]
    public void Months_follow_one_another(int before, int after)
    {
        Assert.Equal(new Competence(after), new Competence(before).Next);
        Assert.Equal(new Competence(before), new Competence(after).Previous);
        Assert.True(new Competence(before).CompareTo(new Competence(after)) < 0);
        Assert.True(new Competence(after).CompareTo(new Competence(before)) > 0);
        Assert.Equal(0, new Competence(after).CompareTo(new Competence(after)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(8, 2)]
    [InlineData(9, 3)]
    [InlineData(12, 3)]
    public void It_belongs_to_a_quadrimester(int month, int quadrimester) =>
        Assert.Equal(new Quadrimester(2024, quadrimester), new Competence(2024, month).Quadrimester);

    [Fact]
    public void A_range_holds_both_its_ends() => Assert.Equal(
        [new(2022, 11), new(2022, 12), new(2023, 1), new(2023, 2)],
        Competence.Range(new(2022, 11), new(2023, 2)));

    [Fact]
    public void A_range_of_one_month_is_that_month() =>
        Assert.Equal([new Competence(2023, 1)], Competence.Range(new(2023, 1), new(2023, 1)));

    [Fact]
    public void A_range_that_ends_before_it_starts_is_empty() => Assert.Empty(Competence.Range(new(2023, 2), new(2023, 1)));
}
