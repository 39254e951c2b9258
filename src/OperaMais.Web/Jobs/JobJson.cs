using System.Text.Json;
using System.Text.Json.Serialization;
using OperaMais.Domain;

namespace OperaMais.Web.Jobs;

/// <summary>Requests and outcomes as the table of jobs keeps them.</summary>
internal static class JobJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new CompetenceConverter(), new MoneyConverter(), new QuadrimesterConverter() },
    };

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private sealed class CompetenceConverter : JsonConverter<Competence>
    {
        public override Competence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Competence value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }

    private sealed class QuadrimesterConverter : JsonConverter<Quadrimester>
    {
        public override Quadrimester Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Quadrimester.TryRead(reader.GetString(), out var quadrimester) ? quadrimester : throw new JsonException("Not a quadrimester.");

        public override void Write(Utf8JsonWriter writer, Quadrimester value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class MoneyConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Centavos);
    }
}
