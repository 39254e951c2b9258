using System.Text.RegularExpressions;

namespace OperaMais.Domain.Codes;

/// <summary>Masks whatever could be the number of an AIH in a text that people wrote.</summary>
public static partial class AihMask
{
    /// <summary>The text as it is shown to whoever may not see numbers whole: of each the first five and the last two digits.</summary>
    public static string Of(string text) => NumberOrHash().Replace(text, found =>
    {
        if (!found.Groups["number"].Success)
            return found.Value;
        var digits = found.Value.Replace("-", "", StringComparison.Ordinal);
        return $"{digits[..5]}••••••{digits[^2..]}";
    });

    // On paper the check digit is often set apart, and words touch the number. Thirteen digits within a hash are none.
    [GeneratedRegex("[0-9A-Fa-f]{32,}|(?<![0-9])(?<number>[0-9]{12}-?[0-9])(?![0-9])", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NumberOrHash();
}
