using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Auditing;
using OperaMais.Data.Storage;

namespace OperaMais.Application.Auditing;

/// <summary>A row that a command changed, in words.</summary>
/// <param name="Change">The change.</param>
/// <param name="Subject">What tells the row from others.</param>
/// <param name="Fields">Its columns, before and after.</param>
public sealed record AuditedRow(AuditedChange Change, string Subject, ImmutableArray<AuditedField> Fields);

/// <summary>A command and some of the rows that it changed.</summary>
/// <param name="Command">The command; its changes are not loaded.</param>
/// <param name="Total">How many rows there are on all pages.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Rows">The rows of the page, in order.</param>
public sealed record AuditedDetail(AuditedCommand Command, int Total, int Number, ImmutableArray<AuditedRow> Rows);

/// <summary>Shows what a command changed.</summary>
/// <param name="database">Where the trail is.</param>
public sealed class ShowAuditedCommand(OperaMaisDatabase database)
{
    /// <summary>One page of the rows a command changed.</summary>
    /// <param name="id">The command.</param>
    /// <param name="text">Words that the rows must all have; nothing for all rows.</param>
    /// <param name="number">The page, from 1; the last one where there are fewer.</param>
    /// <param name="size">How many rows a page has.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Nothing when there is no such command.</returns>
    public async Task<AuditedDetail?> RunAsync(
        Guid id, string? text, int number, int size, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (await context.AuditedCommands.AsNoTracking().SingleOrDefaultAsync(command => command.Id == id, cancellation) is not { } found)
            return null;
        var changes = new AuditSearch { Text = text }.Among(context.AuditedChanges.Where(change => change.CommandId == id));
        var total = await changes.CountAsync(cancellation);
        var page = Math.Clamp(number, 1, Math.Max(1, (total + size - 1) / size));
        var rows = await changes
            .OrderBy(change => change.Number)
            .Skip((page - 1) * size)
            .Take(size)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var names = await NamesAsync(context, cancellation);
        return new(found, total, page,
        [
            .. rows.Select(row => new AuditedRow(
                row, names.GetValueOrDefault(row.Subject) ?? AuditText.Value(row.Subject), AuditedField.Of(row, names))),
        ]);
    }

    // Of what the trail knows by an identity that says nothing to anybody.
    private static async Task<Dictionary<string, string>> NamesAsync(OperaMaisContext context, CancellationToken cancellation)
    {
        var users = await context.Users.Select(user => new { user.Id, user.UserName }).ToListAsync(cancellation);
        var settlements = await context.Settlements
            .Select(settlement => new { settlement.Id, settlement.Quadrimester, settlement.Version })
            .ToListAsync(cancellation);
        return users.Select(user => (user.Id, Name: user.UserName!))
            .Concat(settlements.Select(entry => (entry.Id, Name: ApplicationMessages.All.Text("audit.settlement", entry.Quadrimester, entry.Version))))
            .ToDictionary(entry => $"{entry.Id}", entry => entry.Name);
    }
}
