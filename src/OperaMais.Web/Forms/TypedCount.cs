using System.Globalization;
using System.Text.RegularExpressions;

namespace OperaMais.Web.Forms;

/// <summary>Whole numbers as Brazilians type them: <c>1234</c>, <c>1.234</c>. A point stands between thousands and nowhere else.</summary>
internal static partial class TypedCount
{
    /// <summary>Reads a number.</summary>
    /// <returns>Nothing where it is none, or too large to be one.</returns>
    internal static int? Read(string? text)
    {
        var typed = text?.Trim().Replace('−', '-') ?? "";
        return Shape().IsMatch(typed)
            && int.TryParse(typed.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>Reads a number, or says that it is none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="what">What it is the number of, to be told.</param>
    /// <exception cref="Domain.Messages.RefusedException">It is none.</exception>
    internal static int Require(string? text, string what) => Read(text) ?? throw WebMessages.Refuse("count.invalid", what, text);

    [GeneratedRegex(@"^-?([0-9]{1,10}|[0-9]{1,3}(\.[0-9]{3}){1,3})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
