using System.Collections.Concurrent;
using System.Collections.Immutable;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Beneficiaries;

/// <summary>Who is a beneficiary when: the norm's own list, which nothing changes, and the acts in force since.</summary>
/// <param name="listed">Annexes II and III.</param>
/// <param name="acts">The acts, in the order in which they were recorded; none revoked.</param>
/// <remarks>Art. 2; Art. 4 § 3, § 4 and § 6; docs/interpretations.md, 12, 20 and 22.</remarks>
public sealed class RegistryHistory(BeneficiaryRegistry listed, ImmutableArray<RegistryAct> acts)
{
    private readonly ConcurrentDictionary<Quadrimester, BeneficiaryRegistry> known = [];

    /// <summary>The acts in force.</summary>
    public ImmutableArray<RegistryAct> Acts => acts;

    /// <summary>Everybody who has or had a place, ordered by identifier: whoever may have an account.</summary>
    public ImmutableArray<Beneficiary> Everybody { get; } = EverybodyOf(listed, acts);

    /// <summary>Finds a beneficiary among everybody.</summary>
    public Beneficiary? Find(BeneficiaryId id) => listed.Find(id) ?? Everybody.FirstOrDefault(beneficiary => beneficiary.Id == id);

    /// <summary>The value of somebody's instrument, as the norm or an adhesion estimates it.</summary>
    /// <returns>Nothing for a municipality outside the annexes that took a provider over: its Termo de Adesão alone says it.</returns>
    public Money? TermValueOf(BeneficiaryId beneficiary) =>
        listed.Find(beneficiary) is null && !acts.Any(act => act is RegistryAct.Admission && act.Subject == beneficiary)
            ? null
            : Find(beneficiary)?.TermValue;

    /// <summary>From which quadrimester on somebody is a beneficiary whom the norm does not list.</summary>
    /// <returns>Nothing for those it lists.</returns>
    public Quadrimester? FirstOf(BeneficiaryId beneficiary) => listed.Find(beneficiary) is not null
        ? null
        : acts.Select(act => act switch
        {
            RegistryAct.Admission admission when admission.Subject == beneficiary => admission.First,
            RegistryAct.Takeover takeover when takeover.Successor == beneficiary => takeover.First,
            _ => (Quadrimester?)null,
        }).Min();

    /// <summary>The acts that change who is a beneficiary in a quadrimester.</summary>
    public ImmutableArray<RegistryAct> ActsFor(Quadrimester quadrimester) => [.. acts.Where(act => act.AppliesTo(quadrimester))];

    /// <summary>The acts about somebody: its own, and those that bring a municipality a provider.</summary>
    public IEnumerable<RegistryAct> ActsOn(BeneficiaryId beneficiary) => acts.Where(act =>
        act.Subject == beneficiary
        || (act is RegistryAct.Takeover takeover && takeover.Successor == beneficiary));

    /// <summary>The beneficiaries of a quadrimester, and whose its production and its baseline are.</summary>
    public BeneficiaryRegistry For(Quadrimester quadrimester) => known.GetOrAdd(quadrimester, wanted => With(ActsFor(wanted)));

    /// <summary>Whether somebody else than these is a beneficiary of a quadrimester, or one of these is none.</summary>
    public bool IsOtherThan(Quadrimester quadrimester, IEnumerable<BeneficiaryId> beneficiaries) =>
        !For(quadrimester).All.Select(beneficiary => beneficiary.Id).ToHashSet().SetEquals(beneficiaries);

    /// <summary>Whether a parcel brings somebody no credit any more, because it withdrew.</summary>
    /// <param name="beneficiary">Who.</param>
    /// <param name="quadrimester">The quadrimester that the parcel anticipates or settles.</param>
    /// <param name="month">The parcel's month.</param>
    public bool HasNoCredit(BeneficiaryId beneficiary, Quadrimester quadrimester, Competence month) =>
        LastOf(beneficiary, quadrimester) is RegistryAct.Withdrawal withdrawal && withdrawal.FirstParcel.CompareTo(month) <= 0;

    /// <summary>Whether what somebody owes after a parcel is claimed back, because it was taken over or withdrew.</summary>
    /// <param name="beneficiary">Who.</param>
    /// <param name="quadrimester">The quadrimester that the parcel anticipates or settles.</param>
    /// <remarks>Art. 4 § 4.</remarks>
    public bool IsDebtClaimed(BeneficiaryId beneficiary, Quadrimester quadrimester) =>
        LastOf(beneficiary, quadrimester) is RegistryAct.Takeover or RegistryAct.Withdrawal;

    // Whoever comes back does so from its first quadrimester on; until then the act before holds.
    private RegistryAct? LastOf(BeneficiaryId beneficiary, Quadrimester quadrimester) => acts.LastOrDefault(act =>
        act.Subject == beneficiary && (act is not RegistryAct.Admission || act.AppliesTo(quadrimester)));

    private BeneficiaryRegistry With(ImmutableArray<RegistryAct> applied)
    {
        if (applied.IsEmpty)
            return listed;
        var places = listed.All.ToDictionary(beneficiary => beneficiary.Id);
        var owners = new Dictionary<Cnes, BeneficiaryId?>();
        foreach (var act in applied)
        {
            // Who was not in yet leaves nothing behind.
            var wasIn = places.Remove(act.Subject);
            var successor = act switch
            {
                RegistryAct.Admission => act.Subject,
                RegistryAct.Takeover takeover => takeover.Successor,
                _ => (BeneficiaryId?)null,
            };
            if (successor is { } joined)
                places.TryAdd(joined, Find(joined)!);
            if (act.Subject.Kind == BeneficiaryKind.Provider && (wasIn || act is RegistryAct.Admission))
                owners[act.Subject.Provider] = successor;
        }
        return listed.With(places.Values, owners);
    }

    private static ImmutableArray<Beneficiary> EverybodyOf(BeneficiaryRegistry listed, ImmutableArray<RegistryAct> acts)
    {
        if (acts.IsEmpty)
            return listed.All;
        var all = listed.All.ToDictionary(beneficiary => beneficiary.Id);
        foreach (var act in acts)
            if (act is RegistryAct.Admission admission)
                // The norm's own name and term value stay what they are.
                all[admission.Subject] = listed.Find(admission.Subject) ?? admission.Beneficiary;
            else if (act is RegistryAct.Takeover takeover)
                all.TryAdd(takeover.Successor, SuccessorOf(all[takeover.Subject]));
        return [.. all.Values.OrderBy(beneficiary => beneficiary.Id)];
    }

    // Nothing was published for it: what its instrument is worth, its own Termo de Adesão says.
    private static Beneficiary SuccessorOf(Beneficiary provider) => new(
        BeneficiaryId.Of(provider.Municipality), provider.MunicipalityName, provider.Municipality, provider.MunicipalityName, Money.Zero);
}
