namespace OperaMais.Testing.Scenarios.Naive;

/// <summary>
/// A second calculation of everything, in the plainest way and with none of the domain's rules: a difference between the two
/// means that one of them is wrong.
/// </summary>
public sealed class NaiveReference
{
    private static readonly string[] Quadrimesters = ["2023-3", "2024-1", "2024-2", "2024-3"];
    private static readonly string[] BaselineMonths =
    [
        "202205", "202206", "202207", "202208", "202209", "202210", "202211", "202212", "202301", "202302", "202303", "202304",
    ];

    private readonly Scenario scenario;
    private readonly NaivePeriod baseline;
    private readonly Dictionary<string, NaivePeriod> periods;
    private readonly Dictionary<(string Month, string Municipality), (long Referenced, long Total)> pacts;
    private readonly Dictionary<(string Quadrimester, string Municipality), bool> decisions;

    private NaiveReference(Scenario scenario)
    {
        this.scenario = scenario;
        pacts = scenario.Pacts.ToDictionary(
            row => (row.Key.Month.ToString(), row.Key.Municipality.ToString()), row => (row.Value.Referenced, row.Value.Total));
        decisions = scenario.Decisions.ToDictionary(
            row => (row.Key.Quadrimester.ToString(), row.Key.Municipality.ToString()), row => row.Value.IsMet);
        var rows = Judge(scenario);
        baseline = new(rows, BaselineMonths, null);
        periods = Quadrimesters.ToDictionary(
            quadrimester => quadrimester, quadrimester => new NaivePeriod(rows, MonthsOf(quadrimester), RegisteredIn(quadrimester)));
    }

    /// <summary>What the norm gives for a scenario.</summary>
    public static ExpectedFigures Calculate(Scenario scenario) => new NaiveReference(scenario).Calculate();

    /// <summary>
    /// How many AIHs of procedures of Annex I are paid ("counted") or not, and why: by quadrimester, beneficiary and reason.
    /// </summary>
    public static Dictionary<string, Dictionary<string, Dictionary<string, long>>> Fates(Scenario scenario) =>
        new NaiveReference(scenario).periods.ToDictionary(entry => entry.Key, entry => entry.Value.Fates);

    private ExpectedFigures Calculate()
    {
        var settlements = Quadrimesters.ToDictionary(quadrimester => quadrimester, Settle);
        var reasons = periods.ToDictionary(entry => entry.Key, entry => entry.Value.Reasons);
        reasons.Add("baseline", baseline.Reasons);
        return new(
            settlements,
            NaiveNorm.Beneficiaries.ToDictionary(beneficiary => beneficiary.Id, beneficiary => Schedule(beneficiary.Id, settlements)),
            reasons,
            NaiveNorm.Beneficiaries.ToDictionary(beneficiary => beneficiary.Id, TermValue));
    }

    // Annex VI: each alone; then, of those that would count, only the first of each number in the whole programme.
    private static List<(NaiveAih Row, string? Reason)> Judge(Scenario scenario)
    {
        var alone = scenario.Production.Select(NaiveAih.From).Select(row => (Row: row, Reason: row.ReasonAlone())).ToList();
        var judged = alone.Where(entry => entry.Reason is not null).ToList();
        foreach (var sameNumber in alone.Where(entry => entry.Reason is null).Select(entry => entry.Row).GroupBy(row => row.Number))
            judged.AddRange(NaiveAih.InOrder(sameNumber).Select((row, position) => (row, position == 0 ? null : "repeatedAih")));
        return judged;
    }

