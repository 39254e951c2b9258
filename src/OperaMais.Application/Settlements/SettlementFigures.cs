using System.Globalization;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Ledger;

namespace OperaMais.Application.Settlements;

/// <summary>What a version of a settlement pays, as one hash: the approval keeps it, and whoever pays or verifies asks whether it still fits.</summary>
internal static class SettlementFigures
{
    /// <summary>The hash of the inputs and of every figure of every beneficiary.</summary>
    internal static LedgerHash HashOf(byte[] inputsSha256, IEnumerable<StoredBeneficiarySettlement> rows) => LedgerHash.Of(
        rows.OrderBy(row => row.Beneficiary).SelectMany(Fields).Prepend(Convert.ToHexStringLower(inputsSha256)));

    /// <summary>Whether two versions give everybody the same figures.</summary>
    internal static bool AreSame(IEnumerable<StoredBeneficiarySettlement> left, IEnumerable<StoredBeneficiarySettlement> right) =>
        HashOf([], left) == HashOf([], right);

    private static IEnumerable<string?> Fields(StoredBeneficiarySettlement row) =>
    [
        row.Beneficiary.ToString(),
        row.Municipality.ToString(),
        Text(row.Procedures),
        Text(row.FinancingSh),
        Text(row.FinancingSp),
        Text(row.Anticipation),
        Text(row.Adjustment),
        Text(row.Referenced),
        Text(row.Total),
        row.Achieved is { } achieved ? Text(achieved) : null,
        row.Target is { } target ? Text(target) : null,
        row.Status.ToString(),
        Text(row.BonusReference),
        Text(row.Bonus),
    ];

    private static string Text(Money amount) => Text(amount.Centavos);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
