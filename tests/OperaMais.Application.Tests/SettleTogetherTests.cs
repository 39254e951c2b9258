using OperaMais.Domain;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests;

/// <summary>Equal inputs give the version that is there, also to those who calculate at the same moment.</summary>
public sealed class SettleTogetherTests
{
    [Fact]
    public async Task Of_twenty_who_settle_at_once_one_makes_the_version_and_the_others_get_it_with_its_author()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();

        var versions = await Task.WhenAll(Enumerable.Range(1, 20)
            .Select(number => Task.Run(async () => (Author: $"analista {number}", Version: await desk.SettleAsync(new Quadrimester(2023, 3), $"analista {number}")))));

        var (winner, made) = Assert.Single(versions, version => version.Version.IsNew);
        Assert.Equal(winner, made.Author);
        Assert.All(versions, version => Assert.Equal((1, winner), (version.Version.Version, version.Version.Author)));
        await using var context = test.Database.CreateContext();
        var stored = Assert.Single(context.Settlements);
        Assert.All(versions, version => Assert.Equal(stored.CalculatedAt, version.Version.CalculatedAt, TimeSpan.FromMilliseconds(1)));
    }
}
