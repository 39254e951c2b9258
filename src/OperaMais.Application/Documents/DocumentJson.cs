using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OperaMais.Domain;

namespace OperaMais.Application.Documents;

/// <summary>How documents for programs are written: camelCase, money as reais with two decimals, percentages as hundredths of a percent.</summary>
public static class DocumentJson
{
    /// <summary>Writes documents that stand alone, never inside a page: accents stay as they are.</summary>
    public static JsonSerializerOptions Options { get; } = Configured(new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Makes options write the domain's values as documents have them.</summary>
    public static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        options.Converters.Add(new MoneyJsonConverter());
        options.Converters.Add(new BasisPointsJsonConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }

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
