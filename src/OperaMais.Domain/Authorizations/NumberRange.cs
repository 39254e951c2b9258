using System.Globalization;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Authorizations;

/// <summary>Consecutive authorization numbers of one series: state, year and kind are the same, the sequence runs.</summary>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 1 § 1, IV ("numeração na ordem crescente, conforme faixa") and Art. 2.</remarks>
public readonly record struct NumberRange
{
    /// <summary>How many numbers a state, a year and a kind have: seven digits of sequence.</summary>
    public const int SeriesSize = 10_000_000;

    /// <summary>The state whose ranges are kept here.</summary>
    public const int State = 31;

    private const int DigitsWithoutCheck = 12;
    private const long Limit = 1_000_000_000_000;

    /// <summary>Creates a range.</summary>
    /// <param name="first">The first twelve digits of the first number: where it begins, also of an empty range.</param>
    /// <param name="count">How many numbers; 0 for an empty range.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has more than twelve digits, less than no numbers, or leaves its series.</exception>
    public NumberRange(long first, int count)
    {
        if (first is < 0 or >= Limit)
            throw new ArgumentOutOfRangeException(nameof(first), first, "Not the first twelve digits of a number.");
        if (count < 0 || first % SeriesSize + count > SeriesSize)
            throw new ArgumentOutOfRangeException(nameof(count), count, "Not within one series.");
        (First, Count) = (first, count);
    }

    /// <summary>The first twelve digits of the first number.</summary>
    public long First { get; }

    /// <summary>How many numbers.</summary>
    public int Count { get; }

    /// <summary>The first twelve digits of what would come after the last number.</summary>
    public long End => First + Count;

    /// <summary>Whether it has no number.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>State, year and kind: the first five digits.</summary>
    public int Series => (int)(First / SeriesSize);

    /// <summary>The year, such as 2024.</summary>
    public int Year => 2000 + Series / 10 % 100;

    /// <summary>The kind.</summary>
    public AuthorizationKind Kind => (AuthorizationKind)(Series % 10);

    /// <summary>Its numbers, all thirteen digits, in order.</summary>
    public IEnumerable<long> Numbers
    {
        get
        {
            for (var number = First; number < End; number++)
                yield return WithCheckDigit(number);
        }
    }

    /// <summary>Reads a range by its first and last number.</summary>
    /// <param name="first">The first number, with or without its check digit, points and hyphen: <c>31.24.5.0000001</c>.</param>
    /// <param name="last">The last number.</param>
    /// <param name="today">The day on which it is read: there are no numbers of a later year.</param>
    /// <exception cref="RefusedException">One of them is no number, they are not of the same series of the state, or the last comes first.</exception>
    public static NumberRange Read(string first, string last, DateOnly today)
    {
        var from = ReadEnd(first, today, problem => DomainMessages.All.Refuse("range.first", problem));
        var to = ReadEnd(last, today, problem => DomainMessages.All.Refuse("range.last", problem));
        if (from / SeriesSize != to / SeriesSize)
            throw DomainMessages.All.Refuse("range.twoSeries", SeriesText(from), SeriesText(to));
        if (to < from)
            throw DomainMessages.All.Refuse("range.backwards", NumberText(to), NumberText(from));
        var range = new NumberRange(from, (int)(to - from + 1));
        if (range.Series / 1000 != State || range.Kind == AuthorizationKind.Cnrac)
            throw DomainMessages.All.Refuse("range.notOfTheState", SeriesText(from), State);
        return range;
    }

    /// <summary>Whether a number is one of its.</summary>
    /// <param name="firstTwelve">The first twelve digits.</param>
    public bool Contains(long firstTwelve) => firstTwelve >= First && firstTwelve < End;

    /// <summary>Whether another range lies in it. An empty one does nowhere.</summary>
    public bool Contains(NumberRange other) => !other.IsEmpty && other.First >= First && other.End <= End;

    /// <summary>Whether they have a number in common.</summary>
    public bool Overlaps(NumberRange other) => First < other.End && other.First < End && !IsEmpty && !other.IsEmpty;

    /// <summary>Its first numbers.</summary>
    /// <param name="count">How many; at most as many as there are.</param>
    public NumberRange Take(int count) => new(First, count <= Count ? count : throw new ArgumentOutOfRangeException(nameof(count)));

    /// <summary>What comes after its first numbers.</summary>
    /// <param name="count">How many come before; at most as many as there are.</param>
    public NumberRange Skip(int count) => new(First + count, Count - count);

    /// <summary>As written, without check digits: <c>31.24.5.0000001 a 31.24.5.0000100</c>; <c>vazia</c> for none.</summary>
    public override string ToString() =>
        IsEmpty ? DomainMessages.All.Text("range.empty") : $"{NumberText(First)} a {NumberText(End - 1)}";

    /// <summary>A number of twelve digits with its thirteenth.</summary>
    internal static long WithCheckDigit(long firstTwelve) => firstTwelve * 10 + AihNumber.CheckDigitOf(firstTwelve);

    private static string NumberText(long firstTwelve) =>
        $"{SeriesText(firstTwelve)}.{(firstTwelve % SeriesSize).ToString("D7", CultureInfo.InvariantCulture)}";

    private static string SeriesText(long firstTwelve)
    {
        var digits = (firstTwelve / SeriesSize).ToString("D5", CultureInfo.InvariantCulture);
        return $"{digits[..2]}.{digits[2..4]}.{digits[4]}";
    }

    private static long ReadEnd(string text, DateOnly today, Func<string, RefusedException> refuse)
    {
        var digits = text.Trim().Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        // Ordinances write the ends of ranges without check digits.
        if (digits.Length == DigitsWithoutCheck && digits.All(char.IsAsciiDigit))
            digits = WithCheckDigit(long.Parse(digits, CultureInfo.InvariantCulture)).ToString("D13", CultureInfo.InvariantCulture);
        var number = AuthorizationNumber.Read(digits, today);
        return number.IsValid
            ? number.FirstTwelve
            : throw refuse(string.Join(' ', number.Problems));
    }
}
