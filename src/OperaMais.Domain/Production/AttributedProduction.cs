using System.Collections.Frozen;
using System.Runtime.InteropServices;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Domain.Production;

/// <summary>The counted production of a period, given to its beneficiaries and municipalities.</summary>
public sealed class AttributedProduction
{
    private readonly FrozenDictionary<BeneficiaryId, BeneficiaryProduction> byBeneficiary;
    private readonly FrozenDictionary<MunicipalityCode, MunicipalProduction> byMunicipality;

    private AttributedProduction(
        FrozenDictionary<BeneficiaryId, BeneficiaryProduction> byBeneficiary,
        FrozenDictionary<MunicipalityCode, MunicipalProduction> byMunicipality,
        Tally unpaid)
    {
        this.byBeneficiary = byBeneficiary;
        this.byMunicipality = byMunicipality;
        Unpaid = unpaid;
    }

    /// <summary>How many AIHs are not paid, by reason: those that do not count, and those that count for the indicator only.</summary>
    public Tally Unpaid { get; }

    /// <summary>Gives the production of a period to whom it belongs.</summary>
    /// <param name="ruleSet">Values, exemptions.</param>
    /// <param name="registry">The beneficiaries of the quadrimester that the production is settled or anticipated for.</param>
    /// <param name="production">What counts.</param>
    /// <param name="registrationIsRequired">
    /// Whether AIHs must be registered in SUSfácilMG to be paid: in quadrimesters whose registrations were imported; never in the
    /// baseline.
    /// </param>
    /// <remarks>Annexes II and III; Art. 6 § 1 and docs/interpretations.md, 19.</remarks>
    public static AttributedProduction Of(
        RuleSet ruleSet, BeneficiaryRegistry registry, PeriodProduction production, bool registrationIsRequired)
    {
        var lines = new Dictionary<BeneficiaryId, List<ProductionLine>>();
        var municipalities = new Dictionary<MunicipalityCode, MunicipalProduction>();
        var unpaid = production.Uncounted;
        foreach (var (profile, isRegistered, count) in production.Counted)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(municipalities, profile.PlaceOfSurgery, out _) +=
                new MunicipalProduction(profile.IsReferenced ? count : 0, count);
            if (registry.OwnerOf(profile.Establishment, profile.PlaceOfSurgery) is not { } owner)
                unpaid = unpaid.Plus(Fate.NoBeneficiary, count);
            else if (registrationIsRequired && !isRegistered && !ruleSet.IsExemptFromRegistration(profile.PlaceOfSurgery))
                unpaid = unpaid.Plus(Fate.NotRegulated, count);
            else
                LinesOf(lines, owner.Id).Add(new(ruleSet.ValueOf(profile), count));
        }
        return new(
            lines.ToFrozenDictionary(entry => entry.Key, entry => new BeneficiaryProduction(entry.Value)),
            municipalities.ToFrozenDictionary(),
            unpaid);
    }

    /// <summary>What a beneficiary is paid for.</summary>
    public BeneficiaryProduction Of(BeneficiaryId beneficiary) => byBeneficiary.GetValueOrDefault(beneficiary, BeneficiaryProduction.None);

    /// <summary>What was done in a municipality.</summary>
    public MunicipalProduction In(MunicipalityCode municipality) => byMunicipality.GetValueOrDefault(municipality);

    private static List<ProductionLine> LinesOf(Dictionary<BeneficiaryId, List<ProductionLine>> lines, BeneficiaryId beneficiary)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lines, beneficiary, out _);
        return list ??= [];
    }
}
