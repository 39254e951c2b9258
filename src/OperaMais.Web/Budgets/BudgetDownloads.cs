using OperaMais.Application.Budgets;
using OperaMais.Data.Budgets;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;
using OperaMais.Web.Payments;

namespace OperaMais.Web.Budgets;

/// <summary>What can be downloaded of the budget.</summary>
internal static class BudgetDownloads
{
    private static readonly ReportColumn<(BudgetYear Year, BudgetParcel Parcel)>[] ParcelColumns =
    [
        new NumberColumn<(BudgetYear Year, BudgetParcel Parcel)>("ANO", "Ano", 8, row => row.Year.Year),
        new TextColumn<(BudgetYear Year, BudgetParcel Parcel)>("PARCELA", "Parcela", 10, row => Shown.Month(row.Parcel.Plan.Month)),
        new TextColumn<(BudgetYear Year, BudgetParcel Parcel)>("DESCRICAO", "Descrição", 50, row => row.Parcel.Plan.Description),
        new TextColumn<(BudgetYear Year, BudgetParcel Parcel)>("REPASSADA", "Repassada", 10, row => row.Parcel.Released is null ? "não" : "sim"),
        new MoneyColumn<(BudgetYear Year, BudgetParcel Parcel)>("ANTECIPACOES", "Antecipações (R$)", 16, row => row.Parcel.Computed?.Anticipations),
        new MoneyColumn<(BudgetYear Year, BudgetParcel Parcel)>("BONUS", "Bônus (R$)", 16, row => row.Parcel.Computed?.Bonuses),
        new MoneyColumn<(BudgetYear Year, BudgetParcel Parcel)>("NO_TETO", "No teto (R$)", 16, row => row.Parcel.Computed?.AgainstCeiling),
        new MoneyColumn<(BudgetYear Year, BudgetParcel Parcel)>("AJUSTES_POSITIVOS", "Ajustes positivos (R$)", 16, row => row.Parcel.Computed?.PositiveAdjustments),
        new MoneyColumn<(BudgetYear Year, BudgetParcel Parcel)>("RESOLUCAO_8500", "Resolução 8.500/2022 (R$)", 16, row => row.Parcel.Computed?.PreviousResolution),
        new MoneyColumn<(BudgetYear Year, BudgetParcel Parcel)>("DESCONTOS", "Descontos (R$)", 16, row => row.Parcel.Released?.Discounts),
        new MoneyColumn<(BudgetYear Year, BudgetParcel Parcel)>("RETIDO", "Retido (R$)", 16, row => row.Parcel.Released?.Withheld),
        new MoneyColumn<(BudgetYear Year, BudgetParcel Parcel)>("TRANSFERIDO", "Transferido (R$)", 16, row => row.Parcel.Released?.Transferred),
        new MoneyColumn<(BudgetYear Year, BudgetParcel Parcel)>("EMPENHADO", "Empenhado (R$)", 16, row => row.Parcel.Committed),
    ];

    private static readonly ReportColumn<StoredCommitment>[] CommitmentColumns =
    [
        new DayColumn<StoredCommitment>("DIA", "Dia", 12, row => row.Day),
        new TextColumn<StoredCommitment>("PARCELA", "Parcela", 10, row => Shown.Month(row.Parcel)),
        new TextColumn<StoredCommitment>("DOTACAO", "Dotação", 44, row => row.Appropriation),
        new TextColumn<StoredCommitment>("NUMERO", "Nota de empenho", 20, row => row.Number),
        new MoneyColumn<StoredCommitment>("VALOR", "Valor (R$)", 16, row => row.Amount),
        new TextColumn<StoredCommitment>("AUTOR", "Registrado por", 30, row => row.Author),
        new TextColumn<StoredCommitment>("REGISTRADO_EM", "Registrado em", 18, row => Shown.Instant(row.At)),
    ];

    internal static void MapBudgetDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/orcamento/csv", async (PaymentReader reader) => TableFile.Csv(
            "orcamento", ParcelColumns, (await reader.BudgetAsync()).Years.SelectMany(year => year.Parcels.Select(parcel => (year, parcel)))))
            .RequireAuthorization(Policies.Read);
        endpoints.MapGet("/orcamento/empenhos/csv", async (PaymentReader reader) => TableFile.Csv(
            "empenhos", CommitmentColumns, (await reader.BudgetAsync()).Commitments))
            .RequireAuthorization(Policies.Read);
    }
}
