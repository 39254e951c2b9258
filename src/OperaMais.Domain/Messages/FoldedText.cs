using System.Globalization;
using System.Text;

namespace OperaMais.Domain.Messages;

/// <summary>Makes texts comparable as people search: without accents and capitals.</summary>
public static class FoldedText
{
    /// <summary>A text in small letters without accents.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(character));
        return folded.ToString();
    }

    /// <summary>The words of a search, folded.</summary>
    public static string[] Words(string? search) =>
        Of(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether a folded text has every word in it.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="words">The words, folded too.</param>
    public static bool HasAll(string folded, string[] words) =>
        Array.TrueForAll(words, word => folded.Contains(word, StringComparison.Ordinal));
}
