using System.Collections.Frozen;
using System.Collections.Immutable;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Beneficiaries;

/// <summary>All beneficiaries, and the rule that says whose a surgery is.</summary>
/// <remarks>Art. 2 § 1; Annexes II and III, or what acts made of them: <see cref="RegistryHistory"/>.</remarks>
public sealed class BeneficiaryRegistry
{
    private readonly FrozenDictionary<BeneficiaryId, Beneficiary> byId;
    private readonly FrozenDictionary<Cnes, BeneficiaryId?> owners;
    private readonly FrozenDictionary<MunicipalityCode, BasisPoints> annexTargets;

    /// <summary>Creates the registry.</summary>
    /// <param name="beneficiaries">Each identifier once.</param>
    /// <param name="annexTargets">The annexes' percentage of each municipality with a pact for referenced patients.</param>
    /// <exception cref="ArgumentException">An identifier appears twice.</exception>
    public BeneficiaryRegistry(
        IEnumerable<Beneficiary> beneficiaries, IReadOnlyDictionary<MunicipalityCode, BasisPoints> annexTargets)
        : this(beneficiaries, annexTargets.ToFrozenDictionary(), [])
    {
    }

    private BeneficiaryRegistry(
        IEnumerable<Beneficiary> beneficiaries,
        FrozenDictionary<MunicipalityCode, BasisPoints> annexTargets,
        IEnumerable<KeyValuePair<Cnes, BeneficiaryId?>> changedOwners)
    {
        All = [.. beneficiaries.OrderBy(beneficiary => beneficiary.Id)];
        byId = All.ToFrozenDictionary(beneficiary => beneficiary.Id);
        Municipalities = [.. All.Select(beneficiary => beneficiary.Municipality).Distinct().Order()];
        this.annexTargets = annexTargets;
        var all = All.Where(beneficiary => beneficiary.Id.Kind == BeneficiaryKind.Provider)
            .ToDictionary(beneficiary => beneficiary.Id.Provider, beneficiary => (BeneficiaryId?)beneficiary.Id);
        foreach (var (establishment, owner) in changedOwners)
            all[establishment] = owner;
        owners = all.ToFrozenDictionary();
    }

    /// <summary>Every beneficiary, ordered by identifier.</summary>
    public ImmutableArray<Beneficiary> All { get; }

    /// <summary>Every municipality that is a beneficiary or holds one, in order.</summary>
    public ImmutableArray<MunicipalityCode> Municipalities { get; }

    /// <summary>Finds a beneficiary.</summary>
    public Beneficiary? Find(BeneficiaryId id) => byId.GetValueOrDefault(id);

    /// <summary>The establishments whose surgeries are not simply their municipality's, wherever they were done.</summary>
    public IReadOnlyList<Cnes> Establishments => owners.Keys;

    /// <summary>Those of them whose surgeries are a beneficiary's: a provider itself, or what a municipality took over.</summary>
    public IEnumerable<Cnes> EstablishmentsOf(BeneficiaryId beneficiary) =>
        owners.Where(entry => entry.Value == beneficiary).Select(entry => entry.Key);

    /// <summary>
    /// Whose a surgery is: the provider's when its CNES is in Annex II, else the municipality's when that is in Annex III, else
    /// nobody's. What was a provider's is never anybody's by accident: it is its municipality's once that took it over, and nobody's
    /// once the provider withdrew.
    /// </summary>
    /// <remarks>docs/interpretations.md, 12, 14 and 22: the annexes decide, not the management field of the file.</remarks>
    public Beneficiary? OwnerOf(Cnes establishment, MunicipalityCode placeOfSurgery) =>
        owners.TryGetValue(establishment, out var owner)
            ? owner is { } known ? Find(known) : null
            : Find(BeneficiaryId.Of(placeOfSurgery));

    /// <summary>
    /// The percentage printed in the annexes, which is already the target of 2023-3; nothing where the annex says
    /// "sem pacto com referências".
    /// </summary>
    /// <remarks>Annexes II and III, note **; docs/interpretations.md, 1.</remarks>
    public BasisPoints? AnnexTargetOf(MunicipalityCode municipality) =>
        annexTargets.TryGetValue(municipality, out var target) ? target : null;

    /// <summary>Another list of beneficiaries, beside the same annexes.</summary>
    /// <param name="beneficiaries">Each identifier once.</param>
    /// <param name="changedOwners">Whose the surgeries of establishments are that changed hands; nobody's where nothing is said.</param>
    internal BeneficiaryRegistry With(
        IEnumerable<Beneficiary> beneficiaries, IEnumerable<KeyValuePair<Cnes, BeneficiaryId?>> changedOwners) =>
        new(beneficiaries, annexTargets, changedOwners);
}
