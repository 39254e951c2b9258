using System.Globalization;
using OperaMais.Application.Auditing;

namespace OperaMais.Web.Auditing;

/// <summary>What is looked for in the trail, as it stands in an address.</summary>
internal static class AuditAddress
{
    /// <summary>The form of days in addresses and forms.</summary>
    internal const string DayForm = "yyyy-MM-dd";

    /// <summary>Reads what an address says; what cannot be read counts as nothing said.</summary>
    internal static AuditSearch Read(string? busca, string? usuario, string? comando, string? objeto, string? de, string? ate) => new()
    {
        Text = busca,
        User = usuario,
        Command = comando,
        Entity = objeto,
        From = Day(de),
        To = Day(ate),
    };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
