using System.Security.Cryptography;
using OperaMais.Data.Pacts;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Pacts;

/// <summary>The document that a decision was written in: a PDF, known by its first bytes and not by its name.</summary>
public sealed class DecisionDocument
{
    /// <summary>The most bytes that are accepted.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private const int MaxName = 200;

    private readonly byte[] pdf;

    private DecisionDocument(string name, byte[] pdf)
    {
        Name = name;
        this.pdf = pdf;
        Sha256 = SHA256.HashData(pdf);
    }

    /// <summary>Its name, without folders.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of its bytes.</summary>
    internal byte[] Sha256 { get; }

    /// <summary>Reads a document, and no more of it than is accepted.</summary>
    /// <param name="name">The file's name as it was sent.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="RefusedException">It is empty, too large or no PDF.</exception>
    public static async Task<DecisionDocument> ReadAsync(string name, Stream content, CancellationToken cancellation = default)
    {
        // Some browsers send the folders too.
        var file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        file = file.Length > MaxName ? file[^MaxName..] : file;
        var bytes = new byte[MaxBytes + 1];
        var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return length switch
        {
            0 => throw ApplicationMessages.All.Refuse("document.empty", file),
            > MaxBytes => throw ApplicationMessages.All.Refuse("document.tooLarge", file, MaxBytes / 1024 / 1024),
            _ when !bytes.AsSpan().StartsWith("%PDF-"u8) => throw ApplicationMessages.All.Refuse("document.notPdf", file),
            _ => new(file, bytes[..length]),
        };
    }

    internal StoredDecisionDocument ToStored(Guid decision, string author, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(),
        DecisionId = decision,
        Name = Name,
        Sha256 = Sha256,
        Pdf = pdf,
        At = at,
        Author = author,
    };
}
