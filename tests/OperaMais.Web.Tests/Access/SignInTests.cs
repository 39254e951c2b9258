using System.Net;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Access;

public sealed class SignInTests
{
    [Fact]
    public async Task A_site_without_users_has_no_password_to_guess_but_a_code_in_its_log()
    {
        await using var site = await Site.StartAsync();
        using var visitor = site.Visitor();

        var answer = await visitor.PostFormAsync("/primeiro-acesso", "/primeiro-acesso", new()
        {
            ["_handler"] = "primeiro-acesso",
            ["Code"] = "0000",
            ["DisplayName"] = "Ana",
            ["Email"] = "ana@example.org",
            ["Password"] = "uma senha bem comprida",
        });

        Assert.Contains("O código não confere", await answer.TextAsync(), StringComparison.Ordinal);
        await using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.Users);
    }

    [Fact]
    public async Task Outside_demonstration_nobody_enters_by_a_click_and_nothing_is_fictitious()
    {
        await using var site = await Site.StartAsync();
        using var visitor = site.Visitor();

        var page = await visitor.GetStringAsync("/entrar");

        Assert.DoesNotContain("demonstração", page, StringComparison.Ordinal);
        await using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.Imports);
        Assert.Empty(context.Users);
    }

    [Fact]
    public async Task A_demonstration_says_so_on_every_page_and_lets_every_role_in_by_a_click()
    {
        await using var site = await Site.StartAsync(configure: host =>
        {
            host.UseSetting("OperaMais:Demonstration", "true");
            host.UseSetting("OperaMais:DemonstrationPerMille", "1");
        });
        foreach (var role in Roles.All)
        {
            using var visitor = site.Visitor();
            Assert.Contains("Dados fictícios de demonstração", await visitor.GetStringAsync("/entrar"), StringComparison.Ordinal);
            var entered = await visitor.PostFormAsync("/entrar", "/entrar", new() { ["_handler"] = "demonstracao", ["Role"] = role });
            Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
            Assert.Contains("Dados fictícios de demonstração", await (await visitor.GetAsync("/catalogo")).TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_door_for_a_while()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var visitor = site.Visitor();
        var texts = new List<string>();
        for (var attempt = 0; attempt < 6; attempt++)
            texts.Add(await (await visitor.PostFormAsync("/entrar", "/entrar", new()
            {
                ["_handler"] = "entrar",
                ["Email"] = "analyst@example.org",
                ["Password"] = "errada",
            })).TextAsync());

        Assert.Contains("E-mail ou senha não conferem", texts[0], StringComparison.Ordinal);
        Assert.Contains("O acesso está bloqueado", texts[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("https://example.com")]
    public async Task After_signing_in_nobody_is_sent_to_another_site(string target)
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var visitor = site.Visitor();
        var page = $"/entrar?volta={Uri.EscapeDataString(target)}";

        var answer = await visitor.PostFormAsync(page, page, new()
        {
            ["_handler"] = "entrar",
            ["Email"] = "analyst@example.org",
            ["Password"] = "uma senha bem comprida",
        });

        Assert.Equal("/", new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var client = await site.SignedInAsync(Roles.Analyst);

        var answer = await client.PostAsync("/sair", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Whose_session_ended_while_a_form_was_open_is_told_so()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var visitor = site.Visitor();

        visitor.DefaultRequestHeaders.Referrer = new("http://localhost/producao?pagina=2");

        var answer = await visitor.PostAsync("/producao/vazia", new FormUrlEncodedContent([]));
        Assert.Contains("volta=%2Fproducao%3Fpagina%3D2", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await (await visitor.GetAsync(answer.Headers.Location)).TextAsync();

        Assert.Contains("A sessão terminou antes de o formulário ser enviado e nada foi gravado", page, StringComparison.Ordinal);
    }
}