    private Dictionary<string, ExpectedSettlement> Settle(string quadrimester)
    {
        var period = periods[quadrimester];
        var surgeries = period.Counted.ToLookup(row => row.Place);
        return NaiveNorm.Beneficiaries.ToDictionary(beneficiary => beneficiary.Id, beneficiary =>
        {
            var indicator = NaiveIndicator.Of(
                [.. surgeries[beneficiary.Municipality]],
                quadrimester == "2023-3",
                NaiveNorm.AnnexTargets[beneficiary.Municipality],
                PactBefore(quadrimester, beneficiary.Municipality),
                DecisionOf(quadrimester, beneficiary.Municipality));
            var financing = period.Financing(beneficiary.Id);
            var reference = period.BonusReference(beneficiary.Id);
            return new ExpectedSettlement(
                period.Paid[beneficiary.Id].Count(),
                Centavos(financing),
                Centavos(period.FinancingSh(beneficiary.Id)),
                Centavos(Anticipation(beneficiary.Id)),
                Centavos(financing - Anticipation(beneficiary.Id)),
                indicator.Status,
                indicator.TargetBp,
                indicator.Referenced,
                indicator.Total,
                Centavos(reference),
                Centavos(indicator.Status == "met" ? reference : 0));
        });
    }

    // Annex VIII; Art. 5 § 4; Art. 8: what is owed is taken from whatever is due, parcel after parcel.
    private List<ExpectedParcel> Schedule(string beneficiary, Dictionary<string, Dictionary<string, ExpectedSettlement>> settlements)
    {
        var owed = -Opening(beneficiary, isPreviousAdjustment: false);
        var parcels = new List<ExpectedParcel>();
        foreach (var parcel in NaiveNorm.Parcels)
        {
            var (credit, debit) = (0L, 0L);
            if (parcel.Kind == "ANTECIPACAO")
                credit = settlements[parcel.Quadrimester][beneficiary].Anticipation;
            else
            {
                var settled = parcel.Kind == "AJUSTE_E_BONUS" ? settlements[parcel.Quadrimester][beneficiary] : null;
                var adjustment = settled?.Adjustment ?? Opening(beneficiary, isPreviousAdjustment: true);
                credit = Math.Max(adjustment, 0) + (settled?.Bonus ?? 0);
                debit = Math.Max(-adjustment, 0);
            }
            owed += debit;
            var discount = Math.Min(credit, owed);
            owed -= discount;
            parcels.Add(new($"{parcel.Month[..4]}-{parcel.Month[4..]}", credit, debit, discount, credit - discount, -owed));
        }
        return parcels;
    }

    // Art. 4 § 5.
    private ExpectedTermValue TermValue(NaiveBeneficiary beneficiary) => new(
        Centavos(beneficiary.TermValue),
        Centavos(4 * Anticipation(beneficiary.Id) + 4 * Rounded(baseline.BonusReference(beneficiary.Id) / 3)));

    // Art. 5 § 2.
    private decimal Anticipation(string beneficiary) => Rounded(baseline.Financing(beneficiary) / 3);

    private long Opening(string beneficiary, bool isPreviousAdjustment) => scenario.OpeningBalances
        .Where(row => row.Beneficiary.ToString() == beneficiary && row.IsPreviousAdjustment == isPreviousAdjustment)
        .Sum(row => row.Amount.Centavos);

    private HashSet<string>? RegisteredIn(string quadrimester)
    {
        var numbers = scenario.Registrations.Where(row => row.Quadrimester.ToString() == quadrimester).Select(row => row.Number.ToString());
        return numbers.Any() ? [.. numbers] : null;
    }

    private (long, long)? PactBefore(string quadrimester, string municipality)
    {
        var month = quadrimester switch { "2024-1" => "202312", "2024-2" => "202404", "2024-3" => "202408", _ => "202308" };
        return pacts.TryGetValue((month, municipality), out var pact) ? pact : null;
    }

    private bool? DecisionOf(string quadrimester, string municipality) =>
        decisions.TryGetValue((quadrimester, municipality), out var isMet) ? isMet : null;

    private static IEnumerable<string> MonthsOf(string quadrimester) =>
        Enumerable.Range((quadrimester[5] - '0') * 4 - 3, 4).Select(month => $"{quadrimester[..4]}{month:00}");

    private static decimal Rounded(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static long Centavos(decimal amount) => decimal.ToInt64(amount * 100);
}
