using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;

namespace OperaMais.Reports.Documents;

/// <summary>The SHA-256 of the data that a report shows: of their JSON in UTF-8, properties in the order of their declaration.</summary>
public static class ReportHash
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(),
            // The domain's values as they are written everywhere, whatever properties they come to have.
            new TextOf<Money>(),
            new TextOf<Quadrimester>(),
            new TextOf<Competence>(),
            new TextOf<BeneficiaryId>(),
            new TextOf<MunicipalityCode>(),
            new TextOf<ProcedureCode>(),
        },
    };

    /// <summary>The hash, in lower-case hexadecimal digits.</summary>
    public static string Of(ReportData data) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(data, data.GetType(), Options)));

    private sealed class TextOf<T> : JsonConverter<T>
        where T : notnull
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);
    }
}
