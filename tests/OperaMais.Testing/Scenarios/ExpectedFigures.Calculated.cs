using System.Collections.Immutable;
using System.Text.Json;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Domain.Schedule;

namespace OperaMais.Testing.Scenarios;

/// <content>What the product calculated, in the form of the worked example's figures.</content>
public sealed partial record ExpectedFigures
{
    /// <summary>Puts calculated results into this form.</summary>
    /// <param name="ruleSet">The rules applied.</param>
    /// <param name="settlements">The settlement of every quadrimester.</param>
    /// <param name="scheduleOf">The parcels of a beneficiary.</param>
    /// <param name="estimateOf">The estimated term value of a beneficiary.</param>
    public static ExpectedFigures Of(
        RuleSet ruleSet,
        IReadOnlyCollection<Settlement> settlements,
        Func<Beneficiary, ImmutableArray<Parcel>> scheduleOf,
        Func<Beneficiary, Money> estimateOf)
    {
        var reasons = settlements.ToDictionary(settled => settled.Inputs.Quadrimester.ToString(), settled => ReasonsOf(settled.Unpaid));
        var baseline = AttributedProduction.Of(ruleSet, ruleSet.Registry, settlements.First().Inputs.Baseline, registrationIsRequired: false);
        reasons.Add("baseline", ReasonsOf(baseline.Unpaid));
        return new(
            settlements.ToDictionary(
                settled => settled.Inputs.Quadrimester.ToString(),
                settled => settled.Beneficiaries.ToDictionary(entry => entry.Beneficiary.Id.ToString(), Figures)),
            ruleSet.Registry.All.ToDictionary(
                beneficiary => beneficiary.Id.ToString(), beneficiary => scheduleOf(beneficiary).Select(Figures).ToList()),
            reasons,
            ruleSet.Registry.All.ToDictionary(
                beneficiary => beneficiary.Id.ToString(),
                beneficiary => new ExpectedTermValue(beneficiary.TermValue.Centavos, estimateOf(beneficiary).Centavos)));
    }

    private static Dictionary<string, long> ReasonsOf(Tally unpaid) =>
        unpaid.Entries.ToDictionary(entry => CamelCase(entry.Key), entry => entry.Value);

    private static ExpectedSettlement Figures(BeneficiarySettlement settled) => new(
        settled.Production.Quantity,
        settled.Production.Financing.Centavos,
        settled.Production.Sh.Centavos,
        settled.Anticipation.Amount.Centavos,
        settled.Adjustment.Amount.Centavos,
        CamelCase(settled.Indicator.Status),
        settled.Indicator.Basis.Target?.Value,
        settled.Indicator.Production.Referenced,
        settled.Indicator.Production.Total,
        settled.Bonus.Reference.Centavos,
        settled.Bonus.Amount.Centavos);

    private static ExpectedParcel Figures(Parcel parcel)
    {
        var figures = parcel.Figures ?? throw new InvalidOperationException("Every quadrimester was settled.");
        return new(
            $"{parcel.Plan.Month.Year}-{parcel.Plan.Month.Month:D2}",
            figures.Credit.Centavos,
            figures.Debit.Centavos,
            figures.Discount.Centavos,
            figures.Net.Centavos,
            figures.Balance.Centavos);
    }

    private static string CamelCase<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
