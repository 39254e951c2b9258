using OperaMais.Reports.Csv;

namespace OperaMais.Reports.Tests.Csv;

public sealed class CsvTableTests
{
    [Fact]
    public void A_table_is_written_as_spreadsheets_in_Portuguese_read_it()
    {
        using var output = new StringWriter();

        CsvTable.Write(output, Payment.Columns, Payment.Some);

        Assert.Equal(
            "\uFEFFCODIGO;NOME;LINHAS;LIQUIDO;DIA\r\n"
            + "0012345;\"Santa Casa; \"\"São José\"\"\";1;1234567890,12;29/02/2024\r\n"
            + "310620;\"'=HYPERLINK(\"\"http://example.org\"\")\";12345;-0,05;01/03/1900\r\n"
            + "310540;'+1 -2 @x;;;\r\n"
            + "310010;\" _x0041_ \u0001 😀 <&>\n\";0;0,00;31/12/2099\r\n",
            output.ToString());
    }
}
