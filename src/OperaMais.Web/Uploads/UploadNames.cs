using System.Buffers;
using System.Text;

namespace OperaMais.Web.Uploads;

/// <summary>Gives the files of one upload names that are safe in their folder, whatever their sender calls them.</summary>
internal sealed class UploadNames
{
    // In bytes of UTF-8: file systems take 255, of which some are left for what tells equal names apart.
    private const int LongestName = 200;
    private const int LongestExtension = 40;
    private const string Nameless = "arquivo";

    // What no common file system takes, and the separators of all of them.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"|?*/\\");

    // Devices of Windows, whatever follows them.
    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => (string[])[$"COM{number}", $"LPT{number}"])],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that a file gets.</summary>
    /// <param name="given">What its sender calls it, with or without folders.</param>
    internal string NameOf(string given)
    {
        var name = Clean(given);
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
            unique = $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}";
        return unique;
    }

    private static string Clean(string given)
    {
        var last = given[(given.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var name = string.Concat(last.Where(character => !char.IsControl(character) && !Forbidden.Contains(character)))
            .Trim().TrimEnd('.', ' ');
        if (name.Trim('.').Length == 0)
            return Nameless;
        if (Reserved.Contains(name.Split('.')[0].TrimEnd()))
            name = "_" + name;
        var extension = Cut(Path.GetExtension(name), LongestExtension);
        return Cut(Path.GetFileNameWithoutExtension(name), LongestName - Encoding.UTF8.GetByteCount(extension)) + extension;
    }

    // No character is cut in two.
    private static string Cut(string text, int bytes)
    {
        while (Encoding.UTF8.GetByteCount(text) > bytes)
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        return text;
    }
}
