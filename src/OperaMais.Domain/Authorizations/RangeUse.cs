using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Authorizations;

/// <summary>How much of an authorizing body's range is issued: always its first numbers.</summary>
/// <param name="Range">The range.</param>
/// <param name="Issued">How many numbers were issued.</param>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 2, sole paragraph, and Art. 3.</remarks>
public readonly record struct RangeUse(NumberRange Range, int Issued)
{
    /// <summary>How many numbers are issued at once at most.</summary>
    public const int MostAtOnce = 1_000;

    private const int WarningPercent = 90;

    /// <summary>How many are left.</summary>
    public int Left => Range.Count - Issued;

    /// <summary>How many hundredths are issued, rounded down; of an empty range nothing.</summary>
    public int Percent => Range.IsEmpty ? 0 : (int)(Issued * 100L / Range.Count);

    /// <summary>Whether so much is issued that more should be asked for.</summary>
    public bool IsNearlyExhausted => !Range.IsEmpty && Issued * 100L >= Range.Count * (long)WarningPercent;

    /// <summary>Whether all are issued; an empty range, given back whole, is not.</summary>
    public bool IsExhausted => !Range.IsEmpty && Left == 0;

    /// <summary>What was issued.</summary>
    public NumberRange IssuedRange => Range.Take(Issued);

    /// <summary>Issues the next numbers.</summary>
    /// <param name="quantity">How many.</param>
    /// <returns>The numbers, and how much is issued then.</returns>
    /// <exception cref="RefusedException">None is asked for, too many at once, or more than are left.</exception>
    public (NumberRange Numbers, RangeUse After) Issue(int quantity)
    {
        if (quantity is < 1 or > MostAtOnce)
            throw DomainMessages.All.Refuse("issue.quantity", MostAtOnce);
        if (IsExhausted)
            throw DomainMessages.All.Refuse("issue.exhausted", Range);
        return quantity <= Left
            ? (Range.Skip(Issued).Take(quantity), this with { Issued = Issued + quantity })
            : throw DomainMessages.All.Refuse("issue.tooMany", quantity, Left, Range);
    }

    /// <summary>Gives unused numbers back, from the end.</summary>
    /// <param name="quantity">How many.</param>
    /// <returns>The numbers given back, and what is left.</returns>
    /// <exception cref="RefusedException">None is given back, or more than are unused.</exception>
    public (NumberRange Returned, RangeUse After) Return(int quantity)
    {
        var (kept, returned) = ReturnTail(Range, Issued, quantity);
        return (returned, this with { Range = kept });
    }

    /// <summary>Gives the unused end of a range back.</summary>
    /// <param name="range">The range.</param>
    /// <param name="used">How many of its first numbers are in use.</param>
    /// <param name="quantity">How many are given back.</param>
    /// <returns>What is kept and what is given back.</returns>
    /// <exception cref="RefusedException">None is given back, or more than are unused.</exception>
    public static (NumberRange Kept, NumberRange Returned) ReturnTail(NumberRange range, int used, int quantity)
    {
        if (quantity < 1)
            throw DomainMessages.All.Refuse("return.quantity");
        return quantity <= range.Count - used
            ? (range.Take(range.Count - quantity), range.Skip(range.Count - quantity))
            : throw DomainMessages.All.Refuse("return.tooMany", quantity, range.Count - used, range);
    }
}
