using OperaMais.Application.Budgets;
using OperaMais.Data.Budgets;
using OperaMais.Domain.Instruments;
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
        new MonthColumn<(BudgetYear Year, BudgetParcel Parcel)>("PARCELA", "Parcela", 10, row => row.Parcel.Plan.Month),
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
        new MonthColumn<StoredCommitment>("PARCELA", "Parcela", 10, row => row.Parcel),
        new TextColumn<StoredCommitment>("DOTACAO", "Dotação", 44, row => row.Appropriation),
        new TextColumn<StoredCommitment>("NUMERO", "Nota de empenho", 20, row => row.Number),
        new MoneyColumn<StoredCommitment>("VALOR", "Valor (R$)", 16, row => row.Amount),
        new TextColumn<StoredCommitment>("AUTOR", "Registrado por", 30, row => row.Author),
        new InstantColumn<StoredCommitment>("REGISTRADO_EM", "Registrado em", 18, row => row.At),
    ];

    private static readonly ReportColumn<StoredAppropriation>[] AppropriationColumns =
    [
        new NumberColumn<StoredAppropriation>("ANO", "Ano", 8, row => row.Year),
        new TextColumn<StoredAppropriation>("INSTRUMENTO", "Instrumento", 20, row => row.Instrument.ToText()),
        new TextColumn<StoredAppropriation>("DOTACAO", "Dotação", 44, row => row.Code),
        new TextColumn<StoredAppropriation>("ATO", "Lei ou ato", 40, row => row.Act.Length > 0 ? row.Act : "Art. 4º"),
        new TextColumn<StoredAppropriation>("AUTOR", "Escolhida por", 30, row => row.Author),
        new InstantColumn<StoredAppropriation>("ESCOLHIDA_EM", "Escolhida em", 18, row => row.At),
    ];

    internal static void MapBudgetDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/orcamento/tabela", async (PaymentReader reader, string? formato) => TableFile.Of(
            formato,
            "orcamento",
            ParcelColumns,
            (await reader.BudgetAsync()).Years.SelectMany(year => year.Parcels.Select(parcel => (year, parcel)))))
            .RequireAuthorization(Policies.Read);
        endpoints.MapGet("/orcamento/empenhos/tabela", async (PaymentReader reader, string? formato) => TableFile.Of(
            formato, "empenhos", CommitmentColumns, (await reader.BudgetAsync()).Commitments))
            .RequireAuthorization(Policies.Read);
        endpoints.MapGet("/orcamento/dotacoes/tabela", async (PaymentReader reader, string? formato) => TableFile.Of(
            formato, "dotacoes", AppropriationColumns, (await reader.BudgetAsync()).Appropriations))
            .RequireAuthorization(Policies.Read);
    }
}
