using OperaMais.Domain.Messages;

namespace OperaMais.Application.Files;

/// <summary>What is refused of documents of a person's treatment besides what is refused of any file.</summary>
internal static class ClinicalFile
{
    private const string Dicom = ".dcm";

    // A preamble of 128 bytes and these four begin every file of DICOM (PS3.10).
    private const int DicomPreamble = 128;

    private static readonly string[] Accepted = [".pdf", ".png", ".jpg", ".jpeg"];

    private static readonly string[] Programs =
    [
        "app", "bat", "cmd", "com", "cpl", "dll", "docm", "exe", "hta", "htm", "html", "iso", "jar", "js", "jse", "lnk", "msi", "pif", "ps1", "reg", "scr",
        "sh", "svg", "vbe", "vbs", "wsf", "xlsm",
    ];

    /// <summary>Refuses a name that ends, or once ended, otherwise than such documents do: <c>x.pdf.exe</c>, <c>x.exe.pdf</c>.</summary>
    /// <exception cref="RefusedException">It does.</exception>
    internal static void RequireName(string file)
    {
        var extension = Path.GetExtension(file);
        if (extension.Equals(Dicom, StringComparison.OrdinalIgnoreCase))
            throw ApplicationMessages.All.Refuse("document.dicom", file);
        var parts = file.Split('.', StringSplitOptions.TrimEntries);
        if ((extension.Length > 0 && !Accepted.Contains(extension, StringComparer.OrdinalIgnoreCase))
            || parts.Skip(1).Any(part => Programs.Contains(part, StringComparer.OrdinalIgnoreCase)))
            throw ApplicationMessages.All.Refuse("document.extension", file);
    }

    /// <summary>Refuses pictures of tomographs as they come out of them.</summary>
    /// <exception cref="RefusedException">It is one.</exception>
    internal static void RefuseDicom(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= DicomPreamble + 4 && bytes[DicomPreamble..].StartsWith("DICM"u8))
            throw ApplicationMessages.All.Refuse("document.dicom", file);
    }
}
