using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Reports.Payments;

/// <summary>A beneficiary's production as its report lists it: each paid AIH in one of the first two tables.</summary>
/// <param name="Simple">By procedure.</param>
/// <param name="Composite">Multiple and sequential surgeries, by procedure and first act (Annex VI).</param>
/// <param name="Deductions">What of both had a federal complement already paid (Art. 1 § 4).</param>
/// <param name="Baseline">The production of the baseline, by procedure (Art. 5 § 2).</param>
public sealed record PaidProduction(
    ImmutableArray<ProductionRow> Simple,
    ImmutableArray<ProductionRow> Composite,
    ImmutableArray<DeductionRow> Deductions,
    ImmutableArray<BaselineRow> Baseline)
{
    /// <summary>The tables of what a quadrimester gives.</summary>
    public static PaidProduction Of(BeneficiarySettlement settled)
    {
        var rows = settled.Production.Lines
            .GroupBy(line => (line.Value.Procedure, line.Value.FirstAct))
            .Select(group => ProductionRow.Of([.. group]))
            .OrderByDescending(row => row.Financing)
            .ThenBy(row => row.Procedure)
            .ThenBy(row => row.FirstAct)
            .ToList();
        return new(
            [.. rows.Where(row => row.FirstAct is null)],
            [.. rows.Where(row => row.FirstAct is not null)],
            [
                .. settled.Production.Lines
                    .Where(line => line.Value.FederalSh + line.Value.FederalSp > Money.Zero)
                    .Select(DeductionRow.Of)
                    .OrderBy(row => row.Procedure).ThenBy(row => row.FederalSh).ThenBy(row => row.FederalSp).ThenByDescending(row => row.Gross),
            ],
            [
                .. settled.Anticipation.Baseline.Lines
                    .GroupBy(line => line.Value.Procedure)
                    .Select(group => new BaselineRow(
                        group.Key.Code, group.Key.Name, group.Sum(line => line.Quantity), group.Sum(line => line.Sh), group.Sum(line => line.Sp)))
                    .OrderByDescending(row => row.Financing)
                    .ThenBy(row => row.Procedure),
            ]);
    }
}

/// <summary>Paid AIHs of one procedure, and of one first act where that gives the value.</summary>
/// <param name="Procedure">The code.</param>
/// <param name="Name">The procedure's name.</param>
/// <param name="FirstAct">The first act; nothing where the procedure has a value of its own.</param>
/// <param name="FirstActName">Its name.</param>
/// <param name="Quantity">How many AIHs.</param>
/// <param name="UnitSh">SH of each, before any deduction.</param>
/// <param name="UnitSp">SP of each, before any addition or deduction.</param>
/// <param name="Addition">What multiple and sequential surgeries add to SP of each.</param>
/// <param name="Deducted">What all of them lose to federal complements.</param>
/// <param name="Financing">What the State pays for all of them.</param>
/// <param name="BonusReference">What all of them add to the bonus.</param>
public sealed record ProductionRow(
    ProcedureCode Procedure,
    string Name,
    ProcedureCode? FirstAct,
    string? FirstActName,
    long Quantity,
    Money UnitSh,
    Money UnitSp,
    Money Addition,
    Money Deducted,
    Money Financing,
    Money BonusReference)
{
    /// <summary>What all of them are worth before deductions.</summary>
    public Money Gross => (UnitSh + UnitSp + Addition) * Quantity;

    internal static ProductionRow Of(IReadOnlyList<ProductionLine> lines)
    {
        var value = lines[0].Value;
        var quantity = lines.Sum(line => line.Quantity);
        var financing = lines.Sum(line => line.Sh + line.Sp);
        return new(
            value.Procedure.Code,
            value.Procedure.Name,
            value.FirstAct?.Code,
            value.FirstAct?.Name,
            quantity,
            value.GrossSh,
            value.GrossSp - value.Addition,
            value.Addition,
            (value.GrossSh + value.GrossSp) * quantity - financing,
            financing,
            lines.Sum(line => line.BonusReference));
    }
}

/// <summary>Paid AIHs of one value whose federal complement was deducted.</summary>
/// <param name="Procedure">The code.</param>
/// <param name="Name">The procedure's name.</param>
/// <param name="Quantity">How many AIHs.</param>
/// <param name="Gross">What each is worth before the deduction.</param>
/// <param name="FederalSh">The complement of SH of each.</param>
/// <param name="FederalSp">The complement of SP of each.</param>
/// <param name="Financing">What the State pays for all of them.</param>
public sealed record DeductionRow(
    ProcedureCode Procedure, string Name, long Quantity, Money Gross, Money FederalSh, Money FederalSp, Money Financing)
{
    internal static DeductionRow Of(ProductionLine line) => new(
        line.Value.Procedure.Code,
        line.Value.Procedure.Name,
        line.Quantity,
        line.Value.GrossSh + line.Value.GrossSp,
        line.Value.FederalSh,
        line.Value.FederalSp,
        line.Sh + line.Sp);
}

/// <summary>AIHs of the baseline of one procedure.</summary>
/// <param name="Procedure">The code.</param>
/// <param name="Name">The procedure's name.</param>
/// <param name="Quantity">How many AIHs.</param>
/// <param name="Sh">SH of all of them, deductions made.</param>
/// <param name="Sp">SP of all of them, deductions made.</param>
public sealed record BaselineRow(ProcedureCode Procedure, string Name, long Quantity, Money Sh, Money Sp)
{
    /// <summary>SH + SP.</summary>
    public Money Financing => Sh + Sp;
}
