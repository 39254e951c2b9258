using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Simulations;

/// <summary>A quadrimester as it would be settled if a scenario came true.</summary>
/// <param name="Production">What the beneficiary would be paid for.</param>
/// <param name="Anticipation">What was anticipated.</param>
/// <param name="Indicator">Its municipality's indicator.</param>
/// <remarks>Annex VII. Quantities are whole: each line is rounded by itself, half up.</remarks>
public sealed record Simulation(BeneficiaryProduction Production, Anticipation Anticipation, MunicipalIndicator Indicator)
{
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
        var expected = new BeneficiaryProduction(basis.Done.Lines.Concat(basis.Anticipation.Baseline.Lines.Select(
            line => line with { Quantity = Months(line.Quantity, basis, scenario) })));
        var supposed = new BeneficiaryProduction(expected.Lines
            .Where(line => !scenario.Quantities.ContainsKey(line.Value.Procedure.Code))
            .Select(line => line with { Quantity = Scaled(line.Quantity, 100 + scenario.ChangeOf(line.Value.Procedure.Specialty), 100) })
            .Concat(scenario.Quantities.Select(entry => new ProductionLine(Plain(catalogue[entry.Key]), entry.Value)))
            .Where(line => line.Quantity > 0));
        var municipality = basis.Indicator.Production + new MunicipalProduction(
            Months(basis.BaselineMunicipality.Referenced, basis, scenario), Months(basis.BaselineMunicipality.Total, basis, scenario));
        return new(supposed, basis.Anticipation, basis.Indicator with { Production = Of(municipality, supposed.Quantity - expected.Quantity, scenario) });
    }

    // Others in the municipality do what they are expected to do; of what the beneficiary does besides, as many patients are referenced as of all.
    private static MunicipalProduction Of(MunicipalProduction expected, long more, Scenario scenario)
    {
        var total = Math.Max(expected.Total + more, 0);
        var referenced = scenario.Referenced is { } share
            ? (long)((Int128)total * share.Value / BasisPoints.Whole)
            : expected.Total == 0 ? 0 : Scaled(expected.Referenced, total, expected.Total);
        return new(Math.Min(referenced, total), total);
    }

    private static long Months(long baseline, SimulationBasis basis, Scenario scenario) =>
        Scaled(baseline, (long)basis.MonthsLeft * scenario.Pace, basis.BaselineMonths * 100L);

    private static long Scaled(long quantity, long times, long by) => (long)(((Int128)quantity * times * 2 + by) / (2 * (Int128)by));

    // What is only supposed has no federal complement.
    private static Valuation Plain(Procedure procedure) => new(procedure, null, Money.Zero, Money.Zero, Money.Zero);
}
