using System.Collections.Frozen;
using System.Collections.Immutable;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Beneficiaries;

/// <summary>All beneficiaries, and the rule that says whose a surgery is.</summary>
/// <remarks>Art. 2 § 1; Annexes II and III.</remarks>
public sealed class BeneficiaryRegistry
{
    private readonly FrozenDictionary<BeneficiaryId, Beneficiary> byId;
    private readonly FrozenDictionary<MunicipalityCode, BasisPoints> annexTargets;

    /// <summary>Creates the registry.</summary>
    /// <param name="beneficiaries">Each identifier once.</param>
    /// <param name="annexTargets">The annexes' percentage of each municipality with a pact for referenced patients.</param>
    /// <exception cref="ArgumentException">An identifier appears twice.</exception>
    public BeneficiaryRegistry(
        IEnumerable<Beneficiary> beneficiaries, IReadOnlyDictionary<MunicipalityCode, BasisPoints> annexTargets)
    {
        All = [.. beneficiaries.OrderBy(beneficiary => beneficiary.Id)];
        byId = All.ToFrozenDictionary(beneficiary => beneficiary.Id);
        Municipalities = [.. All.Select(beneficiary => beneficiary.Municipality).Distinct().Order()];
        this.annexTargets = annexTargets.ToFrozenDictionary();
    }

    /// <summary>Every beneficiary, ordered by identifier.</summary>
    public ImmutableArray<Beneficiary> All { get; }

    /// <summary>Every municipality that is a beneficiary or holds one, in order.</summary>
    public ImmutableArray<MunicipalityCode> Municipalities { get; }

    /// <summary>Finds a beneficiary.</summary>
    public Beneficiary? Find(BeneficiaryId id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// Whose a surgery is: the provider's when its CNES is in Annex II, else the municipality's when that is in Annex III, else
    /// nobody's.
    /// </summary>
    /// <remarks>docs/interpretations.md, 14: the annexes decide, not the management field of the file.</remarks>
    public Beneficiary? OwnerOf(Cnes establishment, MunicipalityCode placeOfSurgery) =>
        Find(BeneficiaryId.Of(establishment)) ?? Find(BeneficiaryId.Of(placeOfSurgery));

    /// <summary>
    /// The percentage printed in the annexes, which is already the target of 2023-3; nothing where the annex says
    /// "sem pacto com referências".
    /// </summary>
    /// <remarks>Annexes II and III, note **; docs/interpretations.md, 1.</remarks>
    public BasisPoints? AnnexTargetOf(MunicipalityCode municipality) =>
        annexTargets.TryGetValue(municipality, out var target) ? target : null;
}
