using OperaMais.Data.Auditing;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Auditing;

/// <summary>What is looked for in the trail; what is left out counts as nothing said.</summary>
public sealed record AuditSearch
{
    /// <summary>Words that a change or its command must all have, accents and capitals or not.</summary>
    public string? Text { get; init; }

    /// <summary>Who did it.</summary>
    public string? User { get; init; }

    /// <summary>Part of the command, as it is written.</summary>
    public string? Command { get; init; }

    /// <summary>The table changed, such as <c>pacts</c>.</summary>
    public string? Entity { get; init; }

    /// <summary>The first day, in Minas Gerais.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in Minas Gerais.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The changes looked for.</summary>
    internal IQueryable<AuditedChange> Among(IQueryable<AuditedChange> changes)
    {
        foreach (var word in FoldedText.Words(Text))
            changes = changes.Where(change => change.Folded.Contains(word) || change.Command!.Folded.Contains(word));
        if (!string.IsNullOrEmpty(Entity))
            changes = changes.Where(change => change.Entity == Entity);
        return changes;
    }

    /// <summary>The commands looked for, those included of which no change is.</summary>
    internal IQueryable<AuditedCommand> Among(IQueryable<AuditedCommand> commands)
    {
        if (!string.IsNullOrEmpty(User))
            commands = commands.Where(command => command.Author == User);
        if (!string.IsNullOrEmpty(Command))
            commands = commands.Where(command => command.Command.Contains(Command));
        if (From is { } first && first.ToStart() is var start)
            commands = commands.Where(command => command.At >= start);
        if (To is { } last && last.AddDays(1).ToStart() is var end)
            commands = commands.Where(command => command.At < end);
        return commands;
    }
}
