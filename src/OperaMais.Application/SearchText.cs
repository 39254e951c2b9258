using OperaMais.Domain.Messages;

namespace OperaMais.Application;

/// <summary>Makes texts comparable as people search: without accents and capitals.</summary>
public static class SearchText
{
    /// <summary>A text in small letters without accents.</summary>
    public static string Fold(string text) => FoldedText.Of(text);

    /// <summary>The words searched for, folded.</summary>
    public static string[] Words(string? search) => FoldedText.Words(search);

    /// <summary>Whether a folded text has every word in it.</summary>
    public static bool HasAll(string folded, string[] words) =>
        Array.TrueForAll(words, word => folded.Contains(word, StringComparison.Ordinal));
}
