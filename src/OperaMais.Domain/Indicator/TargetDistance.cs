using OperaMais.Domain.Production;

namespace OperaMais.Domain.Indicator;

/// <summary>How far a municipality is from its target: how many more surgeries it takes to reach it, or can be done without losing it.</summary>
/// <param name="Production">What was done so far.</param>
/// <param name="Target">The share of referenced patients to be reached.</param>
/// <remarks>Annex VII, Bonificação. Whole numbers throughout, as the judgement of <see cref="MunicipalIndicator"/>.</remarks>
public sealed record TargetDistance(MunicipalProduction Production, BasisPoints Target)
{
    /// <summary>Whether the target is reached. Without production nothing is, whatever the target.</summary>
    public bool IsReached => Production.Total > 0 && MunicipalIndicator.Reaches(Production, Target);

    /// <summary>How many more referenced patients, and nobody else, it takes to reach the target; nothing where no number does.</summary>
    public long? Missing => MissingAfter(0);

    /// <summary>
    /// How many more patients of the municipality itself can be served, and nobody else, with the target still reached: 0 where it is
    /// not reached; nothing where any number can.
    /// </summary>
    /// <remarks>The largest n with referenced × 10,000 ≥ target × (total + n).</remarks>
    public long? Spare
    {
        get
        {
            if (!IsReached)
                return 0;
            return Target.Value == 0 ? null : (long)((Int128)Production.Referenced * BasisPoints.Whole / Target.Value) - Production.Total;
        }
    }

    /// <summary>How many more referenced patients it takes when so many more of the municipality's own are served as well.</summary>
    /// <param name="own">More patients of the municipality itself; not negative.</param>
    /// <returns>The smallest number; nothing where no number does: a target of 100 % once one of the municipality's own was served.</returns>
    /// <remarks>The smallest n with (referenced + n) × 10,000 ≥ target × (total + own + n).</remarks>
    public long? MissingAfter(long own)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(own);
        var total = Production.Total + own;
        var lacking = (Int128)Target.Value * total - (Int128)Production.Referenced * BasisPoints.Whole;
        // Of every referenced patient more, what is above the target counts towards it.
        var gain = BasisPoints.Whole - Target.Value;
        if (lacking > 0 && gain == 0)
            return null;
        var needed = lacking <= 0 ? 0 : (long)((lacking + gain - 1) / gain);
        // Without any surgery there is nothing to be judged.
        return needed == 0 && total == 0 ? 1 : needed;
    }
}
