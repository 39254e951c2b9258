using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Testing;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests;

public sealed class ProgrammeCacheTests
{
    [Fact]
    public async Task Who_asks_the_same_at_once_is_given_one_answer_and_a_failure_is_not_kept()
    {
        await using var site = await Site.StartAsync();
        var cache = site.Services.GetRequiredService<ProgrammeCache>();
        var (asked, gate) = (0, new TaskCompletionSource<string>());

        var waiting = Enumerable.Range(1, 5).Select(_ => cache.GetAsync("x", _ =>
        {
            Interlocked.Increment(ref asked);
            return gate.Task;
        })).ToList();
        gate.SetException(new InvalidOperationException());

        foreach (var answer in waiting)
            await Assert.ThrowsAsync<InvalidOperationException>(() => answer);
        Assert.Equal(1, asked);
        Assert.Equal("dado", await cache.GetAsync("x", _ => Task.FromResult("dado")));
        Assert.Equal("dado", await cache.GetAsync<string>("x", _ => throw new InvalidOperationException()));
    }

    [Fact]
    public async Task After_a_settlement_the_panel_is_gathered_before_anybody_asks()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        await analyst.PostFormAsync("/apuracao", "/apuracao/2023-3/apurar", new() { ["_handler"] = "apurar", ["rascunho"] = "sim" });

        var memory = (MemoryCache)site.Services.GetRequiredService<IMemoryCache>();
        await Waiting.UntilAsync("the panel is in the cache", () => Task.FromResult(memory.Keys.OfType<ITuple>().Any(key => key[0] is "panel 2023-3")));
    }
}
