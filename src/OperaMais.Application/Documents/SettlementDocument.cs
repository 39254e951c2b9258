using System.Collections.Immutable;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Documents;

/// <summary>What a settlement gives every beneficiary, for programs.</summary>
/// <param name="Quadrimester">Such as <c>2023-3</c>.</param>
/// <param name="RuleSet">The rules applied.</param>
/// <param name="Funnel">How many AIHs are not paid, by reason.</param>
/// <param name="Beneficiaries">Every beneficiary, ordered by identifier.</param>
/// <param name="Totals">All beneficiaries together.</param>
public record SettlementDocument(
    string Quadrimester,
    string RuleSet,
    FunnelDocument Funnel,
    ImmutableArray<SettledDocument> Beneficiaries,
    TotalsDocument Totals)
{
    /// <summary>The document of a settlement just calculated.</summary>
    public static SettlementDocument Of(Settlement settlement)
    {
        ImmutableArray<SettledDocument> beneficiaries = [.. settlement.Beneficiaries.Select(SettledDocument.Of)];
        return new(
            settlement.Inputs.Quadrimester.ToString(),
            settlement.RuleSet.Id,
            FunnelDocument.Of(fate => settlement.Unpaid[fate]),
            beneficiaries,
            TotalsDocument.Of(beneficiaries));
    }
}

/// <summary>A stored version of a settlement, for programs.</summary>
/// <param name="Version">1 for the first, and so on.</param>
/// <param name="LatestVersion">The number of the last version of the quadrimester.</param>
/// <param name="CalculatedAt">When it was calculated (UTC).</param>
/// <param name="Incomplete">Whether competences were missing: such a draft can never be approved.</param>
/// <param name="RegistrationsVerified">Whether registrations in SUSfácilMG were verified (Art. 6 § 1).</param>
/// <param name="Quadrimester">Such as <c>2023-3</c>.</param>
/// <param name="RuleSet">The rules applied.</param>
/// <param name="Funnel">How many AIHs are not paid, by reason.</param>
/// <param name="Beneficiaries">Every beneficiary, ordered by identifier.</param>
/// <param name="Totals">All beneficiaries together.</param>
public sealed record StoredSettlementDocument(
    int Version,
    int LatestVersion,
    DateTime CalculatedAt,
    bool Incomplete,
    bool RegistrationsVerified,
    string Quadrimester,
    string RuleSet,
    FunnelDocument Funnel,
    ImmutableArray<SettledDocument> Beneficiaries,
    TotalsDocument Totals) : SettlementDocument(Quadrimester, RuleSet, Funnel, Beneficiaries, Totals)
{
    /// <summary>The document of a stored version.</summary>
    public static StoredSettlementDocument Of(SettlementView view)
    {
        var stored = view.Settlement;
        ImmutableArray<SettledDocument> beneficiaries = [.. view.Rows.Select(SettledDocument.Of)];
        return new(
            stored.Version,
            view.LatestVersion,
            stored.CalculatedAt,
            stored.IsIncomplete,
            InputsDocument.FromBytes(InputsDocument.Decompress(stored.Inputs)).Inputs.RegistrationIsRequired,
            stored.Quadrimester.ToString(),
            stored.RuleSet,
            FunnelDocument.Of(fate => view.Unpaid.GetValueOrDefault(fate)),
            beneficiaries,
            TotalsDocument.Of(beneficiaries));
    }
}

/// <summary>How many AIHs of a quadrimester are not paid, by reason.</summary>
/// <remarks>Annex VI; Art. 2 § 1; Art. 6 § 1.</remarks>
public sealed record FunnelDocument(
    long NotElective,
    long RepeatedAih,
    long NotInCatalogue,
    long FirstActUnknown,
    long FirstActNotInCatalogue,
    long NoBeneficiary,
    long NotRegulated)
{
    internal static FunnelDocument Of(Func<Fate, long> count) => new(
        count(Fate.NotElective),
        count(Fate.RepeatedAih),
        count(Fate.NotInCatalogue),
        count(Fate.FirstActUnknown),
        count(Fate.FirstActNotInCatalogue),
        count(Fate.NoBeneficiary),
        count(Fate.NotRegulated));
}

/// <summary>All beneficiaries of a settlement together.</summary>
public sealed record TotalsDocument(Money Financing, Money Anticipation, Money Adjustment, Money Bonus)
{
    internal static TotalsDocument Of(ImmutableArray<SettledDocument> beneficiaries) => beneficiaries.Aggregate(
        new TotalsDocument(Money.Zero, Money.Zero, Money.Zero, Money.Zero),
        (sum, settled) => new(
            sum.Financing + settled.Financing,
            sum.Anticipation + settled.Anticipation,
            sum.Adjustment + settled.Adjustment,
            sum.Bonus + settled.Bonus));
}
