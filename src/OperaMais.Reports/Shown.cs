using System.Globalization;
using OperaMais.Domain;
using OperaMais.Domain.Messages;

namespace OperaMais.Reports;

/// <summary>Values as Brazilians write them on pages, on the screen or printed.</summary>
public static class Shown
{
    /// <summary>What stands where there is no value.</summary>
    public const string Nothing = "—";

    private static CultureInfo Culture => MessageCatalogue.Culture;

    /// <summary>An amount without its currency, for columns whose header names it: <c>−1.234,56</c>.</summary>
    public static string Amount(Money? amount) => amount is { } known
        ? (known < Money.Zero ? "−" : "") + Math.Abs(known.Reais).ToString("N2", Culture)
        : Nothing;

    /// <summary>An amount with its currency: <c>R$ 1.234,56</c>.</summary>
    public static string Reais(Money? amount) => amount is { } known ? known.ToText().Replace(' ', '\u00a0') : Nothing;

    /// <summary>A whole number: <c>68.412</c>.</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A percentage in hundredths: <c>50,81 %</c>.</summary>
    public static string Percent(int? basisPoints) => basisPoints is { } known ? new BasisPoints(known).ToString().Replace(' ', '\u00a0') : Nothing;

    /// <summary>A share as a length in a style: <c>12.5%</c>.</summary>
    /// <param name="part">Not negative.</param>
    /// <param name="whole">Nothing is as long as nothing of nothing.</param>
    public static string Share(long part, long whole) =>
        (whole == 0 ? 0 : 100m * part / whole).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary><c>3º quadrimestre de 2023</c>.</summary>
    public static string Quadrimester(Quadrimester quadrimester) => $"{quadrimester.Number}º quadrimestre de {quadrimester.Year}";

    /// <summary><c>3º de 2023</c>.</summary>
    public static string ShortQuadrimester(Quadrimester quadrimester) => $"{quadrimester.Number}º de {quadrimester.Year}";

    /// <summary><c>set/2023</c>.</summary>
    public static string Month(Competence month) =>
        $"{Culture.DateTimeFormat.GetAbbreviatedMonthName(month.Month).TrimEnd('.')}/{month.Year}";

    /// <summary>Months in order, those that follow each other as a span: <c>mai/2022 a abr/2023, set/2023</c>.</summary>
    public static string Months(IEnumerable<Competence> months)
    {
        var spans = new List<(Competence First, Competence Last, int Length)>();
        foreach (var month in months.Order())
            if (spans is [.., var (first, last, length)] && last.Next == month)
                spans[^1] = (first, month, length + 1);
            else
                spans.Add((month, month, 1));
        return string.Join(", ", spans.Select(span => span.Length switch
        {
            1 => Month(span.First),
            2 => $"{Month(span.First)}, {Month(span.Last)}",
            _ => $"{Month(span.First)} a {Month(span.Last)}",
        }));
    }

    /// <summary>A count with its noun: <c>1 linha</c>, <c>2.430 linhas</c>.</summary>
    public static string Count(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>A day: <c>10/03/2024</c>.</summary>
    public static string Day(DateOnly? day) => day?.ToString("d", Culture) ?? Nothing;

    /// <summary>An instant, as the clocks in Minas Gerais show it: <c>12/03/2024 14:02</c>.</summary>
    /// <param name="instant">In UTC.</param>
    public static string Instant(DateTime? instant) => instant?.ToText() ?? Nothing;

    /// <summary>A size in bytes: <c>1,4 MB</c>.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => $"{(bytes / 1_000m).ToString("0.#", Culture)} kB",
        < 1_000_000_000 => $"{(bytes / 1_000_000m).ToString("0.#", Culture)} MB",
        _ => $"{(bytes / 1_000_000_000m).ToString("0.##", Culture)} GB",
    };
}
