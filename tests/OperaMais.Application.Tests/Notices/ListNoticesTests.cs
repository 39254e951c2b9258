using OperaMais.Application.Notices;
using OperaMais.Data.Notices;
using OperaMais.Data.Users;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Notices;

/// <summary>Whoever reads notices sees its own, and how many came since it looked last.</summary>
public sealed class ListNoticesTests
{
    private const string Facts = """{"File":"PPI","Added":1,"Replaced":0,"RowsLeftOut":0}""";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_new_is_counted_until_the_list_is_opened_and_marked_while_it_is(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var list = new ListNotices(test.Database);
        var (ana, bia) = (await ReaderAsync(test, "ana"), await ReaderAsync(test, "bia"));
        Assert.Equal(0, await list.CountNewAsync(ana));
        await AddAsync(test, StoredNotice.Staff, "bia", 3);
        Assert.Equal((3, 0), (await list.CountNewAsync(ana), await list.CountNewAsync(bia)));

        var page = await list.RunAsync(ana, null, 50);
        Assert.All(page.Notices, notice => Assert.True(notice.IsNew));
        Assert.All((await list.RunAsync(bia, null, 50)).Notices, notice => Assert.False(notice.IsNew));
        await list.SeeAsync(ana, page.Last);
        await list.SeeAsync(ana, page.Last - 1);
        Assert.Equal(0, await list.CountNewAsync(ana));
        await AddAsync(test, StoredNotice.Staff, "caio", 1);

        Assert.Equal((1, 1), (await list.CountNewAsync(ana), await list.CountNewAsync(bia)));
        Assert.Equal([true, false, false, false], (await list.RunAsync(ana, null, 50)).Notices.Select(notice => notice.IsNew));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Nobody_sees_what_concerns_others(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var list = new ListNotices(test.Database);
        await AddAsync(test, StoredNotice.Staff, "bia", 1);
        await AddAsync(test, "310620", "bia", 2);
        await AddAsync(test, "310010", "bia", 4);

        foreach (var (seesAll, municipalities, count) in ((bool, int[], int)[])
            [(true, [], 1), (false, [310620], 2), (false, [310620, 310010], 6), (true, [310010], 5), (false, [], 0), (false, [310030], 0)])
        {
            var reader = NoticeReader.Of(Guid.NewGuid(), "ana", seesAll, municipalities.Select(code => new Domain.Codes.MunicipalityCode(code)));
            Assert.Equal((count, count), (await list.CountNewAsync(reader), (await list.RunAsync(reader, null, 50)).Total));
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Pages_are_the_nearest_there_are_and_the_count_ends_at_what_is_shown(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var list = new ListNotices(test.Database);
        var ana = await ReaderAsync(test, "ana");
        await AddAsync(test, StoredNotice.Staff, "bia", 120);

        Assert.Equal(ListNotices.Most, await list.CountNewAsync(ana));
        foreach (var (asked, number, length) in ((int?, int, int)[])[(null, 1, 50), (2, 2, 50), (3, 3, 20), (9, 3, 20), (-1, 1, 50)])
        {
            var page = await list.RunAsync(ana, asked, 50);
            Assert.Equal((number, length, 120), (page.Number, page.Notices.Length, page.Total));
        }
    }

    [Fact]
    public async Task Of_an_import_whoever_asked_for_it_is_told_too()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var ana = await ReaderAsync(test, "ana");
        await AddAsync(test, StoredNotice.Staff, "ana", 1, "ProductionImported", """{"Slices":1,"Rows":1,"RowsLeftOut":0}""");
        await AddAsync(test, StoredNotice.Staff, "ana", 1);
        var list = new ListNotices(test.Database);

        Assert.Equal(1, await list.CountNewAsync(ana));
        Assert.Equal([false, true], (await list.RunAsync(ana, null, 50)).Notices.Select(notice => notice.IsNew));
    }

    private static async Task<NoticeReader> ReaderAsync(TestDatabase test, string name)
    {
        await using var context = test.Database.CreateContext();
        var user = new User { Id = Guid.CreateVersion7(), UserName = name, DisplayName = name };
        context.Users.Add(user);
        await context.SaveChangesAsync();
        return NoticeReader.Of(user.Id, name, seesAll: true, []);
    }

    private static async Task AddAsync(TestDatabase test, string audience, string author, int count, string kind = "FactsImported", string arguments = Facts)
    {
        await using var context = test.Database.CreateContext();
        for (var number = 0; number < count; number++)
            context.Notices.Add(new() { At = DateTime.UnixEpoch, Author = author, Audience = audience, Kind = kind, Arguments = arguments });
        await context.SaveChangesAsync();
    }
}
