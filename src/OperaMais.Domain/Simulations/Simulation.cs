using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Simulations;

/// <summary>A quadrimester as it would be settled if a scenario came true.</summary>
/// <param name="Production">What the beneficiary would be paid for.</param>
/// <param name="Anticipation">What was anticipated.</param>
/// <param name="Indicator">Its municipality's indicator.</param>
/// <remarks>Annex VII.</remarks>
public sealed record Simulation(SimulatedProduction Production, Anticipation Anticipation, MunicipalIndicator Indicator)
{
    private const long Percent = 100;

    /// <summary>Production against anticipation.</summary>
    public Adjustment Adjustment => new(Production.Financing, Anticipation.Amount);

    /// <summary>The bonus.</summary>
    public Bonus Bonus => new(Production.BonusReference, Indicator.Status);

    /// <summary>Adjustment and bonus; negative when the beneficiary would owe.</summary>
    public Money Total => Adjustment.Amount + Bonus.Amount;

    /// <summary>Simulates.</summary>
    /// <param name="catalogue">The procedures and their values.</param>
    /// <param name="basis">What is known.</param>
    /// <param name="scenario">What is supposed.</param>
    /// <exception cref="Messages.RefusedException">A percentage or a quantity is out of its range.</exception>
    public static Simulation Of(ProcedureCatalogue catalogue, SimulationBasis basis, Scenario scenario)
    {
        scenario.Check();
        // Quantities stay fractions of a surgery until they are added up: a line of a small beneficiary has a few surgeries a year, and
        // rounded by itself a month of it would be none.
        var expected = ExpectedLines(basis, scenario.Pace).ToList();
        var supposed = SimulatedProduction.Of(
            expected
                .Where(line => !scenario.Quantities.ContainsKey(line.Value.Procedure.Code))
                .Select(line => (line.Value, line.Parts * (Percent + scenario.ChangeOf(line.Value.Procedure.Specialty))))
                .Concat(scenario.Quantities.Select(entry => (Plain(catalogue[entry.Key]), entry.Value * WholeOf(basis) * Percent))),
            WholeOf(basis) * Percent);
        var more = supposed.Quantity - SimulatedProduction.Of(expected, WholeOf(basis)).Quantity;
        var municipality = basis.Indicator.Production + new MunicipalProduction(
            Months(basis.BaselineMunicipality.Referenced, basis, scenario), Months(basis.BaselineMunicipality.Total, basis, scenario));
        return new(supposed, basis.Anticipation, basis.Indicator with { Production = Of(municipality, more, scenario) });
    }

    /// <summary>How many surgeries of a procedure are expected in the quadrimester when nothing is supposed, rounded half up.</summary>
    /// <param name="basis">What is known.</param>
    /// <param name="procedure">The procedure.</param>
    public static long ExpectedOf(SimulationBasis basis, Codes.ProcedureCode procedure) => SimulatedProduction.Of(
        ExpectedLines(basis, Scenario.Unchanged.Pace).Where(line => line.Value.Procedure.Code == procedure), WholeOf(basis)).Quantity;

    // What was done, and of the months to come the average month of the baseline at the pace supposed.
    private static IEnumerable<(Valuation Value, Int128 Parts)> ExpectedLines(SimulationBasis basis, int pace) => basis.Done.Lines
        .Select(line => (line.Value, (Int128)line.Quantity * WholeOf(basis)))
        .Concat(basis.Anticipation.Baseline.Lines.Select(line => (line.Value, (Int128)line.Quantity * basis.MonthsLeft * pace)));

    // Into how many parts a surgery is divided, so that the average month at any pace is a whole number of them.
    private static Int128 WholeOf(SimulationBasis basis) => basis.BaselineMonths * Percent;

    // Others in the municipality do what they are expected to do; of what the beneficiary does besides, as many patients are referenced as of all.
    private static MunicipalProduction Of(MunicipalProduction expected, long more, Scenario scenario)
    {
        var total = Math.Max(expected.Total + more, 0);
        var referenced = scenario.Referenced is { } share
            ? (long)((Int128)total * share.Value / BasisPoints.Whole)
            : expected.Total == 0 ? 0 : SimulatedProduction.Rounded((Int128)expected.Referenced * total, expected.Total);
        return new(Math.Min(referenced, total), total);
    }

    private static long Months(long baseline, SimulationBasis basis, Scenario scenario) =>
        SimulatedProduction.Rounded((Int128)baseline * basis.MonthsLeft * scenario.Pace, WholeOf(basis));

    // What is only supposed has no federal complement.
    private static Valuation Plain(Procedure procedure) => new(procedure, null, Money.Zero, Money.Zero, Money.Zero);
}
