using OperaMais.Domain.Explanations;
using OperaMais.Domain.Messages;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Domain.Tests.Explanations;

public sealed class ExplanationSumTests
{
    private static readonly InMemoryProgramme Programme = new(Given.RuleSet, WorkedExample.Scenario);
    private static readonly Explainer Explainer = new(Given.RuleSet);

    [Theory]
    [InlineData(2023, 3)]
    [InlineData(2024, 1)]
    [InlineData(2024, 2)]
    [InlineData(2024, 3)]
    public void What_the_steps_rest_on_adds_up_to_them(int year, int number)
    {
        foreach (var settled in Programme.Settle(new Quadrimester(year, number)).Beneficiaries)
        {
            var settlement = Explainer.Explain(settled);
            Assert.Equal(settled.Adjustment.Amount + settled.Bonus.Amount, Amount(settlement));
            AssertSums(settlement);
        }
    }

    private static void AssertSums(Step step)
    {
        switch (step.Code)
        {
            case "settlement":
                Assert.Equal(Amount(step), Amount(step.Steps[0]) + Amount(step.Steps[1]));
                break;
            case "adjustment":
                Assert.Equal(Amount(step), Amount(step.Steps[0]) - Amount(step.Steps[1]));
                break;
            case "anticipation":
                Assert.Equal(Amount(step), Amount(Assert.Single(step.Steps)).DividedBy(3));
                break;
            case "financing" or "baseline" or "bonusReference":
                Assert.Equal(Amount(step), step.Steps.Sum(line => Amount(line)));
                Assert.Equal(step.Steps.Select(Amount).OrderDescending(), step.Steps.Select(Amount));
                break;
            case "bonus":
                Assert.Equal(Amount(step), step.Steps[0].Value == "cumpriu" ? Amount(step.Steps[1]) : Money.Zero);
                break;
            case "line":
                Assert.Equal(Amount(step), Amount(Assert.Single(step.Steps)) * Quantity(step));
                break;
            case "unitValue":
                AssertUnitValue(step);
                break;
            default:
                Assert.Contains(step.Code, (string[])["indicator", "achieved", "bonusLine", "addition", "deduction", "decision", "decisionWithoutEffect", "targetOfAnnex", "targetWithoutPact", "targetOfPpi", "targetOfZero", "targetMissing"]);
                break;
        }
        foreach (var child in step.Steps)
            AssertSums(child);
    }

    // "SH a + SP b; depois das deduções, SH c + SP d": c + d is the value, a + b what it was before the deduction.
    private static void AssertUnitValue(Step step)
    {
        Money[] parts = [.. step.Formula.Split(["SH ", "SP "], StringSplitOptions.None).Skip(1).Select(Amount)];
        var deducted = step.Steps.Where(child => child.Code == "deduction").Sum(child => Amount(child));
        Assert.Equal(Amount(step), parts[2] + parts[3]);
        Assert.Equal(parts[0] + parts[1], parts[2] + parts[3] + deducted);
    }

    private static long Quantity(Step line) =>
        long.Parse(line.Formula.Split(' ')[0], System.Globalization.NumberStyles.AllowThousands, MessageCatalogue.Culture);

    private static Money Amount(Step step) => Amount(step.Value);

    private static Money Amount(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        return new Money(long.Parse(digits) * (text.StartsWith('−') ? -1 : 1));
    }
}
