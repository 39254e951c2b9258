using System.Text.RegularExpressions;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Web.Map;

namespace OperaMais.Web.Tests.Map;

[Collection(ExampleTests.Name)]
public sealed partial class MapTests(ExampleSite example)
{
    private static RuleSet RuleSet => NormLibrary.Embedded.Current;

    [Fact]
    public void Every_municipality_has_an_outline_inside_the_drawing()
    {
        Assert.Equal(
            RuleSet.Municipalities.Select(municipality => municipality.Code).Order(),
            MunicipalityOutlines.All.Select(outline => outline.Code));
        foreach (var outline in MunicipalityOutlines.All)
        {
            var match = Outline().Match(outline.Path);
            Assert.True(match.Success, $"{outline.Code}: {outline.Path}");
            Assert.InRange(int.Parse(match.Groups["x"].Value), 0, MunicipalityOutlines.Width);
            Assert.InRange(int.Parse(match.Groups["y"].Value), 0, MunicipalityOutlines.Height);
        }
    }

    [Fact]
    public async Task The_colour_of_the_indicator_never_contradicts_the_judgement()
    {
        foreach (var quadrimester in RuleSet.Quadrimesters)
        {
            var municipalities = MunicipalFigures.Of(RuleSet, RuleSet.Registry, await SettlementAsync(quadrimester));
            var scale = MapScale.Of(MapMeasure.Indicator, municipalities);
            Assert.Equal(RuleSet.Registry.Municipalities, municipalities.Select(municipality => municipality.Code));
            foreach (var municipality in municipalities.Where(municipality => municipality.Indicator is { Target: not null, Total: > 0 }))
                Assert.Equal(municipality.Indicator!.Status == IndicatorStatus.Met, scale.StepOf(municipality) >= 5);
        }
    }

    [Fact]
    public async Task Values_are_those_of_all_who_are_paid_in_a_municipality()
    {
        var settlement = await SettlementAsync(new(2023, 3));
        var municipalities = MunicipalFigures.Of(RuleSet, RuleSet.Registry, settlement);
        Assert.Equal(
            settlement.Rows.Sum(row => row.Financing),
            municipalities.Sum(municipality => municipality.Financing!.Value));
        Assert.Equal(
            RuleSet.Registry.All.Sum(beneficiary => beneficiary.TermValue),
            MunicipalFigures.Of(RuleSet, RuleSet.Registry, settlement: null).Sum(municipality => municipality.TermValue));
        Assert.Contains(municipalities, municipality => municipality.Beneficiaries.Length > 1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2023-3")]
    public async Task Six_steps_share_the_municipalities_and_every_step_has_its_label(string? quadrimester)
    {
        var municipalities = MunicipalFigures.Of(
            RuleSet, RuleSet.Registry, Quadrimester.TryRead(quadrimester, out var read) ? await SettlementAsync(read) : null);
        var scale = MapScale.Of(MapMeasure.Value, municipalities);
        var labels = scale.Labels.ToList();
        Assert.Equal(labels.Count, labels.Distinct().Count());
        Assert.InRange(labels.Count, 4, 6);
        Assert.All(municipalities, municipality => Assert.InRange(scale.StepOf(municipality)!.Value, 1, labels.Count));
    }

    [Fact]
    public void Where_nothing_is_worth_anything_there_is_one_step()
    {
        var nothing = MunicipalFigures.Of(RuleSet, RuleSet.Registry, settlement: null)[0] with { TermValue = Money.Zero };
        var scale = MapScale.Of(MapMeasure.Value, [nothing]);
        Assert.Single(scale.Labels);
        Assert.Equal(1, scale.StepOf(nothing));
    }

    private async Task<SettlementView> SettlementAsync(Quadrimester quadrimester) =>
        (await new ShowSettlement(example.Site.Database.Database, NormLibrary.Embedded).RunAsync(quadrimester, version: null))!;

    [GeneratedRegex(@"^M(?<x>\d+) (?<y>\d+)l(-?\d+[ -]?)+z$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Outline();
}
