using OperaMais.Domain;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Tests;

/// <summary>A row of the tables that the tests write.</summary>
internal sealed record Payment(string Code, string Name, long? Lines, Money? Net, DateOnly? Day)
{
    internal static ReportColumn<Payment>[] Columns { get; } =
    [
        new TextColumn<Payment>("CODIGO", "Código", 10, payment => payment.Code),
        new TextColumn<Payment>("NOME", "Nome", 40, payment => payment.Name),
        new NumberColumn<Payment>("LINHAS", "Linhas", 8, payment => payment.Lines),
        new MoneyColumn<Payment>("LIQUIDO", "Líquido (R$)", 16, payment => payment.Net),
        new DayColumn<Payment>("DIA", "Pago em", 12, payment => payment.Day),
    ];

    internal static Payment[] Some { get; } =
    [
        new("0012345", "Santa Casa; \"São José\"", 1, new(123_456_789_012), new(2024, 2, 29)),
        new("310620", "=HYPERLINK(\"http://example.org\")", 12_345, new(-5), new(1900, 3, 1)),
        new("310540", "+1 -2 @x", null, null, null),
        new("310010", " _x0041_ \u0001 😀 <&>\n", 0, Money.Zero, new(2099, 12, 31)),
    ];
}
