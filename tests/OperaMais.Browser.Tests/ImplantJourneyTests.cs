using System.Text;
using Microsoft.Playwright;
using OperaMais.Domain.Messages;

namespace OperaMais.Browser.Tests;

/// <summary>An implant from the request to the crown, as the clinic and the auditor see it, and another clinic does not.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class ImplantJourneyTests(DemonstrationSite demonstration)
{
    [Fact]
    public async Task With_reconstruction_it_goes_through_all_phases_with_a_denial_and_a_resubmission_and_another_clinic_sees_nothing_of_it()
    {
        await using var clinic = await EnterAsync("accredited-provider", Device.Desktop);
        await using var auditor = await EnterAsync("implant-auditor", Device.Desktop);
        var address = await OpenAsync(clinic, "11");
        await GrantAsync(auditor, address);
        await StepAsync(clinic, address, "Sim, há");

        await StepAsync(clinic, address, "Enviar à auditoria", "Faltam documentos: Laudo do cirurgião-dentista; Radiografia panorâmica", codes: "8029");
        await AttachAsync(clinic, address, "laudo.pdf.exe", "parece a de um programa");
        await AttachAsync(clinic, address, "laudo.pdf");
        await AttachAsync(clinic, address, "panoramica.pdf");
        await StepAsync(clinic, address, "Enviar à auditoria", codes: "8029");
        await DecideAsync(auditor, address, "Indeferir", "Escreva a justificativa", reasons: "");
        await DecideAsync(auditor, address, "Indeferir", reasons: "A imagem está ilegível.");
        await clinic.OpenAsync(address);
        await clinic.Page.GetByText("A imagem está ilegível.").WaitForAsync();
        await AttachAsync(clinic, address, "laudo.pdf", "já está neste pedido como “Laudo do cirurgião-dentista”");
        await AttachAsync(clinic, address, "panoramica-nova.pdf");
        await StepAsync(clinic, address, "Reapresentar", codes: "8029");
        await DecideAsync(auditor, address, "Deferir");
        await PerformAsync(clinic, auditor, address);
        await RequestAsync(clinic, auditor, address, "9001");
        await PerformAsync(clinic, auditor, address);
        await RequestAsync(clinic, auditor, address, "9002");

        await clinic.OpenAsync(address);
        Assert.Contains("Concluído", await clinic.Page.Locator(".head").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("O caso está em: Concluído", await clinic.Page.Locator("svg.flow").GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        await auditor.OpenAsync("/implantes?situacao=encerrados");
        Assert.Contains("Dente 11", await auditor.Page.Locator("table").InnerTextAsync(), StringComparison.Ordinal);
        var paper = await auditor.Page.RunAndWaitForDownloadAsync(async () =>
        {
            await auditor.Page.GotoAsync(address);
            await auditor.Page.GetByText("Baixar o caso em PDF").ClickAsync();
        });
        Assert.StartsWith("implante-", paper.SuggestedFilename, StringComparison.Ordinal);
        var document = await auditor.Page.Locator("a[href*='/documentos/']").First.GetAttributeAsync("href");

        await using var other = await EnterAsync("accredited-provider-2", Device.Desktop);
        foreach (var path in (string[])[address, $"{address}/caso.pdf", document!])
            Assert.Equal((path, 404), (path, (await other.Page.GotoAsync(path))!.Status));
        await other.OpenAsync("/implantes");
        Assert.DoesNotContain("Dente 11", await other.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_reconstruction_it_skips_the_preparatory_phase()
    {
        await using var clinic = await EnterAsync("accredited-provider", Device.Phone);
        await using var auditor = await EnterAsync("implant-auditor", Device.Phone);
        var address = await OpenAsync(clinic, "22");
        await GrantAsync(auditor, address);
        await StepAsync(clinic, address, "Não há");

        Assert.Contains("Fase cirúrgica: A solicitar", await clinic.Page.Locator(".head").InnerTextAsync(), StringComparison.Ordinal);
        await RequestAsync(clinic, auditor, address, "9001");
        await auditor.OpenAsync("/implantes");
        Assert.Contains("Dente 22", await auditor.Page.Locator("table").InnerTextAsync(), StringComparison.Ordinal);

        await clinic.OpenAsync(address);
        await clinic.Page.Locator("#desistir-motivo").FillAsync("O beneficiário mudou de cidade.");
        await ClickAsync(clinic, "Desistir do caso", "A desistência foi registrada");
        Assert.Contains("O caso está em: Desistência do credenciado", await clinic.Page.Locator("svg.flow").GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        await auditor.OpenAsync("/avisos");
        await auditor.Page.GetByText("desistiu de um caso de implante").First.WaitForAsync();
        await auditor.AssertFlawlessAsync();
    }

    private async Task<Visit> EnterAsync(string user, Device device)
    {
        var visit = await Visit.BeginAsync(demonstration.Chromium, demonstration.Site, device);
        await visit.SignInAsync(user);
        await visit.AssertFlawlessAsync();
        return visit;
    }

    private static async Task<string> OpenAsync(Visit clinic, string tooth)
    {
        await clinic.OpenAsync("/implantes/novo");
        await clinic.Page.Locator("#matricula").FillAsync("123.456-7");
        await clinic.Page.Locator("#nome").FillAsync("Fulano de Tal");
        await clinic.Page.Locator("#dente").FillAsync(tooth);
        await clinic.Page.Locator("#justificativa").FillAsync("Perda do elemento por trauma.");
        await ClickAsync(clinic, "Abrir o caso", "O caso foi aberto");
        return new Uri(clinic.Page.Url).AbsolutePath;
    }

    private static async Task GrantAsync(Visit auditor, string address)
    {
        await auditor.OpenAsync(address);
        await auditor.Page.Locator("#indicacao").SelectOptionAsync("F1");
        await ClickAsync(auditor, "Deferir", "A decisão foi registrada");
    }

    private static async Task DecideAsync(Visit auditor, string address, string button, string told = "A decisão foi registrada", string reasons = "")
    {
        await auditor.OpenAsync(address);
        await auditor.Page.Locator("#motivos").FillAsync(reasons);
        await ClickAsync(auditor, button, told);
    }

    private static async Task StepAsync(Visit clinic, string address, string button, string told = "O passo foi registrado", string? codes = null)
    {
        await clinic.OpenAsync(address);
        if (codes is not null)
            await clinic.Page.Locator($"[name=codigos][value='{codes}']").CheckAsync();
        await ClickAsync(clinic, button, told);
    }

    // The next document that is missing is chosen already.
    private static async Task AttachAsync(Visit clinic, string address, string name, string told = "O documento foi anexado")
    {
        await clinic.OpenAsync(address);
        await clinic.Page.Locator("#arquivo").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes($"%PDF-1.7 {name}") });
        await ClickAsync(clinic, "Anexar", told);
    }

    private static async Task RequestAsync(Visit clinic, Visit auditor, string address, string code)
    {
        await AttachAsync(clinic, address, "laudo.pdf");
        await StepAsync(clinic, address, "Enviar à auditoria", codes: code);
        await DecideAsync(auditor, address, "Deferir");
    }

    private static async Task PerformAsync(Visit clinic, Visit auditor, string address)
    {
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.ToDay();
        await clinic.OpenAsync(address);
        await clinic.Page.Locator("#realizado").FillAsync($"{today.AddDays(-1):yyyy-MM-dd}");
        await ClickAsync(clinic, "Registrar a data", "é anterior à autorização");
        await clinic.Page.Locator("#realizado").FillAsync($"{today:yyyy-MM-dd}");
        await ClickAsync(clinic, "Registrar a data", "O passo foi registrado");
        await AttachAsync(clinic, address, "final.pdf");
        await StepAsync(clinic, address, "Enviar à auditoria");
        await DecideAsync(auditor, address, "Aprovar");
    }

    private static async Task ClickAsync(Visit visit, string button, string told)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await visit.Page.GetByText(told).First.WaitForAsync();
        await visit.AssertFlawlessAsync();
    }
}
