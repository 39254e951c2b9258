using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;

namespace OperaMais.Interpretations;

/// <summary>An amount of one beneficiary under the product's reading and under another.</summary>
internal readonly record struct Pair(BeneficiaryId Beneficiary, Money Choice, Money Other);

/// <summary>Another reading of the norm that can be calculated.</summary>
/// <param name="Number">Its number in docs/interpretations.md, with a letter where there are several.</param>
/// <param name="Amount">What is compared.</param>
/// <param name="Choice">The product's reading.</param>
/// <param name="Other">The other one.</param>
/// <param name="Compare">The amounts under both; a beneficiary may come several times.</param>
internal sealed record Reading(string Number, string Amount, string Choice, string Other, Func<Programme, IEnumerable<Pair>> Compare);

/// <summary>Ways to compare that several readings share.</summary>
internal static class Compare
{
    /// <summary>Bonuses, when the indicator is judged otherwise.</summary>
    internal static IEnumerable<Pair> Bonuses(
        Programme programme, IEnumerable<Quadrimester> quadrimesters, Func<MunicipalIndicator, IndicatorStatus> otherwise) =>
        from quadrimester in quadrimesters
        from settled in programme.Settlements[quadrimester].Beneficiaries
        select new Pair(
            settled.Beneficiary.Id,
            settled.Bonus.Amount,
            (settled.Bonus with { Status = otherwise(settled.Indicator) }).Amount);

    /// <summary>An amount of every quadrimester, when production is seen otherwise.</summary>
    internal static IEnumerable<Pair> Production(
        Programme programme, Variation otherwise, Func<BeneficiarySettlement, Money> amountOf) =>
        Settled(programme, programme.RuleSet.Quadrimesters, otherwise, amountOf);

    /// <summary>The four anticipations, when the baseline is seen otherwise.</summary>
    internal static IEnumerable<Pair> Anticipations(Programme programme, Variation otherwise) =>
        from pair in Settled(programme, [programme.RuleSet.AnnexTargetQuadrimester], otherwise, settled => settled.Anticipation.Amount)
        select FourTimes(programme, pair);

    /// <summary>The four anticipations, when one is calculated otherwise from the same baseline.</summary>
    internal static IEnumerable<Pair> Anticipations(Programme programme, Func<Anticipation, Money> otherwise) =>
        from settled in programme.Anticipated
        let pair = new Pair(settled.Beneficiary.Id, settled.Anticipation.Amount, otherwise(settled.Anticipation))
        select FourTimes(programme, pair);

    /// <summary>What is paid for the production of a quadrimester in the end, whatever was anticipated.</summary>
    internal static Money FinancingAndBonus(BeneficiarySettlement settled) => settled.Production.Financing + settled.Bonus.Amount;

    private static IEnumerable<Pair> Settled(
        Programme programme,
        IEnumerable<Quadrimester> quadrimesters,
        Variation otherwise,
        Func<BeneficiarySettlement, Money> amountOf) =>
        from quadrimester in quadrimesters
        from both in programme.Settlements[quadrimester].Beneficiaries.Zip(programme.Settle(quadrimester, otherwise).Beneficiaries)
        select new Pair(both.First.Beneficiary.Id, amountOf(both.First), amountOf(both.Second));

    private static Pair FourTimes(Programme programme, Pair pair)
    {
        var times = programme.RuleSet.TermAnticipations;
        return pair with { Choice = pair.Choice * times, Other = pair.Other * times };
    }
}
