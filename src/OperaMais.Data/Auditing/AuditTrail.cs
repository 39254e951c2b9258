using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using OperaMais.Data.Imports;
using OperaMais.Domain.Messages;

namespace OperaMais.Data.Auditing;

/// <summary>Records what a context saves, in the same transaction: what is rolled back leaves no record, what stays has one.</summary>
internal sealed class AuditTrail(DbContext context)
{
    private const string Secret = "•••";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Guid? command;
    private int changes;

    /// <summary>Adds the records of what is about to be saved.</summary>
    /// <returns>What to call when saving fails: the records must not be saved with something else.</returns>
    internal Action Record()
    {
        var entries = context.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => AuditRules.IsRecorded(entry.Metadata) && !AuditRules.IsNoise(entry))
            .ToList();
        var (commandBefore, changesBefore) = (command, changes);
        List<object> records = [.. entries.Select(ChangeOf).OfType<AuditedChange>()];
        if (records.Count > 0 && commandBefore is null)
            records.Insert(0, CommandOf(command!.Value));
        context.AddRange(records);
        return () =>
        {
            (command, changes) = (commandBefore, changesBefore);
            foreach (var record in records)
                context.Entry(record).State = EntityState.Detached;
        };
    }

    private static AuditedCommand CommandOf(Guid id)
    {
        var actor = Actor.Current;
        var (origin, command) = (AuditValue.Masked(actor.Origin), AuditValue.Masked(actor.Command));
        return new()
        {
            Id = id,
            At = TimeProvider.System.GetUtcNow().UtcDateTime,
            Author = actor.Name,
            Origin = origin,
            Command = command,
            Folded = FoldedText.Of($"{actor.Name} {origin} {command}"),
        };
    }

    private AuditedChange? ChangeOf(EntityEntry entry)
    {
        var action = ActionOf(entry);
        var properties = entry.Properties
            .Where(property => AuditRules.IsRecorded(property.Metadata) && !property.IsTemporary)
            .Where(property => action != AuditedAction.Changed || !Equals(property.OriginalValue, property.CurrentValue))
            .ToList();
        if (properties.Count == 0)
            return null;
        var before = action == AuditedAction.Added ? null : Json(properties, property => property.OriginalValue);
        var after = action is AuditedAction.Added or AuditedAction.Changed ? Json(properties, property => property.CurrentValue) : null;
        var entity = entry.Metadata.GetTableName()!;
        var subject = SubjectOf(entry);
        return new()
        {
            CommandId = command ??= Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            Number = ++changes,
            Entity = entity,
            Subject = subject,
            Action = action,
            Before = before,
            After = after,
            Folded = FoldedText.Of($"{entity} {subject} {before} {after}"),
        };
    }

    private static AuditedAction ActionOf(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => AuditedAction.Added,
        EntityState.Deleted => AuditedAction.Removed,
        _ => entry.Entity is IReplaceable ? AuditedAction.Replaced : AuditedAction.Changed,
    };

    // What the row is found by: keys and indexes, but for identities that say nothing to anybody.
    private static string SubjectOf(EntityEntry entry)
    {
        var values = entry.Metadata.GetKeys().SelectMany(key => key.Properties)
            .Concat(entry.Metadata.GetIndexes().SelectMany(index => index.Properties))
            .Distinct()
            .Where(property => property.ValueGenerated == ValueGenerated.Never && !AuditRules.IsSecret(property))
            .Select(property => entry.Property(property.Name).CurrentValue)
            .OfType<object>()
            .ToList();
        var telling = values.Where(value => value is not (Guid or byte[] or DateTime)).ToList();
        return string.Join(' ', (telling.Count > 0 ? telling : values.Where(value => value is Guid)).Select(AuditValue.ToText).Distinct());
    }

    private static string Json(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> valueOf)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            foreach (var property in properties)
            {
                var value = valueOf(property);
                AuditValue.Write(
                    json, property.Metadata.GetColumnName(), value is not null && AuditRules.IsSecret(property.Metadata) ? Secret : value);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
