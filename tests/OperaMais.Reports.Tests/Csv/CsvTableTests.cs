using System.Text;
using OperaMais.Reports.Csv;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Tests.Csv;

public sealed class CsvTableTests
{
    [Fact]
    public async Task A_table_is_written_as_spreadsheets_in_Portuguese_read_it() => Assert.Equal(
        "\uFEFFCódigo;Nome;Linhas;Líquido (R$);Pago em\r\n"
        + "0012345;\"Santa Casa; \"\"São José\"\"\";1;1234567890,12;29/02/2024\r\n"
        + "310620;\"'=HYPERLINK(\"\"http://example.org\"\")\";12345;-0,05;01/03/1900\r\n"
        + "310540;\"'+1 -2 @x\";;;\r\n"
        + "310010;\" _x0041_ \u0001 😀 <&>\n\";0;0,00;31/12/2099\r\n",
        await WriteAsync(CsvDialect.Spreadsheet, Payment.Columns));

    [Fact]
    public async Task A_table_is_written_as_programs_read_it() => Assert.Equal(
        "CODIGO;NOME;LINHAS;LIQUIDO;DIA\n"
        + "0012345;\"Santa Casa; \"\"São José\"\"\";1;1234567890.12;2024-02-29\n"
        + "310620;\"'=HYPERLINK(\"\"http://example.org\"\")\";12345;-0.05;1900-03-01\n"
        + "310540;\"'+1 -2 @x\";;;\n"
        + "310010;\" _x0041_ \u0001 😀 <&>\n\";0;0.00;2099-12-31\n",
        await WriteAsync(CsvDialect.Program, Payment.Columns));

    [Fact]
    public async Task Codes_percentages_months_and_instants_are_words_for_people_and_stable_for_programs()
    {
        Assert.Equal(
            ["\uFEFFPago?;AIHs;Preço (R$);Parte (%);Mês;Quando", "sim;1;1234567890,12;50,81;fev/2024;29/02/2024 22:30"],
            (await WriteAsync(CsvDialect.Spreadsheet, Payment.OtherColumns)).Split("\r\n").Take(2));
        Assert.Equal(
            ["PAGO;AIHS;PRECO;PARTE_BP;MES;QUANDO", "paid;1;1234567890.12;5081;202402;2024-03-01T01:30:00Z"],
            (await WriteAsync(CsvDialect.Program, Payment.OtherColumns)).Split('\n').Take(2));
        Assert.Equal("não;;;;;", (await WriteAsync(CsvDialect.Spreadsheet, Payment.OtherColumns)).Split("\r\n")[3]);
        Assert.Equal("unpaid;;;;;", (await WriteAsync(CsvDialect.Program, Payment.OtherColumns)).Split('\n')[3]);
    }

    [Theory]
    [InlineData("texto", "texto")]
    [InlineData("=SOMA(A1)", "\"'=SOMA(A1)\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@a", "\"'@a\"")]
    [InlineData("\ta", "\"'\ta\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("－1", "'－1")]
    [InlineData("a=1", "a=1")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("", "")]
    public async Task No_text_is_taken_for_a_formula(string text, string cell)
    {
        foreach (var dialect in Enum.GetValues<CsvDialect>())
            foreach (var column in (ReportColumn<string>[])[new TextColumn<string>("A", "A", 9, row => row), new CodeColumn<string>("A", "A", 9, row => row, row => row)])
                Assert.Equal($"A;B{NewLine(dialect)}{cell};1{NewLine(dialect)}", (await WriteAsync(
                    dialect, [column, new NumberColumn<string>("B", "B", 9, _ => 1)], text)).TrimStart('\uFEFF'));
    }

    private static string NewLine(CsvDialect dialect) => dialect == CsvDialect.Program ? "\n" : "\r\n";

    private static Task<string> WriteAsync(CsvDialect dialect, ReportColumn<Payment>[] columns) => WriteAsync(dialect, columns, Payment.Some);

    private static async Task<string> WriteAsync<T>(CsvDialect dialect, ReportColumn<T>[] columns, params T[] rows)
    {
        using var output = new MemoryStream();
        await CsvTable.WriteAsync(output, dialect, columns, rows.ToAsyncEnumerable());
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
