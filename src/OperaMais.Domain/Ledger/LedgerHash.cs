using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OperaMais.Domain.Ledger;

/// <summary>A SHA-256 that seals entries and batches.</summary>
public readonly record struct LedgerHash
{
    private readonly string? text;

    private LedgerHash(string text) => this.text = text;

    /// <summary>The hash that stands before the first entry or batch: 64 zeros.</summary>
    public static LedgerHash None => default;

    /// <summary>Reads a hash.</summary>
    /// <param name="text">64 hexadecimal digits in lower case, as <see cref="ToString"/> writes them.</param>
    public static LedgerHash Read(string text) => text == None.ToString() ? None : new(text);

    /// <summary>The hash of some fields: each as its length in bytes of UTF-8, a colon, its text and a comma; a missing one as <c>-,</c>.</summary>
    public static LedgerHash Of(params IEnumerable<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in fields)
        {
            var sealedText = field is null
                ? "-,"
                : string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field},");
            hash.AppendData(Encoding.UTF8.GetBytes(sealedText));
        }
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>An instant as it is hashed: <c>2024-03-12T15:00:00.000000Z</c>.</summary>
    internal static string TextOf(DateTime instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override string ToString() => text ?? new string('0', 64);
}
