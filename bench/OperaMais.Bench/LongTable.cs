using OperaMais.Reports.Spreadsheets;
using OperaMais.Reports.Tables;

namespace OperaMais.Bench;

/// <summary>A table as long as the longest that people download: the AIHs of a month of the State, twelve columns of every kind.</summary>
internal static class LongTable
{
    private const int Rows = 100_000;

    private static readonly ReportColumn<int>[] Columns =
    [
        new TextColumn<int>("AIH", "AIH", 16, row => $"31{row:D11}"),
        new TextColumn<int>("CNES", "CNES", 10, _ => "0027014"),
        new MonthColumn<int>("COMPETENCIA", "Competência", 12, row => new(2023, 9 + row % 4)),
        new TextColumn<int>("PROCEDIMENTO", "Código do procedimento", 14, _ => "0407040102"),
        new TextColumn<int>("NOME", "Procedimento", 60, _ => "HERNIOPLASTIA INGUINAL / CRURAL (UNILATERAL)"),
        new TextColumn<int>("IBGE", "IBGE", 10, _ => "310620"),
        new TextColumn<int>("RESIDENCIA", "Residência", 28, row => row % 2 == 0 ? "Belo Horizonte" : "Contagem"),
        new MoneyColumn<int>("VALOR", "Valor (R$)", 16, row => new(row * 7L - 5_000)),
        new NumberColumn<int>("QUANTIDADE", "Quantidade", 9, row => row % 10, IsSummed: true),
        new DayColumn<int>("DIA", "Dia", 12, row => new DateOnly(2024, 1, 1).AddDays(row % 366)),
        new InstantColumn<int>("REGISTRADO_EM", "Registrado em", 18, row => new DateTime(2024, 1, 1).AddSeconds(row)),
        new TextColumn<int>("SITUACAO", "Situação", 50, _ => "paga"),
    ];

    /// <summary>Writes it.</summary>
    /// <returns>How many rows it has.</returns>
    internal static long Write(string path)
    {
        using var file = new FileStream(path, FileMode.Create);
        using (var workbook = XlsxWorkbook.Create(file))
            workbook.Add("AIHs", Columns, Enumerable.Range(0, Rows));
        return Rows;
    }
}
