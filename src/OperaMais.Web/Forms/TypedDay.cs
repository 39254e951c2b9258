using System.Globalization;

namespace OperaMais.Web.Forms;

/// <summary>Days as the browser's field for days sends them.</summary>
internal static class TypedDay
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Reads a day.</summary>
    /// <returns>Nothing where none was chosen, or what came is none.</returns>
    internal static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day as the field wants it.</summary>
    internal static string Text(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
