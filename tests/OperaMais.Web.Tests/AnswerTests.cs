using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Web.Access;
using OperaMais.Web.Start;

namespace OperaMais.Web.Tests;

/// <summary>What holds of answers whatever they are about.</summary>
[Collection(ExampleTests.Name)]
public sealed class AnswerTests(ExampleSite example)
{
    [Theory]
    [InlineData("/apuracao")]
    [InlineData("/apuracao/2023-3/tabela")]
    [InlineData("/beneficiarios/310620/conta/tabela")]
    [InlineData("/api/v1/quadrimesters")]
    [InlineData("/api/v1/quadrimesters/2023-3/settlement")]
    public async Task Nobody_keeps_what_is_of_one_user(string address)
    {
        using var client = await example.Site.SignedInAsync(Roles.Auditor);
        var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Files_of_the_site_may_be_kept()
    {
        using var visitor = example.Site.Visitor();
        var answer = await visitor.GetAsync("/app.css");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/apuracao/2023-3/x.csv", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/entrar", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/app.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Until_the_site_is_ready_only_its_own_files_are_given(string address, HttpStatusCode status)
    {
        await using var site = await Site.StartAsync();
        site.Services.GetRequiredService<Readiness>().Close("Espere.");
        using var visitor = site.Visitor();
        Assert.Equal(status, (await visitor.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_database_that_somebody_else_holds_gives_one_clear_sentence()
    {
        await using var site = await Site.StartAsync(configure: host =>
            host.UseSetting("ConnectionStrings:OperaMais", host.GetSetting("ConnectionStrings:OperaMais") + ";Default Timeout=1"));
        await site.CreateUsersAsync();
        using var administrator = await site.SignedInAsync(Roles.Administrator);
        await using (await HoldAsync(site))
        {
            using var visitor = site.Visitor();
            // A wrong password is counted, which waits for the database until it gives up.
            var answer = await visitor.PostFormAsync("/entrar", "/entrar", new() { ["_handler"] = "entrar", ["Email"] = "analyst@example.org", ["Password"] = "x" });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("O banco de dados está ocupado com outra gravação", await answer.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Programs_are_told_so_with_a_code()
    {
        var failures = example.Site.Services.GetServices<IExceptionHandler>().Single();
        var context = new DefaultHttpContext { RequestServices = example.Site.Services, Request = { Path = "/api/v1/quadrimesters" }, Response = { Body = new MemoryStream() } };

        Assert.True(await failures.TryHandleAsync(context, new InvalidOperationException("x", new SqliteException("busy", 5)), CancellationToken.None));

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        context.Response.Body.Position = 0;
        Assert.Contains("\"code\":\"locked\"", await new StreamReader(context.Response.Body).ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static async Task<SqliteConnection> HoldAsync(Site site)
    {
        // One that went back to a pool would keep what it holds.
        var connection = new SqliteConnection($"{site.Database.ConnectionString};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
