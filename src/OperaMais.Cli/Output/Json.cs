using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OperaMais.Domain;

namespace OperaMais.Cli.Output;

/// <summary>Writes the JSON documents of the command line: money as reais with two decimals, percentages as hundredths of a percent.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // A document for programs and terminals, never put into a page: accents stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new MoneyJsonConverter(),
            new BasisPointsJsonConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
        },
    };

    internal static Task WriteAsync<T>(TextWriter output, T document) =>
        output.WriteLineAsync(JsonSerializer.Serialize(document, Options));

    private sealed class MoneyJsonConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Documents are only written.");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Reais);
    }

    private sealed class BasisPointsJsonConverter : JsonConverter<BasisPoints>
    {
        public override BasisPoints Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Documents are only written.");

        public override void Write(Utf8JsonWriter writer, BasisPoints value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }
}
