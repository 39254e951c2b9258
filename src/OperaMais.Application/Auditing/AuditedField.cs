using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OperaMais.Data.Auditing;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Auditing;

/// <summary>A column of a changed row, in words.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Before">What was in it; nothing where there was nothing, or the row was not there.</param>
/// <param name="After">What is in it now; nothing where there is nothing, or the row is gone.</param>
public sealed record AuditedField(string Name, string? Before, string? After)
{
    /// <summary>The columns of a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="names">Names of what is known by identities.</param>
    internal static ImmutableArray<AuditedField> Of(AuditedChange change, IReadOnlyDictionary<string, string> names)
    {
        var (before, after) = (Values(change.Before), Values(change.After));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(column => new AuditedField(
                    AuditText.Column(column), TextOf(before.GetValueOrDefault(column), names), TextOf(after.GetValueOrDefault(column), names)))
                .Where(field => field.Before is not null || field.After is not null),
        ];
    }

    private static Dictionary<string, JsonElement> Values(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    private static string? TextOf(JsonElement value, IReadOnlyDictionary<string, string> names) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False => AuditText.Value(value.GetRawText()),
        JsonValueKind.Number => value.GetDecimal() is var number && value.GetRawText().Contains('.', StringComparison.Ordinal)
            ? number.ToString("N2", MessageCatalogue.Culture)
            : value.GetRawText(),
        _ => TextOf(value.GetString()!, names),
    };

    private static string TextOf(string text, IReadOnlyDictionary<string, string> names)
    {
        if (names.TryGetValue(text, out var name))
            return name;
        return DateTime.TryParseExact(
            text, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToText()
            : AuditText.Value(text);
    }
}
