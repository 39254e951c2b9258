using OperaMais.Domain;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Tests;

/// <summary>A row of the tables that the tests write.</summary>
internal sealed record Payment(string Code, string Name, long? Lines, Money? Net, DateOnly? Day)
{
    /// <summary>Its share in hundredths of a percent.</summary>
    internal int? Share => Lines is null ? null : 5081;

    /// <summary>Its month.</summary>
    internal Competence? Month => Day is { } day ? new(Math.Max(day.Year, Competence.FirstYear), day.Month) : null;

    /// <summary>The evening of the day, in UTC: past midnight there is evening in Minas Gerais.</summary>
    internal DateTime? At => Day?.AddDays(1).ToDateTime(new(1, 30));

    internal static ReportColumn<Payment>[] Columns { get; } =
    [
        new TextColumn<Payment>("CODIGO", "Código", 10, payment => payment.Code),
        new TextColumn<Payment>("NOME", "Nome", 40, payment => payment.Name),
        new NumberColumn<Payment>("LINHAS", "Linhas", 8, payment => payment.Lines),
        new MoneyColumn<Payment>("LIQUIDO", "Líquido (R$)", 16, payment => payment.Net),
        new DayColumn<Payment>("DIA", "Pago em", 12, payment => payment.Day),
    ];

    internal static ReportColumn<Payment>[] OtherColumns { get; } =
    [
        new CodeColumn<Payment>("PAGO", "Pago?", 8, payment => payment.Net is null ? "não" : "sim", payment => payment.Net is null ? "unpaid" : "paid"),
        new NumberColumn<Payment>("AIHS", "AIHs", 8, payment => payment.Lines, IsSummed: true),
        new MoneyColumn<Payment>("PRECO", "Preço (R$)", 16, payment => payment.Net, IsSummed: false),
        new PercentColumn<Payment>("PARTE_BP", "Parte (%)", 8, payment => payment.Share),
        new MonthColumn<Payment>("MES", "Mês", 10, payment => payment.Month),
        new InstantColumn<Payment>("QUANDO", "Quando", 18, payment => payment.At),
    ];

    internal static Payment[] Some { get; } =
    [
        new("0012345", "Santa Casa; \"São José\"", 1, new(123_456_789_012), new(2024, 2, 29)),
        new("310620", "=HYPERLINK(\"http://example.org\")", 12_345, new(-5), new(1900, 3, 1)),
        new("310540", "+1 -2 @x", null, null, null),
        new("310010", " _x0041_ \u0001 😀 <&>\n", 0, Money.Zero, new(2099, 12, 31)),
    ];
}
