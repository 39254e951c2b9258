using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Domain.Schedule;

/// <summary>What an opening balance stands for.</summary>
public enum OpeningBalanceKind
{
    /// <summary>A negative balance of the earlier resolutions, discounted from the first credits.</summary>
    /// <remarks>Art. 8.</remarks>
    PreviousBalance,

    /// <summary>The adjustment of 2023-2, paid or discounted in November 2023.</summary>
    /// <remarks>Annex VIII; Resolution SES/MG 8.500/2022.</remarks>
    PreviousAdjustment,
}

/// <summary>An amount that a beneficiary brings from the earlier resolutions.</summary>
/// <param name="Beneficiary">Whose.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Amount">At most zero for a previous balance; of any sign for a previous adjustment.</param>
/// <param name="Origin">The resolution it comes from; amounts of different origins add up.</param>
public sealed record OpeningBalance(BeneficiaryId Beneficiary, OpeningBalanceKind Kind, Money Amount, string Origin);
