using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Access;

public sealed partial class UserAdministrationTests : IAsyncLifetime
{
    private const string Administrator = "administrator@example.org";
    private const string New = "nova@example.org";

    private Site site = null!;
    private HttpClient administrator = null!;

    public async Task InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.CreateUsersAsync();
        administrator = await site.SignedInAsync(Roles.Administrator);
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_new_user_chooses_a_password_by_a_link_that_serves_once()
    {
        await CreateAsync(New, Roles.Auditor, municipalities: "");
        var page = await (await PostAsync(New, "senha", [])).TextAsync();
        var link = new Uri(Link().Match(page).Groups["link"].Value).PathAndQuery;
        using var visitor = site.Visitor();

        var chosen = await ChooseAsync(visitor, link, "outra senha bem comprida");
        var again = await ChooseAsync(visitor, link, "mais uma senha comprida");
        var entered = await visitor.PostFormAsync("/entrar", "/entrar", new()
        {
            ["_handler"] = "entrar",
            ["Email"] = New,
            ["Password"] = "outra senha bem comprida",
        });

        Assert.EndsWith("/entrar", chosen.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("O link já foi usado ou venceu", await again.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/norma")).StatusCode);
    }

    [Fact]
    public async Task A_user_is_created_whole_or_not_at_all()
    {
        await using (var context = site.Database.Database.CreateContext())
            await context.Database.ExecuteSqlRawAsync("CREATE TRIGGER broken BEFORE INSERT ON user_claims BEGIN SELECT RAISE(ABORT, 'broken'); END");

        await CreateAsync(New, Roles.Auditor, municipalities: "");
        await administrator.PostFormAsync($"/usuarios/{Administrator}", $"/usuarios/{Administrator}", new()
        {
            ["_handler"] = "perfil",
            ["DisplayName"] = "Outro nome",
            ["Roles"] = Roles.Administrator,
            ["Municipalities"] = Site.ManagedMunicipality,
        });

        await using var after = site.Database.Database.CreateContext();
        Assert.DoesNotContain(after.Users, user => user.UserName == New);
        Assert.DoesNotContain(after.Users, user => user.DisplayName == "Outro nome");
        Assert.Contains(after.UserClaims, claim => claim.ClaimValue == Roles.Administrator);
    }

    [Theory]
    [InlineData(Roles.Manager, "", "Um gestor municipal precisa de ao menos um município")]
    [InlineData(Roles.Manager, "310620, 999999", "«999999» não é o código IBGE")]
    [InlineData(Roles.AccreditedProvider, "", "precisa de ao menos um estabelecimento")]
    [InlineData("", "", "Escolha ao menos um perfil")]
    [InlineData("root", "", "Escolha ao menos um perfil")]
    public async Task A_profile_that_does_not_serve_is_refused_with_a_sentence(string role, string municipalities, string sentence)
    {
        var answer = await CreateAsync(New, role, municipalities);

        Assert.Contains(sentence, await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/usuarios/{New}")).StatusCode);
    }

    [Fact]
    public async Task An_e_mail_is_one_persons()
    {
        var answer = await CreateAsync("analyst@example.org", Roles.Auditor, "");
        Assert.Contains("Já existe um usuário com o e-mail analyst@example.org", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_takes_away_ones_own_access()
    {
        var locked = await PostAsync(Administrator, "acesso", new() { ["Locked"] = "true" });
        var demoted = await PostAsync(Administrator, "perfil", new() { ["DisplayName"] = "A", ["Roles"] = Roles.Auditor });

        Assert.Contains("Ninguém retira o próprio acesso", await locked.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Ninguém retira o próprio acesso", await demoted.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/usuarios")).StatusCode);
    }

    [Fact]
    public async Task Whose_access_was_taken_away_cannot_enter_until_it_is_given_back()
    {
        await PostAsync("auditor@example.org", "acesso", new() { ["Locked"] = "true" });
        // A click that arrives twice takes nothing back.
        await PostAsync("auditor@example.org", "acesso", new() { ["Locked"] = "true" });
        using var visitor = site.Visitor();
        Dictionary<string, string> form = new()
        {
            ["_handler"] = "entrar",
            ["Email"] = "auditor@example.org",
            ["Password"] = "uma senha bem comprida",
        };
        var refused = await visitor.PostFormAsync("/entrar", "/entrar", form);
        await PostAsync("auditor@example.org", "acesso", new() { ["Locked"] = "false" });
        var entered = await visitor.PostFormAsync("/entrar", "/entrar", form);

        Assert.Contains("O acesso está bloqueado", await refused.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Theory]
    [InlineData(Roles.Analyst)]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Manager)]
    public async Task Others_are_not_shown_the_users(string role)
    {
        using var client = await site.SignedInAsync(role);
        foreach (var page in (string[])["/usuarios", "/usuarios/novo", $"/usuarios/{Administrator}"])
            Assert.StartsWith("/acesso-negado", new Uri(new("http://localhost"), (await client.GetAsync(page)).Headers.Location!).PathAndQuery, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> CreateAsync(string email, string role, string municipalities) => administrator.PostFormAsync(
        "/usuarios/novo",
        "/usuarios/novo",
        new()
        {
            ["_handler"] = "novo",
            ["Email"] = email,
            ["DisplayName"] = "Nova Pessoa",
            ["Roles"] = role,
            ["Municipalities"] = municipalities,
        });

    private Task<HttpResponseMessage> PostAsync(string userName, string form, Dictionary<string, string> fields)
    {
        fields["_handler"] = form;
        return administrator.PostFormAsync($"/usuarios/{userName}", $"/usuarios/{userName}", fields);
    }

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient visitor, string link, string password) =>
        visitor.PostFormAsync(link, link, new() { ["_handler"] = "definir-senha", ["Password"] = password });

    [GeneratedRegex(@"<code>(?<link>http[^<]+)</code>", RegexOptions.None, 5_000)]
    private static partial Regex Link();
}
