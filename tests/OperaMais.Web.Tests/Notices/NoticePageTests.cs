using System.Net;
using System.Text.RegularExpressions;
using OperaMais.Application.Ledgers;
using OperaMais.Domain.Norms;
using OperaMais.Web.Access;
using OperaMais.Web.Tests.Payments;

namespace OperaMais.Web.Tests.Notices;

/// <summary>The bell and its list: for whom, and until when something is new.</summary>
public sealed partial class NoticePageTests : IAsyncLifetime
{
    private const string Neighbour = "vizinha";
    private const string Unsigned = "310160";

    private Site site = null!;

    public async Task InitializeAsync()
    {
        site = await PaymentSite.StartAsync(Unsigned);
        await site.CreateManagerAsync(Neighbour, Unsigned);
        await site.ReleaseAsync(202309);
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_manager_is_told_what_concerns_the_own_municipality_and_nothing_else()
    {
        using var manager = await site.SignedInAsync(Roles.Manager);
        using var neighbour = await site.SignedInAsync(Neighbour);
        Assert.Equal(("1", "1"), (await BellAsync(manager, "/norma"), await BellAsync(neighbour, "/norma")));

        var own = await ReadAsync(manager, "/avisos");
        Assert.Contains("Belo Horizonte: a parcela de set/2023 foi liberada, com R$", own, StringComparison.Ordinal);
        Assert.Contains("badge info\">novo</span>", own, StringComparison.Ordinal);
        Assert.Contains("1–1 de 1 aviso", own, StringComparison.Ordinal);
        Assert.Null(BellOf(own));
        Assert.Null(await BellAsync(manager, "/norma"));
        Assert.DoesNotContain("badge info\">novo</span>", await ReadAsync(manager, "/avisos"), StringComparison.Ordinal);

        Assert.Equal("1", await BellAsync(neighbour, "/beneficiarios"));
        var others = await ReadAsync(neighbour, "/avisos");
        Assert.Contains("da parcela de set/2023 estão retidos porque não há instrumento assinado", others, StringComparison.Ordinal);
        Assert.DoesNotContain("Belo Horizonte", others, StringComparison.Ordinal);
        await FollowAsync(manager, own);
        await FollowAsync(neighbour, others);
    }

    [Fact]
    public async Task The_staff_is_told_the_whole_but_nobody_what_they_did_themselves()
    {
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        using var approver = await site.SignedInAsync(Roles.Approver);
        foreach (var staff in (HttpClient[])[analyst, approver])
        {
            var list = await ReadAsync(staff, "/avisos");
            Assert.Contains("bia liberou a parcela de set/2023", list, StringComparison.Ordinal);
            Assert.Contains("Falta o instrumento assinado de 1 beneficiário(s)", list, StringComparison.Ordinal);
            Assert.Contains("test importou produção", list, StringComparison.Ordinal);
            Assert.Contains("test gravou pactos da PPI", list, StringComparison.Ordinal);
            Assert.DoesNotContain("Belo Horizonte", list, StringComparison.Ordinal);
            await FollowAsync(staff, list);
        }

        await new ReleaseParcel(site.Database.Database, NormLibrary.Embedded, TimeProvider.System)
            .RunAsync(new() { Parcel = new(202311), Author = "approver@example.org", Authorization = "Ato 1" });

        Assert.Null(await BellAsync(approver, "/norma"));
        Assert.Contains("approver@example.org liberou a parcela de nov/2023", await ReadAsync(approver, "/avisos"), StringComparison.Ordinal);
        Assert.NotNull(await BellAsync(analyst, "/norma"));
    }

    [Fact]
    public async Task Whoever_sees_no_programme_has_no_bell_and_visitors_sign_in()
    {
        using var administrator = await site.SignedInAsync(Roles.Administrator);
        Assert.DoesNotContain("class=\"bell\"", await ReadAsync(administrator, "/usuarios"), StringComparison.Ordinal);
        Assert.StartsWith("/acesso-negado", AddressOf(await administrator.GetAsync("/avisos")), StringComparison.Ordinal);
        using var visitor = site.Visitor();
        Assert.StartsWith("/entrar", AddressOf(await visitor.GetAsync("/avisos")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_an_import_keeps_the_database_the_list_opens_all_the_same()
    {
        using var manager = await site.SignedInAsync(Roles.Manager);
        await using (var context = site.Database.Database.CreateContext())
        await using (await context.Database.BeginTransactionAsync())
        {
            await site.Database.Database.LockWritersAsync(context, default);
            Assert.Contains("foi liberada", await ReadAsync(manager, "/avisos"), StringComparison.Ordinal);
        }
        Assert.Equal("1", await BellAsync(manager, "/norma"));
    }

    private static async Task FollowAsync(HttpClient client, string list)
    {
        var links = Link().Matches(list.Split("class=\"card notices\"", 2)[1]).Select(match => match.Groups["path"].Value).Distinct().ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
            Assert.Equal((link, HttpStatusCode.OK), (link, (await client.GetAsync(link)).StatusCode));
    }

    private static async Task<string?> BellAsync(HttpClient client, string page) => BellOf(await ReadAsync(client, page));

    private static string? BellOf(string page)
    {
        Assert.Contains("class=\"bell\"", page, StringComparison.Ordinal);
        return Count().Match(page) is { Success: true } match ? match.Groups["count"].Value : null;
    }

    private static async Task<string> ReadAsync(HttpClient client, string address) => await (await client.GetAsync(address)).TextAsync();

    private static string AddressOf(HttpResponseMessage answer) => new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery;

    [GeneratedRegex("class=\"count\"><span class=\"hidden\">: </span>(?<count>[^<]+)<", RegexOptions.None, 5_000)]
    private static partial Regex Count();

    [GeneratedRegex("</time> <a href=\"(?<path>[^\"]+)\"", RegexOptions.None, 5_000)]
    private static partial Regex Link();
}
