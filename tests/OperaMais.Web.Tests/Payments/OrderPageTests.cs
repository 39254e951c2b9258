using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OperaMais.Domain;
using OperaMais.Domain.Messages;
using OperaMais.Web.Access;
using OperaMais.Web.Forms;

namespace OperaMais.Web.Tests.Payments;

public sealed class OrderPageTests
{
    private const string Order = "/pagamentos/ordens/1";
    private const string Record = $"{Order}/registrar";

    [Fact]
    public async Task What_the_bank_says_is_recorded_once_with_what_failed_and_why()
    {
        await using var site = await PaymentSite.StartAsync();
        await site.ReleaseAsync(202309);
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var today = TypedDay.Text(TimeProvider.System.GetUtcNow().UtcDateTime.ToDay());

        // Refusals stand next to their fields, and what was filled in is still there.
        var refused = await RecordAsync(new() { ["dia"] = "2023-01-01", ["referencia"] = "OB 7" });
        Assert.Matches("<input id=\"dia\"[^>]*aria-invalid=\"true\"", refused);
        Assert.Contains("deve estar entre", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"OB 7\"", refused, StringComparison.Ordinal);
        Assert.Contains("Informe a referência do pagamento", await RecordAsync(new() { ["dia"] = today }), StringComparison.Ordinal);
        Assert.Contains("Informe o dia do pagamento", await RecordAsync(new() { ["referencia"] = "OB 7" }), StringComparison.Ordinal);

        var chosen = new Dictionary<string, string> { ["dia"] = today, ["referencia"] = "OB 7", ["quais"] = "marcadas", ["paga"] = "310540", ["motivo-310620"] = "conta encerrada" };
        Assert.Equal("", await RecordAsync(chosen));
        Assert.Matches(@"já foi registrada por analyst@example\.org, em \d\d/\d\d/\d{4}", await RecordAsync(chosen));

        var page = await (await analyst.GetAsync($"{Order}?situacao=nao-efetivada")).TextAsync();
        Assert.Contains("conta encerrada", page, StringComparison.Ordinal);
        Assert.Contains("registrado por analyst@example.org", page, StringComparison.Ordinal);
        Assert.Contains("pagamento da ordem 1 não efetivado: conta encerrada", await site.TextAsync(Roles.Auditor, "/pagamentos/retidos"), StringComparison.Ordinal);

        using var approver = await site.SignedInAsync(Roles.Approver);
        var rest = new Dictionary<string, string> { ["_handler"] = "registrar", ["dia"] = today, ["referencia"] = "OB 8", ["quais"] = "todas" };
        var done = await approver.PostFormAsync(Record, Record, rest);
        Assert.Contains("não tem mais linhas em aberto", await (await approver.GetAsync(done.Headers.Location)).TextAsync(), StringComparison.Ordinal);
        var again = await (await approver.PostFormAsync("/minha-conta", Record, rest)).TextAsync();
        Assert.Matches(@"já está toda registrada; o último registro é de approver@example\.org, em", again);

        async Task<string> RecordAsync(Dictionary<string, string> fields)
        {
            var answer = await analyst.PostFormAsync(Record, Record, new(fields) { ["_handler"] = "registrar" });
            return answer.Headers.Location is null ? await answer.TextAsync() : "";
        }
    }

    [Fact]
    public async Task Its_files_have_a_line_for_every_beneficiary_and_the_sum_of_the_order()
    {
        await using var site = await PaymentSite.StartAsync();
        var released = await site.ReleaseAsync(202309);
        using var auditor = await site.SignedInAsync(Roles.Auditor);

        var lines = (await auditor.GetStringAsync($"{Order}/tabela")).TrimEnd().Split("\r\n");
        Assert.Equal("Ordem;Código;Beneficiário;Instrumento;Dotação;Bruto (R$);Descontos (R$);Líquido (R$);Situação;Dia;Referência;Motivo", lines[0]);
        Assert.Equal(
            released.Order.Lines.Select(line => line.Beneficiary.ToString()).Order(), lines.Skip(1).Select(line => line.Split(';')[1]).Order());
        Assert.Equal(released.Order.Total, new Money(lines.Skip(1).Sum(line => long.Parse(line.Split(';')[7].Replace(",", "", StringComparison.Ordinal)))));

        var answer = await auditor.GetAsync($"{Order}/tabela?formato=xlsx");
        Assert.Equal("ordem-1.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        using var file = await answer.Content.ReadAsStreamAsync();
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Equal(["Ordem 1", "Identificação"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        var sheet = (WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!.Value!);
        var rows = sheet.Worksheet.Descendants<Row>().ToList();
        Assert.Equal(released.Order.Lines.Length + 2, rows.Count);
        Assert.Equal(released.Order.Total.ToString(), rows[^1].Elements<Cell>().ElementAt(7).CellValue!.Text);
        Assert.Contains(released.Order.Hash.ToString(), document.WorkbookPart.WorksheetParts.Select(part => part.Worksheet.InnerText).Single(text => text.Contains("Selo", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auditors_read_orders_and_record_nothing()
    {
        await using var site = await PaymentSite.StartAsync();
        await site.ReleaseAsync(202309);

        Assert.Contains("Ordem 1", await site.TextAsync(Roles.Auditor, "/pagamentos/ordens"), StringComparison.Ordinal);
        Assert.DoesNotContain("Registrar pagamento", await site.TextAsync(Roles.Auditor, Order), StringComparison.Ordinal);
        Assert.Contains("Registrar pagamento", await site.TextAsync(Roles.Analyst, Order), StringComparison.Ordinal);
    }
}
