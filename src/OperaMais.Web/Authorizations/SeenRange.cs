using System.Globalization;

namespace OperaMais.Web.Authorizations;

/// <summary>A range chosen in a form, with the count that whoever chose it saw.</summary>
/// <param name="Id">Which.</param>
/// <param name="Count">How many numbers it had, or had free.</param>
internal sealed record SeenRange(Guid Id, int Count)
{
    /// <summary>As the form has it.</summary>
    internal static string Text(Guid id, int count) => $"{id}:{count.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Reads it; what is none names a range that does not exist.</summary>
    internal static SeenRange Read(string? text) =>
        text?.Split(':') is [var id, var count] && Guid.TryParse(id, out var range) && int.TryParse(count, CultureInfo.InvariantCulture, out var seen)
            ? new(range, seen)
            : new(Guid.Empty, 0);
}
