using System.Collections.Immutable;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Approval;

public sealed class ApprovalChecksTests
{
    private static readonly Quadrimester Quadrimester = new(2024, 1);
    private static readonly DateOnly CutOff = new(2024, 7, 9);
    private static readonly Competence January = new(202401);
    private static readonly Competence February = new(202402);

    private static readonly ApprovalFacts InOrder = new([], [], 3, IsUpToDate: true, 0, [new(January, CutOff), new(February, new(2024, 6, 1))], null);

    [Fact]
    public void Without_anything_open_every_check_is_in_order()
    {
        var checks = Of(InOrder);
        Assert.Equal(
            [ApprovalCheckKind.Baseline, ApprovalCheckKind.Competences, ApprovalCheckKind.Calculation, ApprovalCheckKind.Imports, ApprovalCheckKind.Extraction],
            checks.Select(check => check.Kind));
        Assert.All(checks, check => Assert.Equal(ApprovalCheckOutcome.InOrder, check.Outcome));
        Assert.Equal([new(202205), new(202304)], checks[0].Months.AsEnumerable());
        Assert.Equal(Quadrimester.Competences, checks[1].Months.AsEnumerable());
        Assert.Equal(3, checks[2].Count);
        Assert.Equal(CutOff, checks[4].Day);
        Assert.Equal([January, new(202404)], checks[4].Months.AsEnumerable());
    }

    [Fact]
    public void Missing_competences_block()
    {
        AssertOpen(ApprovalCheckKind.Baseline, ApprovalCheckOutcome.Blocking, "", 1, InOrder with { MissingBaseline = [new(202209)] });
        var check = AssertOpen(ApprovalCheckKind.Competences, ApprovalCheckOutcome.Blocking, "", 2, InOrder with { Missing = [January, February] });
        Assert.Equal([January, February], check.Months.AsEnumerable());
    }

    [Fact]
    public void What_was_not_calculated_from_what_is_held_blocks()
    {
        AssertOpen(ApprovalCheckKind.Calculation, ApprovalCheckOutcome.Blocking, "none", 0, InOrder with { Version = null });
        AssertOpen(ApprovalCheckKind.Calculation, ApprovalCheckOutcome.Blocking, "outdated", 3, InOrder with { IsUpToDate = false });
    }

    [Fact]
    public void An_import_under_way_blocks() =>
        AssertOpen(ApprovalCheckKind.Imports, ApprovalCheckOutcome.Blocking, "", 2, InOrder with { RunningImports = 2 });

    [Fact]
    public void Extraction_after_the_cut_off_or_on_an_unknown_day_wants_a_justification_and_neither_hides_the_other()
    {
        var late = new Extraction(February, CutOff.AddDays(1));
        var unknown = new Extraction(January, null);
        var check = AssertOpen(ApprovalCheckKind.Extraction, ApprovalCheckOutcome.NeedsJustification, "unknown", 1, InOrder with { Extractions = [unknown] });
        Assert.Equal(CutOff, check.Day);
        Assert.Equal([January], check.Months.AsEnumerable());
        check = AssertOpen(ApprovalCheckKind.Extraction, ApprovalCheckOutcome.NeedsJustification, "late", 1, InOrder with { Extractions = [late] });
        Assert.Equal(CutOff, check.Day);
        Assert.Equal([February], check.Months.AsEnumerable());
        Assert.Equal(
            [("late", February), ("unknown", January)],
            Of(InOrder with { Extractions = [unknown, late] })
                .Where(open => open.Kind == ApprovalCheckKind.Extraction)
                .Select(open => (open.Reason, Assert.Single(open.Months))));
        Assert.DoesNotContain(Of(InOrder with { Extractions = [] }), other => other.Kind == ApprovalCheckKind.Extraction);
    }

