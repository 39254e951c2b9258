namespace OperaMais.Domain;

/// <summary>Four competences that are measured and paid together: 1 is January to April, 2 May to August, 3 September to December.</summary>
/// <remarks>Annex VIII.</remarks>
public readonly record struct Quadrimester : IComparable<Quadrimester>
{
    /// <summary>Creates a quadrimester.</summary>
    /// <param name="year">1990 to 2099.</param>
    /// <param name="number">1 to 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quadrimester.</exception>
    public Quadrimester(int year, int number)
    {
        if (!Exists(year, number))
            throw new ArgumentOutOfRangeException(nameof(number), $"{year}-{number} is not a quadrimester.");
        Year = year;
        Number = number;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>1, 2 or 3.</summary>
    public int Number { get; }

    /// <summary>The first of its four competences.</summary>
    public Competence First => new(Year, Number * 4 - 3);

    /// <summary>The last of its four competences.</summary>
    public Competence Last => new(Year, Number * 4);

    /// <summary>The competence before its first one, whose PPI gives the targets.</summary>
    /// <remarks>Annex VII: "vigente no mês imediatamente anterior ao início do quadrimestre de referência".</remarks>
    public Competence MonthBefore => First.Previous;

    /// <summary>Its four competences, in order.</summary>
    public IEnumerable<Competence> Competences => Competence.Range(First, Last);

    /// <summary>The first calendar day.</summary>
    public DateOnly FirstDay => new(Year, Number * 4 - 3, 1);

    /// <summary>The last calendar day.</summary>
    public DateOnly LastDay => new(Year, Number * 4, DateTime.DaysInMonth(Year, Number * 4));

    /// <summary>Reads a quadrimester.</summary>
    /// <param name="text">Such as <c>2023-3</c>.</param>
    /// <param name="quadrimester">The quadrimester, when the text is one.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out Quadrimester quadrimester)
    {
        quadrimester = default;
        if (text.Length != 6 || text[4] != '-'
            || !DigitText.TryRead(DigitText.AsIntegers(text[..4]), 4, out var year)
            || !DigitText.TryRead(DigitText.AsIntegers(text[5..]), 1, out var number)
            || !Exists((int)year, (int)number))
            return false;
        quadrimester = new Quadrimester((int)year, (int)number);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Quadrimester other) => First.CompareTo(other.First);

    /// <summary>Such as <c>2023-3</c>.</summary>
    public override string ToString() => $"{Year:D4}-{Number}";

    private static bool Exists(int year, int number) => Competence.Exists(year, number * 4) && number is >= 1 and <= 3;
}
