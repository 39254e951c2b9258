using System.Collections.Immutable;
using OperaMais.Application.Budgets;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;
using OperaMais.Reports.Settlements;

namespace OperaMais.Reports.Consolidated;

/// <summary>Gathers what the consolidated report of a quadrimester shows, from the version of its settlement that payments go by.</summary>
/// <param name="database">Where everything is.</param>
/// <param name="norms">The rules.</param>
public sealed class GatherConsolidatedReport(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Gathers it.</summary>
    /// <exception cref="RefusedException">The quadrimester has no parcels or was not calculated.</exception>
    public async Task<ConsolidatedReport> RunAsync(Quadrimester quadrimester, CancellationToken cancellation = default)
    {
        var settlement = await ReportedSettlement.LoadAsync(database, norms, quadrimester, cancellation);
        var (view, recalculated) = settlement;
        var budget = await new ShowBudget(database, norms).RunAsync(cancellation);
        return new(
            quadrimester,
            settlement.Origin,
            RowsOf(view, recalculated.RuleSet),
            SpecialtiesOf(recalculated),
            [.. view.Unpaid.Select(entry => new LeftOutAihs(entry.Key.ToText(), entry.Value))],
            BudgetOf(budget, quadrimester));
    }

    private static ImmutableArray<ConsolidatedRow> RowsOf(SettlementView view, RuleSet ruleSet)
    {
        var regions = ruleSet.Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.OldMacroRegion);
        return
        [
            .. view.Rows
                .Select(row => new ConsolidatedRow(
                    row.Beneficiary.Id,
                    row.Beneficiary.Name,
                    row.Figures.Municipality,
                    row.Beneficiary.MunicipalityName,
                    regions.GetValueOrDefault(row.Figures.Municipality, Shown.Nothing),
                    new(row.Figures.Procedures, row.Financing, row.Figures.Anticipation, row.Figures.Adjustment, row.Figures.Bonus),
                    row.Figures.Status))
                .OrderBy(row => row.Name, StringComparer.Create(MessageCatalogue.Culture, ignoreCase: true))
                .ThenBy(row => row.Beneficiary),
        ];
    }

    private static ImmutableArray<SpecialtyFigures> SpecialtiesOf(RecalculatedSettlement recalculated) =>
    [
        .. recalculated.Beneficiaries.Values
            .SelectMany(settled => settled.Production.Lines, (settled, line) => (settled.Indicator.Status, Line: line))
            .GroupBy(paid => paid.Line.Value.Procedure.Specialty)
            .Select(group => new SpecialtyFigures(
                group.Key,
                group.Sum(paid => paid.Line.Quantity),
                group.Sum(paid => paid.Line.Sh),
                group.Sum(paid => paid.Line.Sp),
                group.Where(paid => paid.Status == IndicatorStatus.Met).Sum(paid => paid.Line.BonusReference)))
            .OrderByDescending(specialty => specialty.Sh + specialty.Sp)
            .ThenBy(specialty => specialty.Name, StringComparer.Ordinal),
    ];

    private static ConsolidatedBudget BudgetOf(ProgrammeBudget budget, Quadrimester quadrimester) => new(
        [
            .. budget.Years.Select(year => new ConsolidatedYear(
                year.Year,
                year.Article,
                year.Ceiling,
                year.Computed.AgainstCeiling,
                year.Parcels.Any(parcel => parcel.Computed is null),
                year.Released.AgainstCeiling,
                year.Released.Transferred,
                year.Left)),
        ],
        [
            .. budget.Years.SelectMany(year => year.Parcels)
                .Where(parcel => parcel.Plan.Quadrimester == quadrimester)
                .Select(parcel => new ConsolidatedParcel(
                    parcel.Plan.Month,
                    parcel.Plan.Description,
                    parcel.Computed?.AgainstCeiling,
                    parcel.Computed?.PositiveAdjustments + parcel.Computed?.PreviousResolution,
                    parcel.Released?.AgainstCeiling,
                    parcel.Released?.Transferred,
                    parcel.Committed)),
        ]);
}
