using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Messages;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Authorizations;

/// <summary>No number is ever issued twice, whoever issues and whoever writes to the database.</summary>
public sealed class IssueTogetherTests
{
    private const int Clients = 50;

    [Fact]
    public async Task Fifty_clients_issue_ten_thousand_numbers_all_distinct_and_contiguous()
    {
        await using var empty = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        var range = await new NumberDesk(empty).GiveAsync(NumberDesk.City, 10_000);
        await using var test = await empty.CopyAsync();

        var issued = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            // Batches of all sizes, 200 numbers a client.
            var desk = new NumberDesk(test);
            var batches = new List<NumberRange>();
            foreach (var quantity in (int[])[1, 99 - client, client, 60, 1, 39])
                if (quantity > 0)
                    batches.Add((await desk.Issue.RunAsync(NumberDesk.City, range, quantity, $"cliente {client}")).Numbers);
            return batches;
        })));

        var numbers = issued.SelectMany(batches => batches).SelectMany(batch => batch.Numbers).Order().ToList();
        Assert.Equal(new NumberRange(NumberDesk.First, 10_000).Numbers, numbers);
        await using var context = test.Database.CreateContext();
        Assert.Equal(numbers, await context.IssuedNumbers.OrderBy(number => number.Number).Select(number => number.Number).ToListAsync());
        Assert.All(issued.Index(), entry => Assert.Equal(200, entry.Item.Sum(batch => batch.Count)));
        Assert.Equal("issue.exhausted", (await Assert.ThrowsAsync<RefusedException>(() => new NumberDesk(test).Issue.RunAsync(NumberDesk.City, range, 1, "um a mais"))).Code);
    }

    [Fact]
    public async Task Of_those_who_want_the_last_numbers_one_gets_them_and_nobody_else_gets_any()
    {
        await using var empty = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        var range = await new NumberDesk(empty).GiveAsync(NumberDesk.City, 10);
        await using var test = await empty.CopyAsync();
        var got = await Task.WhenAll(Enumerable.Range(0, 8).Select(client => Task.Run(async () =>
        {
            try
            {
                return (await new NumberDesk(test).Issue.RunAsync(NumberDesk.City, range, 6, $"cliente {client}")).Numbers.Count;
            }
            catch (RefusedException refusal) when (refusal.Code == "issue.tooMany")
            {
                return 0;
            }
        })));
        Assert.Equal(6, got.Sum());
    }

    public static TheoryData<DatabaseKind, string, string> Breaches
    {
        get
        {
            var breaches = new TheoryData<DatabaseKind, string, string>();
            foreach (var kind in Enum.GetValues<DatabaseKind>())
                foreach (var (breach, reason) in ((string, string)[])
                [
                    // A series, a municipal range and a body's range that share their last number with one there is.
                    ("INSERT INTO authorization_series (id, first, count, act, author, at) SELECT (SELECT id FROM municipal_ranges WHERE count = 100), first + 99, 5, act, author, at FROM authorization_series WHERE count = 100", "overlap"),
                    ("INSERT INTO municipal_ranges (id, series_id, municipality, first, count) SELECT series_id, series_id, 311860, first + 99, 5 FROM municipal_ranges WHERE count = 100", "overlap"),
                    ("INSERT INTO body_ranges (id, municipal_range_id, body_id, first, count, issued) SELECT body_id, municipal_range_id, body_id, first + 99, 5, 0 FROM body_ranges WHERE count = 100", "overlap"),
                    // One that is made to.
                    ("UPDATE body_ranges SET first = first - 1 WHERE count = 7", "overlap"),
                    ("UPDATE municipal_ranges SET count = 101 WHERE count = 100", "overlap"),
                    // Out of the series, more issued than there are, issued twice.
                    ("UPDATE body_ranges SET count = 10000000 WHERE count = 7", "c_k_body_ranges_range"),
                    ("UPDATE body_ranges SET issued = 101 WHERE count = 100", "c_k_body_ranges_issued"),
                    ("INSERT INTO issued_numbers (number, body_range_id, author, at, state, note) SELECT number, body_range_id, author, at, state, note FROM issued_numbers", "issued_numbers"),
                ])
                    breaches.Add(kind, breach, reason);
            return breaches;
        }
    }

    [Theory]
    [MemberData(nameof(Breaches))]
    public async Task The_database_itself_refuses_what_would_share_numbers(DatabaseKind kind, string breach, string reason)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new NumberDesk(test);
        var body = await desk.GiveAsync(NumberDesk.City, 100);
        await desk.GiveAsync(NumberDesk.City, 7, NumberDesk.First + 100);
        await desk.Issue.RunAsync(NumberDesk.City, body, 1, NumberDesk.Manager);
        await using var context = test.Database.CreateContext();
        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(breach));
        Assert.Contains(kind == DatabaseKind.Sqlite && reason == "overlap" ? "would share a number" : reason, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(
            [(NumberDesk.First, 100, 1), (NumberDesk.First + 100, 7, 0)],
            (await context.BodyRanges.OrderBy(range => range.First).ToListAsync()).Select(range => (range.First, range.Count, range.Issued)));
    }
}
