using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Settlements;

namespace OperaMais.Reports.Consolidated;

/// <summary>What a quadrimester gives all beneficiaries together, and each of them.</summary>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Origin">The version of the settlement shown.</param>
/// <param name="Rows">Every beneficiary, ordered by name.</param>
/// <param name="Specialties">What is paid, by the specialty of Annex I, the dearest first.</param>
/// <param name="LeftOut">How many AIHs of the quadrimester are not paid, by reason.</param>
/// <param name="Budget">The programme's budget when the report was gathered.</param>
/// <remarks>Annexes VII and VIII; Art. 4.</remarks>
public sealed record ConsolidatedReport(
    Quadrimester Quadrimester,
    SettlementOrigin Origin,
    ImmutableArray<ConsolidatedRow> Rows,
    ImmutableArray<SpecialtyFigures> Specialties,
    ImmutableArray<LeftOutAihs> LeftOut,
    ConsolidatedBudget Budget)
    : ReportData(
        "consolidated",
        Quadrimester.ToString(),
        $"Relatório consolidado do {Shown.Quadrimester(Quadrimester)}",
        Programme)
{
    /// <summary>Adjustments and bonuses of everybody.</summary>
    public override Money? Total => Sums.Adjustment + Sums.Bonus;

    /// <inheritdoc/>
    public override SettlementReference Settlement => new(Quadrimester, Origin.Version);

    /// <summary>The figures of everybody.</summary>
    internal SettledFigures Sums => SettledFigures.SumOf(Rows);
}

/// <summary>What a quadrimester gives one beneficiary.</summary>
/// <param name="Beneficiary">IBGE code or CNES.</param>
/// <param name="Name">Its name.</param>
/// <param name="MunicipalityCode">The municipality whose indicator counts.</param>
/// <param name="Municipality">That municipality's name.</param>
/// <param name="MacroRegion">That municipality's health macro-region in the older regional plan (PDR).</param>
/// <param name="Figures">What it is given.</param>
/// <param name="Status">The judgement of the indicator.</param>
public sealed record ConsolidatedRow(
    BeneficiaryId Beneficiary,
    string Name,
    MunicipalityCode MunicipalityCode,
    string Municipality,
    string MacroRegion,
    SettledFigures Figures,
    IndicatorStatus Status)
{
    /// <summary>Whether it is a provider under state management (Annex II), not a municipality (Annex III).</summary>
    public bool IsProvider => Beneficiary.Kind == BeneficiaryKind.Provider;
}

/// <summary>Figures of one or of several beneficiaries.</summary>
/// <param name="Procedures">Paid AIHs.</param>
/// <param name="Financing">State financing of them, SH + SP.</param>
/// <param name="Anticipation">What was anticipated, gross.</param>
/// <param name="Adjustment">Financing less anticipation.</param>
/// <param name="Bonus">What is due of the bonus.</param>
public sealed record SettledFigures(long Procedures, Money Financing, Money Anticipation, Money Adjustment, Money Bonus)
{
    /// <summary>The sum of some rows.</summary>
    internal static SettledFigures SumOf(IEnumerable<ConsolidatedRow> rows) => rows.Aggregate(
        new SettledFigures(0, Money.Zero, Money.Zero, Money.Zero, Money.Zero),
        (sum, row) => new(
            sum.Procedures + row.Figures.Procedures,
            sum.Financing + row.Figures.Financing,
            sum.Anticipation + row.Figures.Anticipation,
            sum.Adjustment + row.Figures.Adjustment,
            sum.Bonus + row.Figures.Bonus));
}

/// <summary>What is paid for the procedures of a specialty.</summary>
/// <param name="Name">The specialty, as Annex I names it.</param>
/// <param name="Procedures">Paid AIHs.</param>
/// <param name="Sh">Financing of hospital services.</param>
/// <param name="Sp">Financing of professional services.</param>
/// <param name="Bonus">What is due of the bonus.</param>
public sealed record SpecialtyFigures(string Name, long Procedures, Money Sh, Money Sp, Money Bonus);

/// <summary>The programme's budget at some moment.</summary>
/// <param name="Years">Its years.</param>
/// <param name="Parcels">The parcels that pay the quadrimester.</param>
public sealed record ConsolidatedBudget(ImmutableArray<ConsolidatedYear> Years, ImmutableArray<ConsolidatedParcel> Parcels);

/// <summary>A year of the budget.</summary>
/// <param name="Year">The year.</param>
/// <param name="Article">Where its ceiling stands.</param>
/// <param name="Ceiling">What Art. 4 allots to it.</param>
/// <param name="Computed">What its known parcels take of it, released or not.</param>
/// <param name="IsPartial">Whether a parcel of it is not known yet.</param>
/// <param name="Released">What released parcels took of it.</param>
/// <param name="Transferred">What was transferred, after discounts; with it what Art. 4 allots nothing to.</param>
/// <param name="Left">What is left of the ceiling; negative beyond it.</param>
public sealed record ConsolidatedYear(
    int Year, string Article, Money Ceiling, Money Computed, bool IsPartial, Money Released, Money Transferred, Money Left);

/// <summary>A parcel that pays the quadrimester.</summary>
/// <param name="Month">The month of transfer.</param>
/// <param name="Description">The norm's words.</param>
/// <param name="Computed">What it takes of the ceiling; nothing while it is not known.</param>
/// <param name="Aside">What it brings that Art. 4 allots nothing to; nothing while it is not known.</param>
/// <param name="Released">What was entered of the ceiling; nothing while it is not released.</param>
/// <param name="Transferred">What was transferred; nothing while it is not released.</param>
/// <param name="Committed">What was set apart for it.</param>
public sealed record ConsolidatedParcel(
    Competence Month, string Description, Money? Computed, Money? Aside, Money? Released, Money? Transferred, Money Committed);
