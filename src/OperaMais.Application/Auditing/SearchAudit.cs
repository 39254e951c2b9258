using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Auditing;
using OperaMais.Data.Storage;

namespace OperaMais.Application.Auditing;

/// <summary>How many rows of a table a command changed in one way.</summary>
/// <param name="Entity">The table.</param>
/// <param name="Action">What was done to them.</param>
/// <param name="Count">How many.</param>
public sealed record AuditedCount(string Entity, AuditedAction Action, int Count);

/// <summary>A command that changed something, in short.</summary>
/// <param name="Command">The command; its changes are not loaded.</param>
/// <param name="Counts">What it changed, those changes included that were not looked for.</param>
public sealed record AuditedSummary(AuditedCommand Command, ImmutableArray<AuditedCount> Counts);

/// <summary>One page of the trail.</summary>
/// <param name="Total">How many commands there are on all pages.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Commands">Its commands, the latest first.</param>
public sealed record AuditPage(int Total, int Number, ImmutableArray<AuditedSummary> Commands);

/// <summary>Searches the trail of what was changed.</summary>
/// <param name="database">Where it is.</param>
public sealed class SearchAudit(OperaMaisDatabase database)
{
    /// <summary>The tables whose changes are recorded.</summary>
    public ImmutableArray<string> Entities()
    {
        using var context = database.CreateContext();
        return [.. context.Model.GetEntityTypes().Where(AuditRules.IsRecorded).Select(entity => entity.GetTableName()!).Order(StringComparer.Ordinal)];
    }

    /// <summary>Everybody who changed something, by name.</summary>
    public async Task<ImmutableArray<string>> UsersAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var users = await context.AuditedCommands.Select(command => command.Author).Distinct().ToListAsync(cancellation);
        return [.. users.Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>One page of the commands with a change that is looked for.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="number">The page, from 1; the last one where there are fewer.</param>
    /// <param name="size">How many commands a page has.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<AuditPage> PageAsync(AuditSearch search, int number, int size, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var found = Found(context, search);
        var total = await found.CountAsync(cancellation);
        var page = Math.Clamp(number, 1, Math.Max(1, (total + size - 1) / size));
        var commands = await found
            .OrderByDescending(command => command.At).ThenByDescending(command => command.Id)
            .Skip((page - 1) * size)
            .Take(size)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var ids = commands.ConvertAll(command => command.Id);
        var counts = (await context.AuditedChanges
            .Where(change => ids.Contains(change.CommandId))
            .GroupBy(change => new { change.CommandId, change.Entity, change.Action })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation)).ToLookup(entry => entry.Key.CommandId);
        return new(total, page,
        [
            .. commands.Select(command => new AuditedSummary(command,
            [
                .. counts[command.Id]
                    .Select(entry => new AuditedCount(entry.Key.Entity, entry.Key.Action, entry.Count))
                    .OrderBy(entry => (entry.Entity, entry.Action)),
            ])),
        ]);
    }

    /// <summary>Every change that is looked for with its command, the latest command first.</summary>
    public async IAsyncEnumerable<AuditedChange> ChangesAsync(
        AuditSearch search, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var commands = search.Among(context.AuditedCommands);
        var changes = search.Among(context.AuditedChanges)
            .Where(change => commands.Any(command => command.Id == change.CommandId))
            .OrderByDescending(change => change.Command!.At).ThenByDescending(change => change.CommandId).ThenBy(change => change.Number)
            .Include(change => change.Command)
            .AsNoTracking();
        await foreach (var change in changes.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return change;
    }

    private static IQueryable<AuditedCommand> Found(OperaMaisContext context, AuditSearch search)
    {
        var changes = search.Among(context.AuditedChanges);
        return search.Among(context.AuditedCommands).Where(command => changes.Any(change => change.CommandId == command.Id));
    }
}
