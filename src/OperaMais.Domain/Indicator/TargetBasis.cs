namespace OperaMais.Domain.Indicator;

/// <summary>Where a municipality's target comes from, or why there is none.</summary>
/// <remarks>Annex VII; Annexes II and III, note **; docs/interpretations.md, 1, 3, 4 and 6.</remarks>
public abstract record TargetBasis
{
    private TargetBasis()
    {
    }

    /// <summary>The share of referenced patients to be reached, where there is a pact for them.</summary>
    public abstract BasisPoints? Target { get; }

    /// <summary>Whether it is known that nothing was pacted for referenced patients.</summary>
    public virtual bool IsKnownWithoutReferences => false;

    /// <summary>The percentage printed in Annex II or III, already the target.</summary>
    /// <param name="Percentage">The printed percentage.</param>
    public sealed record Annex(BasisPoints Percentage) : TargetBasis
    {
        /// <inheritdoc/>
        public override BasisPoints? Target => Percentage;
    }

    /// <summary>Annex II or III says "sem pacto com referências".</summary>
    public sealed record AnnexWithoutPact : TargetBasis
    {
        /// <inheritdoc/>
        public override BasisPoints? Target => null;

        /// <inheritdoc/>
        public override bool IsKnownWithoutReferences => true;
    }

    /// <summary>The PPI of the month before the quadrimester.</summary>
    /// <param name="Month">That month.</param>
    /// <param name="Pact">What was pacted in it.</param>
    /// <param name="PercentOfPact">Whole percent of the pacted share to be reached (90).</param>
    public sealed record Ppi(Competence Month, Pact Pact, int PercentOfPact) : TargetBasis
    {
        /// <inheritdoc/>
        public override BasisPoints? Target => IsKnownWithoutReferences ? null : Pact.Target(PercentOfPact);

        /// <inheritdoc/>
        public override bool IsKnownWithoutReferences => Pact.Referenced == 0;
    }

    /// <summary>The PPI of the month before the quadrimester was not imported for this municipality.</summary>
    /// <param name="Month">That month.</param>
    public sealed record MissingPpi(Competence Month) : TargetBasis
    {
        /// <inheritdoc/>
        public override BasisPoints? Target => null;
    }
}
