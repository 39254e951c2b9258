using OperaMais.Application.Orders;
using OperaMais.Data.Orders;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Orders;
using OperaMais.Reports.Tables;

namespace OperaMais.Web.Payments;

/// <summary>What became of a line of an order.</summary>
public enum LineState
{
    /// <summary>Nothing is recorded of it.</summary>
    Open,

    /// <summary>It was paid.</summary>
    Paid,

    /// <summary>The payment failed, and the money went back to the account.</summary>
    Failed,
}

/// <summary>A line of an order, and what is recorded of it.</summary>
/// <param name="Order">The order's number.</param>
/// <param name="Line">The line.</param>
/// <param name="Outcome">What is recorded; nothing while it is open.</param>
public sealed record OrderRow(int Order, PaymentOrderLine Line, PaymentOutcome? Outcome)
{
    /// <summary>The columns of its files.</summary>
    internal static ReportColumn<OrderRow>[] Columns { get; } =
    [
        new NumberColumn<OrderRow>("ORDEM", "Ordem", 8, row => row.Order),
        new TextColumn<OrderRow>("CODIGO", "Código", 10, row => row.Line.Beneficiary.ToString()),
        new TextColumn<OrderRow>("BENEFICIARIO", "Beneficiário", 40, row => row.Line.Name),
        new TextColumn<OrderRow>("INSTRUMENTO", "Instrumento", 28, row => row.Line.Instrument),
        new TextColumn<OrderRow>("DOTACAO", "Dotação", 44, row => row.Line.Appropriation),
        new MoneyColumn<OrderRow>("BRUTO", "Bruto (R$)", 16, row => row.Line.Gross),
        new MoneyColumn<OrderRow>("DESCONTOS", "Descontos (R$)", 16, row => row.Line.Discounts),
        new MoneyColumn<OrderRow>("LIQUIDO", "Líquido (R$)", 16, row => row.Line.Net),
        new TextColumn<OrderRow>("SITUACAO", "Situação", 16, row => ToText(row.State)),
        new DayColumn<OrderRow>("DIA", "Dia", 12, row => row.Outcome?.Day),
        new TextColumn<OrderRow>("REFERENCIA", "Referência", 20, row => row.Outcome?.Reference ?? ""),
        new TextColumn<OrderRow>("MOTIVO", "Motivo", 40, row => row.Outcome?.Reason ?? ""),
    ];

    /// <summary>What became of it.</summary>
    internal LineState State => Outcome switch
    {
        null => LineState.Open,
        { IsPaid: true } => LineState.Paid,
        _ => LineState.Failed,
    };

    /// <summary>What it is searched by.</summary>
    internal string Folded { get; } = FoldedText.Of($"{Line.Name} {Line.Beneficiary} {Line.Instrument}");

    /// <summary>The lines of an order.</summary>
    internal static IReadOnlyList<OrderRow> Of(OrderStanding standing) =>
    [
        .. standing.Order.Lines.Select(line => new OrderRow(standing.Order.Number, line, standing.Outcomes.GetValueOrDefault(line.Beneficiary))),
    ];

    /// <summary>The state in words.</summary>
    internal static string ToText(LineState state) => state switch
    {
        LineState.Open => "em aberto",
        LineState.Paid => "paga",
        _ => "não efetivada",
    };

    /// <summary>What is said of an order as a file: one row a fact.</summary>
    internal static IReadOnlyList<(string Name, string Text)> FactsOf(OrderStanding standing) =>
    [
        ("Ordem de pagamento", Shown.Number(standing.Order.Number)),
        ("Lote do razão", $"{Shown.Number(standing.Batch.Number)}, de {Shown.Instant(standing.Batch.At)}"),
        ("Beneficiários", Shown.Number(standing.Order.Lines.Length)),
        ("Bruto", standing.Order.Gross.ToText()),
        ("Descontos", standing.Order.Discounts.ToText()),
        ("Líquido", standing.Order.Total.ToText()),
        ("Código de verificação da ordem (SHA-256)", standing.Order.Hash.ToString()),
        ("Selo do lote (SHA-256)", standing.Batch.Hash.ToString()),
    ];
}
