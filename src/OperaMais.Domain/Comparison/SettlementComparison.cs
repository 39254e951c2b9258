using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Payments;

namespace OperaMais.Domain.Comparison;

/// <summary>How two versions of the settlement of a quadrimester differ, and why.</summary>
/// <param name="Changed">Every beneficiary for whom an amount, the paid AIHs or the judgement of the indicator changed, by identifier.</param>
/// <remarks>
/// The effect of each cause is found by putting the inputs of the second version in the place of those of the first, one kind after
/// another, always in the same order, and calculating again each time. So the effects sum to the difference, to the centavo. Where
/// two causes work together, as more AIHs under a new judgement do, what they add together is the later one's.
/// </remarks>
public sealed record SettlementComparison(ImmutableArray<BeneficiaryComparison> Changed)
{
    // A further input takes a further line here.
    private static readonly (ChangeCause Cause, Func<Settlement, Settlement, Settlement> Take)[] Steps =
    [
        (ChangeCause.Rules, (soFar, after) => Settlement.Of(after.RuleSet, soFar.Inputs)),
        (ChangeCause.Registry, (soFar, after) => With(soFar, soFar.Inputs with { Acts = after.Inputs.Acts })),
        (ChangeCause.Baseline, (soFar, after) => With(soFar, soFar.Inputs with { Baseline = after.Inputs.Baseline })),
        (ChangeCause.Production, (soFar, after) => With(soFar, soFar.Inputs with
        {
            Current = after.Inputs.Current,
            RegistrationIsRequired = after.Inputs.RegistrationIsRequired,
        })),
        (ChangeCause.Pacts, (soFar, after) => With(soFar, soFar.Inputs with { Pacts = after.Inputs.Pacts })),
        (ChangeCause.Decisions, (soFar, after) => With(soFar, soFar.Inputs with { Decisions = after.Inputs.Decisions })),
    ];

    /// <summary>The causes that changed anything for anybody, in order.</summary>
    public ImmutableArray<ChangeCause> Causes =>
        [.. Changed.SelectMany(comparison => comparison.Changes).Select(change => change.Cause).Distinct().Order()];

    /// <summary>The effect on all beneficiaries together.</summary>
    public ComparedFigures Difference => Sum(Changed, comparison => comparison.Difference);

    /// <summary>The effect of one cause on all beneficiaries together.</summary>
    public ComparedFigures EffectOf(ChangeCause cause) => Sum(Changed, comparison => comparison.EffectOf(cause));

    /// <summary>The same for some of the beneficiaries only.</summary>
    public SettlementComparison Only(Func<BeneficiaryId, bool> isWanted) =>
        new([.. Changed.Where(comparison => isWanted(comparison.Beneficiary.Id))]);

    /// <summary>Compares two versions.</summary>
    /// <param name="before">The first version.</param>
    /// <param name="after">The second version, of the same quadrimester.</param>
    /// <exception cref="ArgumentException">They are of different quadrimesters.</exception>
    public static SettlementComparison Of(Settlement before, Settlement after)
    {
        if (before.Inputs.Quadrimester != after.Inputs.Quadrimester)
            throw new ArgumentException("Versions of different quadrimesters cannot be compared.", nameof(after));
        var changes = new SortedDictionary<BeneficiaryId, List<SettlementChange>>();
        var soFar = before;
        foreach (var (cause, take) in Steps)
        {
            var next = take(soFar, after);
            foreach (var (id, from, to) in Beside(soFar, next))
                if (new SettlementChange(cause, from, to) is { IsVisible: true } change)
                    (changes.TryGetValue(id, out var known) ? known : changes[id] = []).Add(change);
            soFar = next;
        }
        if (soFar.RuleSet != after.RuleSet || soFar.Inputs != after.Inputs)
            throw new InvalidOperationException("Settlements have an input that no step of the comparison takes over.");
        return new(
        [
            .. Beside(before, after)
                .Where(entry => changes.ContainsKey(entry.Id))
                .OrderBy(entry => entry.Id)
                .Select(entry => new BeneficiaryComparison(entry.From, entry.To, [.. changes[entry.Id]])),
        ]);
    }

    private static Settlement With(Settlement soFar, SettlementInputs inputs) => Settlement.Of(soFar.RuleSet, inputs);

    private static IEnumerable<(BeneficiaryId Id, BeneficiarySettlement? From, BeneficiarySettlement? To)> Beside(Settlement from, Settlement to)
    {
        var (left, right) = (ById(from), ById(to));
        return left.Keys.Union(right.Keys).Select(id => (id, left.GetValueOrDefault(id), right.GetValueOrDefault(id)));
    }

    private static Dictionary<BeneficiaryId, BeneficiarySettlement> ById(Settlement settlement) =>
        settlement.Beneficiaries.ToDictionary(settled => settled.Beneficiary.Id);

    private static ComparedFigures Sum(IEnumerable<BeneficiaryComparison> rows, Func<BeneficiaryComparison, ComparedFigures> figures) =>
        rows.Aggregate(default(ComparedFigures), (sum, row) => sum + figures(row));
}
