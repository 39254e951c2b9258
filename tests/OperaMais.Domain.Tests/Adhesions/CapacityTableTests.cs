using OperaMais.Domain.Adhesions;

namespace OperaMais.Domain.Tests.Adhesions;

public sealed class CapacityTableTests
{
    private const string Whole = "3100104\tAbadia dos Dourados\tTriângulo do Norte\t27014\tSANTA CASA\t407040102\tHERNIOPLASTIA\t40704\t12";

    [Fact]
    public void All_columns_or_the_short_ones_are_read_and_dropped_zeros_put_back()
    {
        var table = CapacityTable.Read($"IBGE\tMUNICÍPIO\r\n{Whole}\r\n\r\n9000003\tHOSPITAL\t04.07.04.010-2\t3\n", new(310010));
        Assert.Empty(table.Faults);
        SourceRow[] expected = [new(2, new("0027014", "SANTA CASA", "0407040102", "12")), new(4, new("9000003", "HOSPITAL", "0407040102", "3"))];
        Assert.Equal(expected, table.Rows.AsEnumerable());
    }

    [Theory]
    [InlineData("a\tb\tc", "A linha tem 3 colunas", "coluna 4 (CNES)")]
    [InlineData("a\tb\tc\td\te", "A linha tem 5 colunas", "coluna 6 (CÓDIGO DO PROCEDIMENTO)")]
    [InlineData(Whole + "\tsobra", "A linha tem 10 colunas", "coluna 10 («sobra»)")]
    public void A_wrong_width_is_told_with_line_and_column(string line, string width, string column)
    {
        var fault = Assert.Single(CapacityTable.Read($"{Whole}\n{line}", new(310010)).Faults);
        Assert.Equal(2, fault.Line);
        Assert.Contains(width, fault.Message, StringComparison.Ordinal);
        Assert.Contains(column, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_follow_from_others_have_to_agree_with_them()
    {
        var table = CapacityTable.Read(Whole.Replace("40704\t", "40703\t", StringComparison.Ordinal), new(310020));
        Assert.Equal(["IBGE", "FORMA DE ORGANIZAÇÃO"], table.Faults.Select(fault => fault.Column));
        Assert.Contains("310020", table.Faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("040704", table.Faults[1].Message, StringComparison.Ordinal);
    }
}
