using System.Globalization;

namespace OperaMais.Domain;

/// <summary>A month of processing (competence), the period by which production is measured.</summary>
/// <remarks>Annex VI: "considerando a competência do processamento".</remarks>
public readonly record struct Competence : IComparable<Competence>
{
    /// <summary>The earliest year accepted: that of the law that created SUS (8.080/1990).</summary>
    public const int FirstYear = 1990;

    /// <summary>The latest year accepted.</summary>
    public const int LastYear = 2099;

    /// <summary>Creates a competence.</summary>
    /// <param name="year">1990 to 2099.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public Competence(int year, int month)
    {
        if (!Exists(year, month))
            throw new ArgumentOutOfRangeException(nameof(month), $"{year}-{month} is not a competence.");
        Year = year;
        Month = month;
    }

    /// <summary>Creates a competence from its usual form.</summary>
    /// <param name="yearAndMonth">Such as 202309.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public Competence(int yearAndMonth)
        : this(yearAndMonth / 100, yearAndMonth % 100)
    {
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The competence as an integer such as 202309, which sorts by time.</summary>
    public int Value => Year * 100 + Month;

    /// <summary>The competence after this one.</summary>
    public Competence Next => Month == 12 ? new(Year + 1, 1) : new(Year, Month + 1);

    /// <summary>The competence before this one.</summary>
    public Competence Previous => Month == 1 ? new(Year - 1, 12) : new(Year, Month - 1);

    /// <summary>The quadrimester this competence belongs to.</summary>
    public Quadrimester Quadrimester => new(Year, (Month - 1) / 4 + 1);

    /// <summary>Whether year and month make a competence.</summary>
    public static bool Exists(int year, int month) => year is >= FirstYear and <= LastYear && month is >= 1 and <= 12;

    /// <summary>Reads a competence.</summary>
    /// <param name="text">Six digits, such as 202309.</param>
    /// <param name="competence">The competence, when the text is one.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out Competence competence)
    {
        var isOne = DigitText.TryRead(DigitText.AsIntegers(text), 6, out var value) && Exists((int)value / 100, (int)value % 100);
        competence = isOne ? new Competence((int)value) : default;
        return isOne;
    }

    /// <summary>Every competence from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static IEnumerable<Competence> Range(Competence first, Competence last)
    {
        for (var competence = first; competence.CompareTo(last) <= 0; competence = competence.Next)
            yield return competence;
    }

    /// <inheritdoc/>
    public int CompareTo(Competence other) => Value.CompareTo(other.Value);

    /// <summary>As parcels and their addresses have it: <c>2023-09</c>.</summary>
    public string ToParcelText() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");

    /// <summary>Six digits, such as 202309.</summary>
    public override string ToString() => Value.ToString("D6", CultureInfo.InvariantCulture);
}
