namespace OperaMais.Testing.Scenarios;

/// <content>Everything it gives, in the form of the worked example's figures.</content>
public sealed partial class InMemoryProgramme
{
    /// <summary>Settles every quadrimester and runs every schedule.</summary>
    public ExpectedFigures Figures()
    {
        var settlements = ruleSet.Quadrimesters.ToDictionary(quadrimester => quadrimester, Settle);
        var anticipations = settlements.Values.First().Beneficiaries.ToDictionary(
            settled => settled.Beneficiary, settled => settled.Anticipation);
        return ExpectedFigures.Of(
            ruleSet,
            settlements.Values,
            beneficiary => ScheduleOf(beneficiary, settlements),
            beneficiary => ruleSet.TermValueOf(anticipations[beneficiary]).Amount);
    }
}
