using System.Net;
using OperaMais.Application.Approvals;
using OperaMais.Application.Imports;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Beneficiaries;

/// <summary>The page of an account: Barão de Cocais of docs/payments.md, until the parcel that corrects March 2024.</summary>
public sealed class AccountPageTests(AccountPageTests.PaidSite paid) : IClassFixture<AccountPageTests.PaidSite>
{
    private const string Page = "/beneficiarios/310540/conta";

    [Fact]
    public async Task Entries_stand_under_their_batch_with_article_version_and_balance_and_corrections_give_their_reason()
    {
        var page = await TextAsync(Roles.Auditor, Page);
        Assert.Contains("Lote 4 · parcela de mar/2024", page, StringComparison.Ordinal);
        Assert.Contains("Art. 5º, § 2º; Anexo VII, Parcela de antecipação", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/apuracao/2023-3/310540?versao=2\"", page, StringComparison.Ordinal);
        Assert.Contains("Motivo: Deliberação 9 do Grupo Condutor", page, StringComparison.Ordinal);
        Assert.Contains("bônus, parcela de mar/2024", page, StringComparison.Ordinal);
        Assert.Equal(4, page.Split("Saldo depois do lote ").Length - 1);
        Assert.Contains("por bia", page, StringComparison.Ordinal);
        foreach (var amount in (string[])["3.638,98", "−2.517,92", "431,18", "R$ 0,00", "espera a assinatura do instrumento"])
            Assert.Contains(amount, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_file_says_the_same_as_the_account()
    {
        using var client = await paid.Site.SignedInAsync(Roles.Auditor);
        var answer = await client.GetAsync($"{Page}/tabela");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        var account = await new ShowAccount(paid.Site.Database.Database, NormLibrary.Embedded).RunAsync(NormLibrary.Embedded.Current.Registry.All.First(beneficiary => beneficiary.Id.ToString() == "310540").Id);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(1 + account.Sum(batch => batch.Entries.Length), lines.Length);
        Assert.StartsWith("1;1;parcela;set/2023;antecipação;3638,98;;", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(";correção;431,18;", StringComparison.Ordinal) && line.Contains(";Deliberação 9 do Grupo Condutor;bia;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Managers_see_their_own_account_without_names_and_no_other()
    {
        var own = $"/beneficiarios/{Site.ManagedMunicipality}/conta";
        var page = await TextAsync(Roles.Manager, own);
        Assert.Contains("antecipação", page, StringComparison.Ordinal);
        Assert.DoesNotContain("por bia", page, StringComparison.Ordinal);
        using var client = await paid.Site.SignedInAsync(Roles.Manager);
        Assert.DoesNotContain("bia", await client.GetStringAsync($"{own}/tabela"), StringComparison.Ordinal);
        foreach (var other in (string[])[Page, $"{Page}/tabela", "/beneficiarios/x/conta", "/beneficiarios/999999/conta/tabela"])
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(other)).StatusCode);
    }

    private async Task<string> TextAsync(string role, string address)
    {
        using var client = await paid.Site.SignedInAsync(role);
        return await (await client.GetAsync(address)).TextAsync();
    }

    /// <summary>The worked example with four batches released, of which one corrects another.</summary>
    public sealed class PaidSite : IAsyncLifetime
    {
        /// <summary>The site.</summary>
        public Site Site { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Site = await Site.StartAsync(fill: FillAsync);
            await Site.CreateUsersAsync();
        }

        public async Task DisposeAsync() => await Site.DisposeAsync();

        private static async Task FillAsync(TestDatabase test)
        {
            await ExampleSite.FillAsync(test);
            var release = new ReleaseParcel(test.Database, NormLibrary.Embedded, TimeProvider.System);
            await ApproveAsync(test, "de acordo");
            foreach (var parcel in (int[])[202309, 202311, 202312, 202403])
                await release.RunAsync(new() { Parcel = new(parcel), Author = "bia" });
            using var folder = new TemporaryFolder();
            var path = folder.File("decisions.csv");
            await File.WriteAllLinesAsync(path, ["QUADRIMESTRE;IBGE;DECISAO;ATO", "2023-3;310540;CUMPRIU;Deliberação 9"]);
            await new ImportDecisions(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(path, new() { Author = "test", Replace = true });
            await new SettleQuadrimester(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(new(2023, 3), allowMissing: false, "test");
            await ApproveAsync(test, "Deliberação 9 do Grupo Condutor");
            await release.RunAsync(new() { Parcel = new(202404), Author = "bia" });
        }

        private static async Task ApproveAsync(TestDatabase test, string note)
        {
            var quadrimester = new Quadrimester(2023, 3);
            await new SubmitSettlement(test.Database, TimeProvider.System).RunAsync(quadrimester, null, "test", "");
            await new ApproveSettlement(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(new()
            {
                Quadrimester = quadrimester,
                Author = "bia",
                Note = note,
                Justifications = Enum.GetValues<ApprovalCheckKind>().ToDictionary(kind => kind, kind => $"justificativa de {kind}"),
            });
        }
    }
}
