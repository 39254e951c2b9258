namespace OperaMais.Domain.Indicator;

/// <summary>How many elective surgeries were pacted in the PPI for a municipality in a month.</summary>
/// <remarks>Annex VII, Cálculo bonificação.</remarks>
public readonly record struct Pact
{
    /// <summary>Creates a pact.</summary>
    /// <param name="referenced">For patients of other municipalities; 0 to <paramref name="total"/>.</param>
    /// <param name="total">For all patients; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantities make no pact.</exception>
    public Pact(long referenced, long total)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        ArgumentOutOfRangeException.ThrowIfNegative(referenced);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(referenced, total);
        Referenced = referenced;
        Total = total;
    }

    /// <summary>Surgeries pacted for patients of other municipalities.</summary>
    public long Referenced { get; }

    /// <summary>Surgeries pacted for all patients.</summary>
    public long Total { get; }

    /// <summary>The share to be reached, rounded down to hundredths of a percent.</summary>
    /// <param name="percentOfPact">Whole percent of the pacted share (90).</param>
    /// <remarks>Annex VII: "esse percentual será arredondado para baixo"; docs/interpretations.md, 2.</remarks>
    public BasisPoints Target(int percentOfPact) => new((int)((Int128)percentOfPact * 100 * Referenced / Total));
}
