using System.Collections.Immutable;
using OperaMais.Application.Progress;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Pacts;

/// <summary>Where a target comes from, shortly.</summary>
public enum TargetSource
{
    /// <summary>The PPI of the month before the quadrimester.</summary>
    Ppi,

    /// <summary>The percentage printed in Annex II or III.</summary>
    Annex,

    /// <summary>Nothing was pacted for patients of other municipalities, by the annexes or by the PPI: there is no target.</summary>
    WithoutPact,

    /// <summary>The PPI of the month before was not imported: there is no target yet.</summary>
    MissingPpi,
}

/// <summary>The bonus of a beneficiary with what is held.</summary>
/// <param name="Beneficiary">Whose.</param>
/// <param name="Bonus">The bonus.</param>
public sealed record BeneficiaryBonus(Beneficiary Beneficiary, Bonus Bonus);

/// <summary>How a municipality of a quadrimester's beneficiaries stands: its pact, its target, what it achieved and the bonus that hangs on it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pact">Its PPI of the month before the quadrimester, whether or not the target comes from it; nothing where none is held.</param>
/// <param name="PercentOfPact">Whole percent of the pacted share to be reached (90).</param>
/// <param name="Indicator">Its indicator with what is held.</param>
/// <param name="Bonuses">The bonuses of its beneficiaries.</param>
/// <remarks>Annex VII; docs/interpretations.md, 1 to 6.</remarks>
public sealed record MunicipalTarget(
    string Name, Pact? Pact, int PercentOfPact, MunicipalIndicator Indicator, ImmutableArray<BeneficiaryBonus> Bonuses)
{
    /// <summary>Its code.</summary>
    public MunicipalityCode Code => Indicator.Municipality;

    /// <summary>Where its target comes from.</summary>
    public TargetSource Source => Indicator.Basis switch
    {
        { IsKnownWithoutReferences: true } => TargetSource.WithoutPact,
        TargetBasis.Annex => TargetSource.Annex,
        TargetBasis.Ppi => TargetSource.Ppi,
        _ => TargetSource.MissingPpi,
    };

    /// <summary>The target that the PPI gives or, where the annexes' percentage rules, would give; nothing without a pact for referenced patients.</summary>
    public BasisPoints? PpiTarget => Pact is { Referenced: > 0 } pact ? pact.Target(PercentOfPact) : null;

    /// <summary>The annexes' percentage less what the PPI would give, in hundredths of a percent; nothing where either is missing.</summary>
    /// <remarks>Annexes II and III, note **: the printed percentage is said to be that of the PPI.</remarks>
    public int? Difference => Indicator.Basis is TargetBasis.Annex annex ? annex.Percentage.Value - PpiTarget?.Value : null;

    /// <summary>What its beneficiaries get if the indicator is met.</summary>
    public Money AtStake => Bonuses.Sum(bonus => bonus.Bonus.Reference);

    /// <summary>Every municipality of a quadrimester's beneficiaries, in order.</summary>
    public static ImmutableArray<MunicipalTarget> AllOf(QuadrimesterProgress progress) =>
    [
        .. progress.Registry.All
            .GroupBy(beneficiary => beneficiary.Municipality)
            .OrderBy(municipality => municipality.Key)
            .Select(municipality => Of(progress, [.. municipality])),
    ];

    /// <summary>One municipality.</summary>
    /// <returns>Nothing of one that neither is a beneficiary in the quadrimester nor holds one.</returns>
    public static MunicipalTarget? Of(QuadrimesterProgress progress, MunicipalityCode municipality) =>
        progress.Registry.All.Where(beneficiary => beneficiary.Municipality == municipality).ToImmutableArray() is { IsEmpty: false } beneficiaries
            ? Of(progress, beneficiaries)
            : null;

    private static MunicipalTarget Of(QuadrimesterProgress progress, ImmutableArray<Beneficiary> beneficiaries)
    {
        var standing = beneficiaries.Select(beneficiary => progress.Of(beneficiary.Id)!).ToList();
        var indicator = standing[0].Indicator;
        return new(
            beneficiaries[0].MunicipalityName,
            progress.Pacts.TryGetValue(indicator.Municipality, out var pact) ? pact : null,
            progress.RuleSet.IndicatorPercentOfPact,
            indicator,
            [.. standing.Select(own => new BeneficiaryBonus(own.Beneficiary, new(own.Done.BonusReference, own.Indicator.Status)))]);
    }
}
