using OperaMais.Application.Ledgers;
using OperaMais.Application.Orders;
using OperaMais.Domain.Instruments;
using OperaMais.Reports.Tables;

namespace OperaMais.Web.Payments;

/// <summary>The lists of payments as files.</summary>
internal static class PaymentColumns
{
    /// <summary>The parcels, all beneficiaries together.</summary>
    internal static ReportColumn<ParcelStanding>[] Parcels { get; } =
    [
        new MonthColumn<ParcelStanding>("PARCELA", "Parcela", 10, parcel => parcel.Plan.Month),
        new TextColumn<ParcelStanding>("DESCRICAO", "Descrição", 60, parcel => parcel.Plan.Description),
        new TextColumn<ParcelStanding>("REPASSADA", "Repassada", 10, parcel => parcel.Batch is null ? "não" : "sim"),
        new NumberColumn<ParcelStanding>("LOTE", "Lote", 8, parcel => parcel.Batch?.Number),
        new MoneyColumn<ParcelStanding>("CREDITO", "Crédito (R$)", 18, parcel => parcel.Figures?.Credit),
        new MoneyColumn<ParcelStanding>("DESCONTO", "Desconto (R$)", 18, parcel => parcel.Figures?.Discount),
        new MoneyColumn<ParcelStanding>("LIQUIDO", "Líquido (R$)", 18, parcel => parcel.Figures?.Net),
        new MoneyColumn<ParcelStanding>("RETIDO", "Retido (R$)", 18, parcel => parcel.Batch is null ? null : parcel.Withheld),
    ];

    /// <summary>The orders of payment.</summary>
    internal static ReportColumn<OrderStanding>[] Orders { get; } =
    [
        new NumberColumn<OrderStanding>("ORDEM", "Ordem", 8, order => order.Order.Number),
        new TextColumn<OrderStanding>("PAGA", "O que paga", 40, order => OrderText.Title(order.Batch)),
        new InstantColumn<OrderStanding>("GERADA_EM", "Gerada em", 18, order => order.Batch.At),
        new TextColumn<OrderStanding>("AUTOR", "Gerada por", 30, order => order.Batch.Author),
        new NumberColumn<OrderStanding>("BENEFICIARIOS", "Beneficiários", 12, order => order.Order.Lines.Length),
        new MoneyColumn<OrderStanding>("TOTAL", "Total (R$)", 18, order => order.Order.Total),
        new MoneyColumn<OrderStanding>("PAGO", "Pago (R$)", 18, order => order.Paid),
        new MoneyColumn<OrderStanding>("NAO_EFETIVADO", "Não efetivado (R$)", 18, order => order.Failed),
        new MoneyColumn<OrderStanding>("EM_ABERTO", "Em aberto (R$)", 18, order => order.Open),
        new TextColumn<OrderStanding>("SHA256", "Código de verificação (SHA-256)", 66, order => order.Order.Hash.ToString()),
    ];

    /// <summary>The nets that wait.</summary>
    internal static ReportColumn<WaitingNet>[] Withheld { get; } =
    [
        new TextColumn<WaitingNet>("CODIGO", "Código", 10, net => net.Net.Beneficiary.ToString()),
        new TextColumn<WaitingNet>("BENEFICIARIO", "Beneficiário", 40, net => net.Beneficiary?.Name ?? ""),
        new MonthColumn<WaitingNet>("PARCELA", "Parcela", 10, net => net.Net.Parcel),
        new MoneyColumn<WaitingNet>("RETIDO", "Retido (R$)", 18, net => net.Net.Amount),
        new TextColumn<WaitingNet>("ESPERA", "À espera de", 14, net => net.Instrument is null ? "instrumento" : "liberação"),
        new TextColumn<WaitingNet>(
            "INSTRUMENTO", "Instrumento", 30, net => net.Instrument is { } instrument ? $"{instrument.Kind.ToText()} {instrument.Number}" : ""),
        new TextColumn<WaitingNet>("MOTIVO", "Motivo", 50, net => net.Reason),
    ];
}
