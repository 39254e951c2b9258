using System.Globalization;
using System.Text;

namespace OperaMais.Application;

/// <summary>Makes texts comparable as people search: without accents and capitals.</summary>
public static class SearchText
{
    /// <summary>A text in small letters without accents.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(character));
        return folded.ToString();
    }

    /// <summary>The words searched for, folded.</summary>
    public static string[] Words(string? search) =>
        Fold(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether a folded text has every word in it.</summary>
    public static bool HasAll(string folded, string[] words) =>
        Array.TrueForAll(words, word => folded.Contains(word, StringComparison.Ordinal));
}
