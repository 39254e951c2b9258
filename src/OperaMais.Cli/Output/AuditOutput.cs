using System.Globalization;
using System.Text.Json;
using OperaMais.Application.Auditing;
using OperaMais.Data.Auditing;
using OperaMais.Domain.Messages;

namespace OperaMais.Cli.Output;

/// <summary>Says what was changed, by whom.</summary>
internal static class AuditOutput
{
    private static IReadOnlyList<Column<AuditedChange>> Columns { get; } =
    [
        new("at", null, change => change.Command!.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        new(null, CliMessages.Text("column.at"), change => change.Command!.At.ToText()),
        new("author", CliMessages.Text("column.author"), change => change.Command!.Author),
        new("origin", CliMessages.Text("column.origin"), change => change.Command!.Origin),
        new("command", CliMessages.Text("column.command"), change => change.Command!.Command),
        new("commandId", null, change => change.CommandId),
        new("entity", null, change => change.Entity),
        new(null, CliMessages.Text("column.entity"), change => AuditText.Entity(change.Entity)),
        new("subject", null, change => change.Subject),
        new(null, CliMessages.Text("column.subject"), change => AuditText.Value(change.Subject)),
        new("action", null, change => JsonNamingPolicy.CamelCase.ConvertName(change.Action.ToString())),
        new(null, CliMessages.Text("column.action"), change => change.Action.ToText()),
        new("before", null, change => change.Before ?? ""),
        new("after", null, change => change.After ?? ""),
    ];

    internal static Task WriteAsync(CliHost host, IReadOnlyList<AuditedChange> changes, string format)
    {
        switch (format)
        {
            case "json":
                return Json.WriteAsync(host.Output, new { Commands = changes.GroupBy(change => change.CommandId).Select(Document) });
            case "csv":
                FlatTable.WriteCsv(host.Output, Columns, changes);
                break;
            default:
                if (changes.Count == 0)
                    host.Output.WriteLine(CliMessages.Text("audit.nothing"));
                else
                    FlatTable.WriteText(host, Columns, changes);
                break;
        }
        return Task.CompletedTask;
    }

    private static object Document(IGrouping<Guid, AuditedChange> changes)
    {
        var command = changes.First().Command!;
        return new
        {
            command.Id,
            command.At,
            command.Author,
            command.Origin,
            command.Command,
            Changes = changes.Select(change => new
            {
                change.Entity,
                change.Subject,
                change.Action,
                Before = Raw(change.Before),
                After = Raw(change.After),
            }),
        };
    }

    private static JsonElement? Raw(string? json) => json is null ? null : JsonDocument.Parse(json).RootElement;
}
