using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Production;

/// <summary>What one counted AIH is worth, and how that came about.</summary>
/// <param name="Procedure">Its principal procedure.</param>
/// <param name="FirstAct">The first act that gives a multiple or sequential surgery its value; otherwise nothing.</param>
/// <param name="Addition">What multiple and sequential surgeries add to SP: 100 % of the first act's SIGTAP value.</param>
/// <param name="FederalSh">Federal complement of SH to be deducted.</param>
/// <param name="FederalSp">Federal complement of SP to be deducted.</param>
/// <remarks>Annex I (values), Annex VI (multiple surgeries), Art. 1 § 4 (deduction), Art. 3; docs/interpretations.md, 15 and 17.</remarks>
public sealed record Valuation(Procedure Procedure, Procedure? FirstAct, Money Addition, Money FederalSh, Money FederalSp)
{
    /// <summary>SH before the federal deduction.</summary>
    public Money GrossSh => ValuedProcedure.Sh;

    /// <summary>SP before the federal deduction.</summary>
    public Money GrossSp => ValuedProcedure.Sp + Addition;

    /// <summary>SH that the State pays: its own complement deducted, then what SP could not bear of its own.</summary>
    public Money Sh => Money.Max(GrossSh - FederalSh - Excess(FederalSp, GrossSp), Money.Zero);

    /// <summary>SP that the State pays: its own complement deducted, then what SH could not bear of its own.</summary>
    public Money Sp => Money.Max(GrossSp - FederalSp - Excess(FederalSh, GrossSh), Money.Zero);

    /// <summary>What the State pays, never below zero.</summary>
    public Money Financing => Sh + Sp;

    /// <summary>What it adds to the bonus when its municipality met the indicator.</summary>
    /// <remarks>Art. 3, II; of the first act for multiple and sequential surgeries.</remarks>
    public Money BonusReference => ValuedProcedure.BonusReference;

    private Procedure ValuedProcedure => FirstAct ?? Procedure;

    /// <summary>Values an AIH.</summary>
    /// <param name="catalogue">The procedures and their values.</param>
    /// <param name="compositePercentOfSigtap">Whole percent of the first act's SIGTAP value added to SP (100).</param>
    /// <param name="procedure">Principal procedure, in the catalogue.</param>
    /// <param name="firstAct">First act; in the catalogue when the principal procedure is a composite one, else without meaning.</param>
    /// <param name="federalSh">Federal complement of SH.</param>
    /// <param name="federalSp">Federal complement of SP.</param>
    /// <exception cref="KeyNotFoundException">The AIH does not count: its procedure or first act is not in the catalogue.</exception>
    public static Valuation Of(
        ProcedureCatalogue catalogue,
        int compositePercentOfSigtap,
        ProcedureCode procedure,
        ProcedureCode? firstAct,
        Money federalSh,
        Money federalSp)
    {
        if (!catalogue.IsComposite(procedure))
            return new(catalogue[procedure], null, Money.Zero, federalSh, federalSp);
        var act = catalogue[firstAct.GetValueOrDefault()];
        return new(catalogue[procedure], act, act.Sigtap.Percent(compositePercentOfSigtap), federalSh, federalSp);
    }

    private static Money Excess(Money complement, Money gross) => Money.Max(complement - gross, Money.Zero);
}
