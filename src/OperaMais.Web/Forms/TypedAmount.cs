using System.Globalization;
using System.Text.RegularExpressions;
using OperaMais.Domain;

namespace OperaMais.Web.Forms;

/// <summary>Amounts as Brazilians type them: <c>1.234,56</c>, <c>1234,56</c>, <c>R$ 1.234</c>. A point stands between thousands and nowhere else.</summary>
internal static partial class TypedAmount
{
    /// <summary>Reads an amount.</summary>
    /// <param name="text">What was typed. <c>1234.56</c> is none: it could be read as a hundred times as much.</param>
    /// <returns>Nothing where it is not an amount.</returns>
    internal static Money? Read(string? text)
    {
        var match = Shape().Match(text?.Trim() ?? "");
        if (!match.Success)
            return null;
        var centavos = Digits(match.Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal) + match.Groups["cents"].Value.PadRight(2, '0'));
        return new(match.Groups["minus"].Success ? -centavos : centavos);
    }

    /// <summary>An amount as it would be typed.</summary>
    internal static string Text(Money amount) => Shown.Amount(amount).Replace('−', '-');

    private static long Digits(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<minus>[-−])?\s*(R\$\s*)?(?<whole>[0-9]{1,12}|[0-9]{1,3}(\.[0-9]{3}){1,3})(,(?<cents>[0-9]{1,2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
