using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Reports.Payments;

/// <summary>Which readings of the norm the figures of one beneficiary rest on.</summary>
/// <remarks>docs/interpretations.md, by number.</remarks>
internal static class InterpretationNotes
{
    /// <summary>A sentence for each.</summary>
    /// <param name="settled">The figures.</param>
    /// <param name="isRegistrationRequired">Whether AIHs had to be registered in SUSfácilMG.</param>
    /// <param name="openingBalance">What was owed before the first parcel.</param>
    internal static ImmutableArray<string> Of(BeneficiarySettlement settled, bool isRegistrationRequired, Money openingBalance) =>
        [.. NumbersOf(settled, isRegistrationRequired, openingBalance).Order().Select(number => Text(number, settled))];

    private static IEnumerable<int> NumbersOf(BeneficiarySettlement settled, bool isRegistrationRequired, Money openingBalance)
    {
        int[] always = [7, 9, 11, 14, 18, 21];
        var lines = settled.Production.Lines.Concat(settled.Anticipation.Baseline.Lines).ToList();
        return always
            .Concat(OfTarget(settled.Indicator))
            .Concat(settled.Beneficiary.Id.Kind == BeneficiaryKind.Provider ? [8] : [])
            .Concat(openingBalance < Money.Zero ? [13] : [])
            .Concat(settled.Anticipation.Baseline.Lines.Any(line => line.Value.FirstAct is not null) ? [15] : [])
            .Concat(lines.Exists(HasDeduction) ? [17] : [])
            .Concat(isRegistrationRequired ? [19] : []);
    }

    private static int[] OfTarget(MunicipalIndicator indicator) => indicator switch
    {
        { Production.Total: 0 } => [5],
        { Basis: TargetBasis.Annex } => [1],
        { Basis: TargetBasis.MissingPpi } => [4, 6],
        { Basis: TargetBasis.Ppi { IsKnownWithoutReferences: true } } => [3, 6],
        { Basis: TargetBasis.Ppi } => [2, 6],
        _ => [3],
    };

    private static bool HasDeduction(ProductionLine line) => line.Value.FederalSh + line.Value.FederalSp > Money.Zero;

    private static string Text(int number, BeneficiarySettlement settled) =>
        ReportMessages.All.Text($"note.{number}", number == 6 ? [Shown.Month(MonthOf(settled.Indicator.Basis))] : []);

    private static Competence MonthOf(TargetBasis basis) => basis switch
    {
        TargetBasis.Ppi ppi => ppi.Month,
        TargetBasis.MissingPpi missing => missing.Month,
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };
}
