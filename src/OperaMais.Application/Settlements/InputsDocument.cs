using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Settlements;

/// <summary>
/// Everything a settlement was calculated from, as one document with a stable form: kept with the settlement, it calculates it
/// again years later, and its hash tells whether anything changed.
/// </summary>
/// <param name="RuleSet">The rules applied.</param>
/// <param name="Slices">The versions of slices it rests on.</param>
/// <param name="Inputs">What was calculated with.</param>
public sealed record InputsDocument(string RuleSet, ImmutableArray<SliceReference> Slices, SettlementInputs Inputs)
{
    /// <summary>The document's bytes (JSON), equal for equal inputs.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            InputsWriter.Write(json, this);
        return stream.ToArray();
    }

    /// <summary>Reads a document.</summary>
    public static InputsDocument FromBytes(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return InputsReader.Read(json.RootElement);
    }

    /// <summary>SHA-256 of the document's bytes.</summary>
    public static byte[] HashOf(byte[] document) => SHA256.HashData(document);

    /// <summary>The bytes as they are stored.</summary>
    public static byte[] Compress(byte[] document)
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.Fastest))
            brotli.Write(document);
        return stream.ToArray();
    }

    /// <summary>The bytes of a stored document.</summary>
    public static byte[] Decompress(byte[] stored)
    {
        using var brotli = new BrotliStream(new MemoryStream(stored), CompressionMode.Decompress);
        using var stream = new MemoryStream();
        brotli.CopyTo(stream);
        return stream.ToArray();
    }
}
