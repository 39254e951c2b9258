using System.Collections.Immutable;

namespace OperaMais.Domain.Production;

/// <summary>Paid AIHs that are worth the same for the same reason.</summary>
/// <param name="Value">What each is worth.</param>
/// <param name="Quantity">How many.</param>
public sealed record ProductionLine(Valuation Value, long Quantity)
{
    /// <summary>SH of them all.</summary>
    public Money Sh => Value.Sh * Quantity;

    /// <summary>SP of them all.</summary>
    public Money Sp => Value.Sp * Quantity;

    /// <summary>What they all add to the bonus.</summary>
    public Money BonusReference => Value.BonusReference * Quantity;
}

/// <summary>What one beneficiary is paid for in a period.</summary>
public sealed class BeneficiaryProduction
{
    /// <summary>Creates it from its lines.</summary>
    /// <param name="lines">In any order; lines of one value become one.</param>
    public BeneficiaryProduction(IEnumerable<ProductionLine> lines)
    {
        Lines =
        [
            .. lines.GroupBy(line => line.Value)
                .Select(sameValue => new ProductionLine(sameValue.Key, sameValue.Sum(line => line.Quantity))),
        ];
        foreach (var line in Lines)
        {
            Quantity += line.Quantity;
            Sh += line.Sh;
            Sp += line.Sp;
            BonusReference += line.BonusReference;
        }
    }

    /// <summary>No production.</summary>
    public static BeneficiaryProduction None { get; } = new([]);

    /// <summary>The lines that make it up, each value once.</summary>
    public ImmutableArray<ProductionLine> Lines { get; }

    /// <summary>Number of paid AIHs.</summary>
    public long Quantity { get; }

    /// <summary>State financing of hospital services.</summary>
    public Money Sh { get; }

    /// <summary>State financing of professional services.</summary>
    public Money Sp { get; }

    /// <summary>State financing, SH + SP.</summary>
    public Money Financing => Sh + Sp;

    /// <summary>Sum of the bonus references of the paid AIHs.</summary>
    public Money BonusReference { get; }
}