    [Fact]
    public void Waiting_indicators_and_first_acts_want_a_justification_and_unverified_registrations_do_not()
    {
        // Two surgeries in Belo Horizonte, one of them on a patient from elsewhere; and one multiple surgery without its first act.
        var counted = Given.Profile with { IsReferenced = true };
        var settlement = Settle(
            PeriodProduction.Judge(Given.RuleSet.CountingRules, [new(counted, false, 1), new(Given.Profile, false, 1), new(Given.Profile with { Procedure = Given.Multiple }, false, 1)], [], Tally.Empty),
            null);

        var checks = Of(InOrder with { Settlement = settlement }).ToDictionary(check => check.Kind);

        Assert.Equal((ApprovalCheckOutcome.NeedsJustification, 1), (checks[ApprovalCheckKind.Pacts].Outcome, checks[ApprovalCheckKind.Pacts].Count));
        Assert.Equal([new(202312)], checks[ApprovalCheckKind.Pacts].Months.AsEnumerable());
        Assert.Equal(ApprovalCheckOutcome.InOrder, checks[ApprovalCheckKind.Decisions].Outcome);
        Assert.Equal((ApprovalCheckOutcome.NeedsJustification, 1), (checks[ApprovalCheckKind.FirstActs].Outcome, checks[ApprovalCheckKind.FirstActs].Count));
        Assert.Equal(ApprovalCheckOutcome.Finding, checks[ApprovalCheckKind.Registrations].Outcome);
    }

    [Fact]
    public void Where_a_pact_without_references_meets_referenced_patients_a_decision_is_waited_for()
    {
        var production = PeriodProduction.Judge(Given.RuleSet.CountingRules, [new(Given.Profile with { IsReferenced = true }, false, 1)], [], Tally.Empty);
        var pacts = ImmutableSortedDictionary<MunicipalityCode, Pact>.Empty.Add(Given.Profile.PlaceOfSurgery, new(0, 10));

        var checks = Of(InOrder with { Settlement = Settle(production, pacts) }).ToDictionary(check => check.Kind);

        Assert.Equal(ApprovalCheckOutcome.InOrder, checks[ApprovalCheckKind.Pacts].Outcome);
        Assert.Equal((ApprovalCheckOutcome.NeedsJustification, 1), (checks[ApprovalCheckKind.Decisions].Outcome, checks[ApprovalCheckKind.Decisions].Count));
        Assert.Equal(ApprovalCheckOutcome.InOrder, checks[ApprovalCheckKind.FirstActs].Outcome);
    }

    [Theory]
    [InlineData(ApprovalCheckOutcome.Blocking, true)]
    [InlineData(ApprovalCheckOutcome.NeedsJustification, true)]
    [InlineData(ApprovalCheckOutcome.Finding, false)]
    [InlineData(ApprovalCheckOutcome.InOrder, false)]
    public void Only_two_outcomes_stand_in_the_way(ApprovalCheckOutcome outcome, bool isBlocker) =>
        Assert.Equal(isBlocker, new ApprovalCheck(ApprovalCheckKind.Pacts, outcome).IsBlocker);

    private static Settlement Settle(PeriodProduction current, ImmutableSortedDictionary<MunicipalityCode, Pact>? pacts) => Settlement.Of(
        Given.RuleSet,
        new(
            Quadrimester,
            new([], Tally.Empty),
            current,
            RegistrationIsRequired: false,
            pacts ?? ImmutableSortedDictionary<MunicipalityCode, Pact>.Empty,
            ImmutableSortedDictionary<MunicipalityCode, Decision>.Empty));

    private static ImmutableArray<ApprovalCheck> Of(ApprovalFacts facts) => ApprovalChecks.Of(Given.RuleSet, Quadrimester, facts);

    private static ApprovalCheck AssertOpen(ApprovalCheckKind kind, ApprovalCheckOutcome outcome, string reason, long count, ApprovalFacts facts)
    {
        var open = Assert.Single(Of(facts), check => check.Outcome != ApprovalCheckOutcome.InOrder);
        Assert.Equal((kind, outcome, reason, count), (open.Kind, open.Outcome, open.Reason, open.Count));
        return open;
    }
}
