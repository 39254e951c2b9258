using System.Net;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Files;
using OperaMais.Application.Implants;
using OperaMais.Data.Implants;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Implants;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Implants;

/// <summary>Documents as large as they come, over the server that the site has: the test server has none of its limits.</summary>
public sealed class ImplantUploadTests : IAsyncLifetime
{
    private Site site = null!;
    private HttpClient provider = null!;
    private string page = null!;

    public async Task InitializeAsync()
    {
        site = await Site.StartAsync(usesKestrel: true);
        await site.CreateUsersAsync();
        await site.CreateProviderAsync("outra", "9000011");
        var (database, settings, time) = (site.Database.Database, new ImplantSettings(), TimeProvider.System);
        foreach (var (kind, table) in ((ImplantListKind, byte[])[])
        [
            (ImplantListKind.Indications, "CODIGO;INDICACAO\nI-1;Perda por trauma\n"u8.ToArray()),
            (ImplantListKind.Requirements, "CODIGO;PROCEDIMENTO;CATEGORIA;FASE;MOMENTO;DOCUMENTO\n8040;Implante;A;CIRURGICA;INICIAL;Laudo\n"u8.ToArray()),
        ])
            await new LoadImplantList(database, time).RunAsync(kind, "tabela.csv", new MemoryStream(table), "adm");
        var id = await new OpenImplantCase(database, settings, time).RunAsync(new(new(9000003), "1234567", "Fulano", "36", "trauma"), "clinica");
        await new DecideImplant(database, settings, time).RunAsync(new(id, 1), ImplantAction.GrantEligibility, null, "I-1", "auditora");
        await new AdvanceImplant(database, settings, time).RunAsync(new(id, 2), [new Cnes(9000003)], ImplantAction.SkipReconstruction, new(), "clinica");
        page = $"/implantes/{id}";
        provider = await site.SignedInAsync(Roles.AccreditedProvider);
    }

    public async Task DisposeAsync()
    {
        provider.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task What_is_as_large_as_it_may_be_is_taken()
    {
        var answer = await SendAsync(provider, AttachedFile.MaxClinicalBytes);
        Assert.Equal((HttpStatusCode.Redirect, $"{page}?feito=anexado"), (answer.StatusCode, new Uri(provider.BaseAddress!, answer.Headers.Location!).PathAndQuery));
        Assert.Equal(AttachedFile.MaxClinicalBytes, Assert.Single(await StoredAsync()));
    }

    // One more; more than the form may have; more than the server takes by itself; more than the framework reads of a form.
    [Theory]
    [InlineData(AttachedFile.MaxClinicalBytes + 1)]
    [InlineData(25_000_000)]
    [InlineData(31_000_000)]
    [InlineData(140_000_000)]
    public async Task What_is_larger_is_refused_on_the_page_whatever_its_size(int bytes)
    {
        var answer = await SendAsync(provider, bytes);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = await answer.TextAsync();
        Assert.Contains("O arquivo “tomografia.pdf” passa de 20 MB. Envie um menor", html, StringComparison.Ordinal);
        Assert.Contains("Anexar documentos", html, StringComparison.Ordinal);
        // The address still tells of what was done before.
        Assert.DoesNotContain("O documento foi anexado", html, StringComparison.Ordinal);
        Assert.Empty(await StoredAsync());
        // The same connection goes on, and so does the case.
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(provider, 100)).StatusCode);
    }

    [Fact]
    public async Task What_is_not_built_as_a_form_is_too_large_all_the_same()
    {
        using var body = new ByteArrayContent(new byte[25_000_000]);
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        var answer = await provider.PostAsync(page, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("passa de 20 MB. Envie um menor", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_who_does_not_see_the_case_it_is_not_there_however_large_the_file()
    {
        using var other = await site.SignedInAsync("outra");
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(other, 31_000_000)).StatusCode);
        Assert.Empty(await StoredAsync());
    }

    private async Task<List<int>> StoredAsync()
    {
        await using var context = site.Database.Database.CreateContext();
        return await context.ImplantDocuments.Select(document => document.Size).ToListAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, int bytes)
    {
        var content = new byte[bytes];
        "%PDF-1.7"u8.CopyTo(content);
        using var body = new MultipartFormDataContent
        {
            { new StringContent(await client.TokenAsync("/minha-conta")), FormPosts.TokenField },
            { new StringContent("anexar"), "_handler" },
            { new StringContent("3"), "passos" },
            { new StringContent("Laudo"), "documento" },
            { new ByteArrayContent(content), "arquivo", "tomografia.pdf" },
        };
        return await client.PostAsync($"{page}?feito=anexado", body);
    }
}
