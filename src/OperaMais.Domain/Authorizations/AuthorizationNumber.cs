using System.Collections.Immutable;
using System.Globalization;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Authorizations;

/// <summary>An AIH or APAC authorization number, taken apart, with what is wrong with it.</summary>
/// <param name="Digits">Its thirteen digits, or the text as it was given where it has not that shape.</param>
/// <param name="Problems">What is wrong, in full sentences; none for a valid number.</param>
/// <remarks>
/// State (2), year (2), kind (1), sequence (7), check digit (1): Ordinance SAS/MS 492/2008, Art. 1 § 1. It skips the sixth position,
/// which belongs to the sequence, and leaves the check digit to a program: its rule is confirmed on real AIH numbers and assumed
/// to be the same for APAC.
/// </remarks>
public sealed record AuthorizationNumber(string Digits, ImmutableArray<string> Problems)
{
    private const int Length = 13;

    // The CNRAC belongs to no state.
    private const int NationalCentre = 99;

    private static readonly ImmutableHashSet<int> States =
    [
        11, 12, 13, 14, 15, 16, 17, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 32, 33, 35, 41, 42, 43, 50, 51, 52, 53, NationalCentre,
    ];

    /// <summary>Whether nothing is wrong with it.</summary>
    public bool IsValid => Problems.IsEmpty;

    /// <summary>IBGE code of the state, 99 for the CNRAC.</summary>
    public int State => Part(0, 2);

    /// <summary>The year's last two digits.</summary>
    public int Year => Part(2, 2);

    /// <summary>The kind.</summary>
    public AuthorizationKind Kind => (AuthorizationKind)Part(4, 1);

    /// <summary>The seven digits of the sequence.</summary>
    public int Sequence => Part(5, 7);

    /// <summary>The thirteenth digit.</summary>
    public int CheckDigit => Part(12, 1);

    /// <summary>All but the check digit, as an integer.</summary>
    public long FirstTwelve => ValueOf(0, 12);

    /// <summary>As written: <c>31.23.5.0000001-0</c>.</summary>
    public string Formatted => Written(Digits);

    /// <summary>A number as written.</summary>
    /// <param name="number">Its thirteen digits as an integer.</param>
    public static string Format(long number) => Written(number.ToString("D13", CultureInfo.InvariantCulture));

    /// <summary>Reads a number, of digits alone or as written with points and a hyphen, and says what is wrong position by position.</summary>
    /// <param name="text">The number.</param>
    /// <param name="today">The day on which it is checked: a number cannot be of a later year.</param>
    public static AuthorizationNumber Read(string text, DateOnly today)
    {
        var digits = text.Trim().Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (digits.Length != Length || digits.Any(character => !char.IsAsciiDigit(character)))
            return new(text, [ShapeProblem(digits)]);
        var number = new AuthorizationNumber(digits, []);
        return number with { Problems = [.. number.FindProblems(today)] };
    }

    private static string ShapeProblem(string digits)
    {
        for (var position = 0; position < digits.Length; position++)
            if (!char.IsAsciiDigit(digits[position]))
                return DomainMessages.All.Text("authorization.character", position + 1, digits[position]);
        return DomainMessages.All.Text("authorization.length", digits.Length, Length);
    }

    private IEnumerable<string> FindProblems(DateOnly today)
    {
        if (!States.Contains(State))
            yield return DomainMessages.All.Text("authorization.state", Digits[..2]);
        if (2000 + Year > today.Year)
            yield return DomainMessages.All.Text("authorization.year", Digits[2..4], today.Year);
        if (!Enum.IsDefined(Kind))
            yield return DomainMessages.All.Text("authorization.kind", Digits[4]);
        var expected = AihNumber.CheckDigitOf(ValueOf(0, 12));
        if (CheckDigit != expected)
            yield return DomainMessages.All.Text("authorization.checkDigit", CheckDigit, expected);
    }

    private static string Written(string digits) => $"{digits[..2]}.{digits[2..4]}.{digits[4]}.{digits[5..12]}-{digits[12]}";

    private int Part(int start, int length) => (int)ValueOf(start, length);

    private long ValueOf(int start, int length) =>
        long.Parse(Digits.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
