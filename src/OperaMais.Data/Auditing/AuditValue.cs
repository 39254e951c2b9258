using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using OperaMais.Domain;
using OperaMais.Domain.Codes;

namespace OperaMais.Data.Auditing;

/// <summary>Writes values into the trail as people know them: amounts in reais, codes as they are typed, no AIH number.</summary>
internal static class AuditValue
{
    private const int HashLength = 32;

    /// <summary>A value as JSON.</summary>
    internal static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int or long or short or byte:
                json.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case Money money:
                json.WriteNumber(name, money.Reais);
                break;
            default:
                json.WriteString(name, ToText(value));
                break;
        }
    }

    /// <summary>A value as text.</summary>
    internal static string ToText(object value) => value switch
    {
        byte[] { Length: <= HashLength } hash => Convert.ToHexStringLower(hash),
        // Large contents are not kept twice.
        byte[] content => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}",
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => Masked(value.ToString() ?? ""),
    };

    /// <summary>A text in which whatever could be the number of an AIH is masked, wherever it comes from.</summary>
    internal static string Masked(string text) => AihMask.Of(text);
}
