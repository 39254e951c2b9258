using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Web.Access;
using OperaMais.Web.Start;

namespace OperaMais.Web.Tests;

public sealed class DemonstrationGrowthTests
{
    [Fact]
    public async Task Outside_a_demonstration_nothing_fictitious_can_be_asked_for()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        var answer = await analyst.PostFormAsync("/norma", "/demonstracao/tamanho-real", []);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(site.Services.GetRequiredService<Readiness>().IsReady);
    }

    [Fact]
    public async Task The_site_waits_while_it_grows_and_an_auditor_cannot_ask_for_it()
    {
        await using var site = await Site.StartAsync(configure: host =>
        {
            host.UseSetting("OperaMais:Demonstration", "true");
            host.UseSetting("OperaMais:DemonstrationPerMille", "1");
        });
        using var auditor = await EnterAsync(site, Roles.Auditor);
        using var analyst = await EnterAsync(site, Roles.Analyst);

        var refused = await auditor.PostFormAsync("/norma", "/demonstracao/tamanho-real", []);
        var asked = await analyst.PostFormAsync("/norma", "/demonstracao/tamanho-real", []);
        var waiting = await analyst.GetAsync("/norma");

        Assert.StartsWith("/acesso-negado", new Uri(new("http://localhost"), refused.Headers.Location!).PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, waiting.StatusCode);
        Assert.Contains("dados fictícios", await waiting.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_forms_token_nobody_closes_the_site()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        var answer = await analyst.PostAsync("/demonstracao/tamanho-real", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_start_that_was_killed_half_way_is_finished_by_the_next()
    {
        await using var site = await Site.StartAsync(
            fill: async database =>
            {
                await using var context = database.Database.CreateContext();
                context.Settings.Add(new() { Key = "demonstration", Value = "unfinished" });
                await context.SaveChangesAsync();
            },
            configure: host =>
            {
                host.UseSetting("OperaMais:Demonstration", "true");
                host.UseSetting("OperaMais:DemonstrationPerMille", "1");
            });

        await using var context = site.Database.Database.CreateContext();
        Assert.Equal(4, context.Settlements.Count());
        Assert.Equal("1", Assert.Single(context.Settings).Value);
    }

    private static async Task<HttpClient> EnterAsync(Site site, string role)
    {
        var client = site.Visitor();
        await client.PostFormAsync("/entrar", "/entrar", new() { ["_handler"] = "demonstracao", ["Role"] = role });
        return client;
    }
}
