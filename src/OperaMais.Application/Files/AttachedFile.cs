using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Files;

/// <summary>What files may be attached as.</summary>
public enum AttachedKinds
{
    /// <summary>PDF only.</summary>
    Pdf,

    /// <summary>PDF, or a picture as PNG or JPEG.</summary>
    PdfOrPicture,

    /// <summary>The same of a person's treatment: larger, and with a name that does not look like a program's.</summary>
    Clinical,
}

/// <summary>A file that somebody attaches to something, known by its first bytes and not by its name.</summary>
public sealed class AttachedFile
{
    /// <summary>The most bytes that are accepted.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>The most bytes that are accepted of a document of a person's treatment.</summary>
    public const int MaxClinicalBytes = 20 * 1024 * 1024;

    private const int MaxName = 200;

    private AttachedFile(string name, string mediaType, byte[] content)
    {
        Name = name;
        MediaType = mediaType;
        Content = content;
        Sha256 = SHA256.HashData(content);
    }

    /// <summary>Its name, without folders.</summary>
    public string Name { get; }

    /// <summary>What it is: <c>application/pdf</c>, <c>image/png</c> or <c>image/jpeg</c>.</summary>
    public string MediaType { get; }

    /// <summary>Its bytes.</summary>
    internal byte[] Content { get; }

    /// <summary>SHA-256 of its bytes.</summary>
    internal byte[] Sha256 { get; }

    /// <summary>Reads a file, and no more of it than is accepted.</summary>
    /// <param name="name">The file's name as it was sent.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="kinds">What it may be.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="RefusedException">It is empty, too large or something else.</exception>
    public static async Task<AttachedFile> ReadAsync(
        string name, Stream content, AttachedKinds kinds, CancellationToken cancellation = default)
    {
        var file = NameOf(name);
        if (kinds == AttachedKinds.Clinical)
            ClinicalFile.RequireName(file);
        var most = kinds == AttachedKinds.Clinical ? MaxClinicalBytes : MaxBytes;
        var bytes = new byte[most + 1];
        var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length == 0)
            throw ApplicationMessages.All.Refuse("document.empty", file);
        if (length > most)
            throw TooLarge(file, most);
        if (kinds == AttachedKinds.Clinical)
            ClinicalFile.RefuseDicom(file, bytes.AsSpan(0, length));
        return TypeOf(bytes) is { } type && (kinds != AttachedKinds.Pdf || type == MediaTypeNames.Application.Pdf)
            ? new(WithExtension(file, type), type, bytes[..length])
            : throw ApplicationMessages.All.Refuse(kinds == AttachedKinds.Pdf ? "document.notPdf" : "document.notPdfNorPicture", file);
    }

    /// <summary>Why a file is not accepted that is larger than it may be.</summary>
    /// <param name="name">The file's name as it was sent.</param>
    /// <param name="most">The most bytes that are accepted: whole mebibytes.</param>
    public static RefusedException TooLarge(string name, int most) =>
        ApplicationMessages.All.Refuse("document.tooLarge", NameOf(name), most / 1024 / 1024);

    // Some browsers send the folders too.
    private static string NameOf(string name)
    {
        var file = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(IsShown));
        return file.Length > MaxName ? file[^MaxName..] : file;
    }

    // Control characters, and those that turn the direction of writing around and so hide an extension.
    private static bool IsShown(char character) => char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    // Whoever opens it opens what it is, whatever the sender called it.
    private static string WithExtension(string file, string type)
    {
        string[] extensions = type switch
        {
            MediaTypeNames.Application.Pdf => [".pdf"],
            MediaTypeNames.Image.Png => [".png"],
            _ => [".jpg", ".jpeg"],
        };
        return extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) ? file : file + extensions[0];
    }

    private static string? TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return MediaTypeNames.Application.Pdf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return MediaTypeNames.Image.Png;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? MediaTypeNames.Image.Jpeg : null;
    }
}
