namespace OperaMais.Domain.Messages;

/// <summary>How an instant is written for people.</summary>
public static class InstantText
{
    private static readonly TimeZoneInfo SaoPaulo = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    /// <summary>Day and time in Minas Gerais: <c>12/03/2024 14:05</c>.</summary>
    /// <param name="instant">In UTC.</param>
    public static string ToText(this DateTime instant) =>
        instant.ToLocal().ToString("dd/MM/yyyy HH:mm", MessageCatalogue.Culture);

    /// <summary>The day it is in Minas Gerais.</summary>
    /// <param name="instant">In UTC.</param>
    public static DateOnly ToDay(this DateTime instant) =>
        DateOnly.FromDateTime(instant.ToLocal());

    /// <summary>What the clocks in Minas Gerais show.</summary>
    /// <param name="instant">In UTC.</param>
    public static DateTime ToLocal(this DateTime instant) => TimeZoneInfo.ConvertTimeFromUtc(instant, SaoPaulo);

    /// <summary>When a day begins in Minas Gerais.</summary>
    /// <returns>In UTC.</returns>
    public static DateTime ToStart(this DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), SaoPaulo);
}
