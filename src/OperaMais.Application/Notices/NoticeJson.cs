using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OperaMais.Domain;

namespace OperaMais.Application.Notices;

/// <summary>How facts are kept: their kind as a code, what they say as JSON, values in the forms that never change.</summary>
internal static class NoticeJson
{
    private static readonly FrozenDictionary<string, Type> Kinds = typeof(NoticeFact).Assembly.GetTypes()
        .Where(type => type.BaseType == typeof(NoticeFact))
        .ToFrozenDictionary(type => type.Name);

    private static readonly JsonSerializerOptions Options = new()
    {
        // The title is the code's.
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(),
            new ValueConverter<Quadrimester>(
                text => Quadrimester.TryRead(text, out var quadrimester) ? quadrimester : throw new JsonException(text), quadrimester => quadrimester.ToString()),
            new ValueConverter<Competence>(
                text => Competence.TryRead(text, out var competence) ? competence : throw new JsonException(text), competence => competence.ToString()),
            new ValueConverter<Money>(
                text => new(long.Parse(text, CultureInfo.InvariantCulture)), money => money.Centavos.ToString(CultureInfo.InvariantCulture)),
        },
    };

    internal static string Write(NoticeFact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Options);

    internal static NoticeFact Read(string kind, string arguments) => (NoticeFact)JsonSerializer.Deserialize(arguments, Kinds[kind], Options)!;

    private sealed class ValueConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
