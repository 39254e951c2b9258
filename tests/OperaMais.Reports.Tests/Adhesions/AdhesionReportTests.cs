using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Reports.Adhesions;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Tests.Printing;

namespace OperaMais.Reports.Tests.Adhesions;

/// <summary>The forms of Annexes IV and V on paper.</summary>
[Collection(nameof(SharedPrinter))]
public sealed class AdhesionReportTests(SharedPrinter shared)
{
    private const string Cpf = "529.982.247-25";

    private static readonly ReportedCapacity Hernia = new("9000003", "HOSPITAL <MUNICIPAL>", new(0407040102), "HERNIOPLASTIA", "040704", 1_200);

    private static readonly AdhesionReport City = new(
        Guid.Empty,
        "Resolução SES/MG nº 8.907, de 25 de julho de 2023",
        BeneficiaryId.Of(new MunicipalityCode(310010)),
        "Abadia dos Dourados",
        new(310010),
        "Abadia dos Dourados",
        "Triângulo do Norte",
        "Maria das Dores",
        Cpf,
        "Secretária Municipal de Saúde",
        "1320.01.0123456/2023-45",
        new(2023, 9, 4),
        [Hernia]);

    [Fact]
    public async Task Wording_and_columns_are_those_of_the_annexes()
    {
        var html = await RenderAsync(City);

        var rows = HtmlTable.RowsOf(html);
        Assert.Equal(
            ["IBGE", "Município", "Macro", "CNES", "Nome hospital (is)", "Código do procedimento", "Nome do procedimento", "Forma de organização", "Capacidade operacional"],
            rows[0]);
        Assert.Equal(
            ["310010", "Abadia dos Dourados", "Triângulo do Norte", "9000003", "HOSPITAL <MUNICIPAL>", "0407040102", "HERNIOPLASTIA", "040704", "1.200"],
            rows[1]);
        var text = HtmlTable.TextOf(html);
        foreach (var part in (string[])
        [
            $"Sr(a). Maria das Dores, CPF nº {Cpf}, Secretária Municipal de Saúde, com legítimos poderes, manifesta interesse de adesão ao Módulo de Eletivas",
            "devidamente cadastrada no Cadastro Nacional de Estabelecimento de Saúde - CNES",
            "apresenta-se a proposta de oferta de serviço ao SUS-MG em consonância com o previsto na Resolução SES/MG nº 8.907, de 25 de julho de 2023, para o exercício de 2023/2024.",
            "Município (se gestão plena):",
            "Abadia dos Dourados, 04/09/2023",
            "Assinatura Gestor Municipal de Saúde",
        ])
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_signs_for_itself_and_leaves_room_for_the_date_before_it_is_submitted()
    {
        var text = HtmlTable.TextOf(await RenderAsync(City with { Beneficiary = BeneficiaryId.Of(new Cnes(9000003)), Name = "SANTA CASA", SubmittedOn = null }));
        foreach (var part in (string[])["a entidade SANTA CASA", "Prestador (se gestão estadual):", "____/____/________", "Assinatura do representante da entidade"])
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_vouches_for_all_but_the_CPF()
    {
        Assert.Equal(ReportHash.Of(City), ReportHash.Of(City with { Cpf = "111.444.777-35" }));
        Assert.NotEqual(ReportHash.Of(City), ReportHash.Of(City with { Signatory = "Outra" }));
        Assert.NotEqual(ReportHash.Of(City), ReportHash.Of(City with { Rows = [Hernia with { PerMonth = 1 }] }));
    }

    [Fact]
    public async Task On_paper_the_table_of_Annex_V_has_a_pages_long_side_and_its_head_on_every_page()
    {
        var pdf = await shared.Printer.PrintAsync(await RenderAsync(City with { Rows = [.. Enumerable.Repeat(Hernia, 60)] }));

        var pages = (await Poppler.TextAsync(pdf)).Split('\f');
        Assert.Contains("Anexo IV", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("040704", pages[0], StringComparison.Ordinal);
        Assert.All(pages[1..3], page => Assert.Contains("CNES", page, StringComparison.Ordinal));
        Assert.Equal(60, string.Concat(pages).Split("0407040102").Length - 1);
        Assert.True(pages[1].Split('\n').Max(line => line.Length) > pages[0].Split('\n').Max(line => line.Length));
    }

    private static async Task<string> RenderAsync(AdhesionReport report)
    {
        await using var renderer = new ReportRenderer();
        return await renderer.RenderAsync(report, null);
    }
}
