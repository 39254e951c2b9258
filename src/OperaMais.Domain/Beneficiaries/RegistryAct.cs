using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Beneficiaries;

/// <summary>Something that was decided about who is a beneficiary, after Annexes II and III were published. A fact, never edited.</summary>
/// <remarks>Art. 2; Art. 4 § 3 and § 6; docs/interpretations.md, 12, 20 and 22.</remarks>
public abstract record RegistryAct
{
    private RegistryAct(DateOnly date, string document) => (Date, Document) = (date, document);

    /// <summary>The day of the document; of a withdrawal, the day from which it applies.</summary>
    public DateOnly Date { get; }

    /// <summary>The document that says so: what it is and its number.</summary>
    public string Document { get; }

    /// <summary>Who becomes a beneficiary or is one no longer.</summary>
    public abstract BeneficiaryId Subject { get; }

    /// <summary>Whether it changes who is a beneficiary in a quadrimester.</summary>
    public abstract bool AppliesTo(Quadrimester quadrimester);

    /// <summary>Somebody outside the annexes joins, or comes back.</summary>
    /// <remarks>Art. 2 § 2; Art. 4 § 5 and § 6: the beneficiary's term value is the estimate of its instrument.</remarks>
    public sealed record Admission : RegistryAct
    {
        /// <summary>Creates the act.</summary>
        /// <param name="beneficiary">Who joins.</param>
        /// <param name="first">The first quadrimester of which it is a beneficiary.</param>
        /// <param name="date">The day of the approved adhesion.</param>
        /// <param name="document">The approved adhesion.</param>
        public Admission(Beneficiary beneficiary, Quadrimester first, DateOnly date, string document)
            : base(date, document) => (Beneficiary, First) = (beneficiary, first);

        /// <summary>Who joins.</summary>
        public Beneficiary Beneficiary { get; }

        /// <summary>The first quadrimester of which it is a beneficiary.</summary>
        public Quadrimester First { get; }

        /// <inheritdoc/>
        public override BeneficiaryId Subject => Beneficiary.Id;

        /// <inheritdoc/>
        public override bool AppliesTo(Quadrimester quadrimester) => First.CompareTo(quadrimester) <= 0;
    }

    /// <summary>A municipality takes over the full management of its health system, and with it a provider.</summary>
    /// <remarks>Art. 2 § 3; Art. 4 § 3 and § 4; docs/interpretations.md, 12.</remarks>
    public sealed record Takeover : RegistryAct
    {
        /// <summary>Creates the act.</summary>
        /// <param name="provider">Who is a beneficiary no longer.</param>
        /// <param name="municipality">Whom its production and baseline follow to.</param>
        /// <param name="first">The first quadrimester of which the municipality is the beneficiary.</param>
        /// <param name="date">The day on which the Termo de Adesão was signed.</param>
        /// <param name="document">The Termo de Adesão.</param>
        public Takeover(Cnes provider, MunicipalityCode municipality, Quadrimester first, DateOnly date, string document)
            : base(date, document) => (Provider, Municipality, First) = (provider, municipality, first);

        /// <summary>Who is a beneficiary no longer.</summary>
        public Cnes Provider { get; }

        /// <summary>Whom its production and baseline follow to.</summary>
        public MunicipalityCode Municipality { get; }

        /// <summary>The first quadrimester of which the municipality is the beneficiary.</summary>
        public Quadrimester First { get; }

        /// <summary>The municipality as a beneficiary.</summary>
        public BeneficiaryId Successor => BeneficiaryId.Of(Municipality);

        /// <inheritdoc/>
        public override BeneficiaryId Subject => BeneficiaryId.Of(Provider);

        /// <inheritdoc/>
        public override bool AppliesTo(Quadrimester quadrimester) => First.CompareTo(quadrimester) <= 0;
    }

    /// <summary>A beneficiary no longer wants to take part.</summary>
    /// <remarks>Art. 2; docs/interpretations.md, 22.</remarks>
    public sealed record Withdrawal : RegistryAct
    {
        /// <summary>Creates the act.</summary>
        /// <param name="beneficiary">Who withdraws.</param>
        /// <param name="firstParcel">The first parcel that brings it no credit.</param>
        /// <param name="date">The day from which it does not take part.</param>
        /// <param name="document">What says so.</param>
        public Withdrawal(BeneficiaryId beneficiary, Competence firstParcel, DateOnly date, string document)
            : base(date, document) => (Beneficiary, FirstParcel) = (beneficiary, firstParcel);

        /// <summary>Who withdraws.</summary>
        public BeneficiaryId Beneficiary { get; }

        /// <summary>The first parcel that brings it no credit: that of the day's month, or the first one not released then.</summary>
        public Competence FirstParcel { get; }

        /// <inheritdoc/>
        public override BeneficiaryId Subject => Beneficiary;

        /// <inheritdoc/>
        /// <remarks>Of a quadrimester that had begun, it stays a beneficiary.</remarks>
        public override bool AppliesTo(Quadrimester quadrimester) => Date <= quadrimester.FirstDay;
    }
}
