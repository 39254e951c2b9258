using System.Globalization;
using OperaMais.Domain;
using OperaMais.Domain.Codes;

namespace OperaMais.Datasus.Rows;

/// <summary>Turns the fields of a row into values and remembers what was wrong with it.</summary>
internal sealed class FieldParser
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd/MM/yyyy"];

    private readonly List<RowProblem> problems = [];

    /// <summary>What was wrong since <see cref="Clear"/>.</summary>
    internal IReadOnlyList<RowProblem> Problems => problems;

    internal void Clear() => problems.Clear();

    internal void Add(string code, string column) => problems.Add(new(code, column, Messages.All.Text(code)));

    internal AihNumber Aih(ReadOnlySpan<byte> text, string column)
    {
        var reading = AihNumber.Read(text, out var number);
        if (reading != CodeReading.Valid)
            Add(reading == CodeReading.WrongShape ? "aih.shape" : "aih.checkDigit", column);
        return number;
    }

    internal Competence Competence(ReadOnlySpan<byte> year, ReadOnlySpan<byte> month, string column)
    {
        if (TryDigits(year, 4, out var yearNumber) && TryDigits(month, 2, out var monthNumber)
            && Domain.Competence.Exists(yearNumber, monthNumber))
            return new(yearNumber, monthNumber);
        Add("competence.invalid", column);
        return default;
    }

    internal Quadrimester Quadrimester(string text, string column) =>
        Keep(Domain.Quadrimester.TryRead(text, out var quadrimester), quadrimester, "quadrimester.invalid", column);

    /// <summary>A day as ISO 8601 writes it, or as Brazil does: 2023-09-30, 30/09/2023.</summary>
    internal DateOnly Date(string text, string column) => Keep(
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), day, "date.invalid", column);

    internal Cnes Cnes(ReadOnlySpan<byte> text, string column) =>
        Keep(Domain.Codes.Cnes.TryRead(text, out var code), code, "cnes.shape", column);

    internal MunicipalityCode Municipality(ReadOnlySpan<byte> text, string column) =>
        Keep(MunicipalityCode.TryRead(text, out var code), code, "municipality.shape", column);

    internal ProcedureCode Procedure(ReadOnlySpan<byte> text, string column) =>
        Keep(ProcedureCode.TryRead(text, out var code), code, "procedure.shape", column);

    /// <summary>A whole number of <paramref name="length"/> digits between two bounds.</summary>
    internal int Choice(ReadOnlySpan<byte> text, int length, int least, int most, string code, string column) =>
        Keep(TryDigits(text, length, out var value) && value >= least && value <= most, value, code, column);

    /// <summary>An amount of any sign.</summary>
    internal Money Money(ReadOnlySpan<byte> text, string column)
    {
        var reading = MoneyText.Read(text, out var amount);
        if (reading == MoneyReading.Valid)
            return amount;
        Add(
            reading switch
            {
                MoneyReading.TooManyDecimals => "money.decimals",
                MoneyReading.TooLarge => "money.tooLarge",
                _ => "money.shape",
            },
            column);
        return default;
    }

    /// <summary>An amount of at least zero, absent meaning zero.</summary>
    internal Money Complement(ReadOnlySpan<byte> text, string column)
    {
        if (text.IsEmpty)
            return Domain.Money.Zero;
        var amount = Money(text, column);
        if (amount < Domain.Money.Zero)
            Add("money.negative", column);
        return amount;
    }

    /// <summary>A quantity of up to nine digits.</summary>
    internal long Quantity(ReadOnlySpan<byte> text, string column)
    {
        if (text.Length is > 0 and <= 9 && TryDigits(text, text.Length, out var value))
            return value;
        Add("quantity.shape", column);
        return 0;
    }

    private T Keep<T>(bool isGood, T value, string code, string column)
    {
        if (!isGood)
            Add(code, column);
        return value;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, int length, out int value)
    {
        value = 0;
        if (text.Length != length)
            return false;
        foreach (var character in text)
        {
            var digit = character - '0';
            if (digit is < 0 or > 9)
                return false;
            value = value * 10 + digit;
        }
        return true;
    }
}
