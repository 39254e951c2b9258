using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Explanations;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Settlements;

namespace OperaMais.Reports.Payments;

/// <summary>What a quadrimester pays a beneficiary, why, by which rule and from which inputs.</summary>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Beneficiary">Who is paid.</param>
/// <param name="Origin">The settlement it comes from.</param>
/// <param name="Instruments">What it is paid under, by the day of signature.</param>
/// <param name="Figures">What the quadrimester gives it.</param>
/// <param name="Production">What it is paid for, and what its anticipation comes from.</param>
/// <param name="Indicator">How its municipality's indicator was judged.</param>
/// <param name="Account">Its account.</param>
/// <param name="Memory">The memory of calculation; the procedures of a production stand in tables and are left out of it.</param>
/// <param name="LeftOut">How many of its AIHs of the quadrimester are not paid, by reason.</param>
/// <param name="IsLeftOutOfToday">Whether production was imported since the settlement, so that what is left out is told by other rows.</param>
/// <param name="Notes">The readings of the norm that it rests on.</param>
/// <param name="Annex">What the municipality questioned of the version, and the answers; nothing where it questioned nothing.</param>
/// <remarks>Annexes VI, VII and VIII.</remarks>
public sealed record PaymentReport(
    Quadrimester Quadrimester,
    ReportBeneficiary Beneficiary,
    SettlementOrigin Origin,
    ImmutableArray<ReportInstrument> Instruments,
    PaymentFigures Figures,
    PaidProduction Production,
    ReportIndicator Indicator,
    ReportAccount Account,
    Step Memory,
    ImmutableArray<LeftOutAihs> LeftOut,
    bool IsLeftOutOfToday,
    ImmutableArray<string> Notes,
    // Left out of the hash where there is none: papers from before there were annexes say the same as ever.
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ContestAnnex? Annex = null)
    : ReportData(
        Sort,
        SubjectOf(Quadrimester, Beneficiary.Id),
        $"Relatório de pagamento do {Shown.Quadrimester(Quadrimester)}",
        $"{Beneficiary.Name} ({(Beneficiary.IsProvider ? "CNES" : "IBGE")} {Beneficiary.Id})")
{
    /// <summary>What sort of report it is.</summary>
    public const string Sort = "payment";

    /// <summary>What the report of a beneficiary in a quadrimester is about.</summary>
    public static string SubjectOf(Quadrimester quadrimester, BeneficiaryId beneficiary) => $"{quadrimester}/{beneficiary}";

    /// <summary>Adjustment and bonus; negative when the beneficiary owes.</summary>
    public override Money? Total => Figures.Adjustment + Figures.Bonus;

    /// <inheritdoc/>
    public override SettlementReference Settlement => new(Quadrimester, Origin.Version);
}

/// <summary>Who is paid.</summary>
/// <param name="Id">IBGE code or CNES.</param>
/// <param name="IsProvider">Whether it is a provider under state management (Annex II), not a municipality (Annex III).</param>
/// <param name="Name">Its name.</param>
/// <param name="Municipality">IBGE code of the municipality whose indicator counts.</param>
/// <param name="MunicipalityName">That municipality's name.</param>
/// <param name="TermValue">The published value of its instrument.</param>
public sealed record ReportBeneficiary(
    BeneficiaryId Id, bool IsProvider, string Name, MunicipalityCode Municipality, string MunicipalityName, Money TermValue);

/// <summary>An instrument (Art. 5 § 1).</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Number">Its number.</param>
/// <param name="SignedOn">The day of the last signature.</param>
/// <param name="ValidFrom">Its first day.</param>
/// <param name="ValidUntil">Its last day.</param>
/// <param name="Value">What it provides for.</param>
public sealed record ReportInstrument(string Kind, string Number, DateOnly SignedOn, DateOnly ValidFrom, DateOnly ValidUntil, Money Value);

/// <summary>What a quadrimester gives a beneficiary (Annex VII).</summary>
/// <param name="Quantity">Paid AIHs.</param>
/// <param name="Sh">Financing of hospital services.</param>
/// <param name="Sp">Financing of professional services.</param>
/// <param name="Anticipation">What was anticipated, gross.</param>
/// <param name="Adjustment">Financing less anticipation.</param>
/// <param name="BonusReference">Sum of the bonus references.</param>
/// <param name="Bonus">What of them is due.</param>
public sealed record PaymentFigures(
    long Quantity, Money Sh, Money Sp, Money Anticipation, Money Adjustment, Money BonusReference, Money Bonus)
{
    /// <summary>SH + SP.</summary>
    public Money Financing => Sh + Sp;
}

/// <summary>How an indicator was judged (Annex VII).</summary>
/// <param name="Referenced">AIHs of patients who live elsewhere: the numerator.</param>
/// <param name="Total">All AIHs counted in the municipality: the denominator.</param>
/// <param name="Achieved">The share, hundredths of a percent, rounded down; nothing without production.</param>
/// <param name="Target">The target, hundredths of a percent; nothing where there is none.</param>
/// <param name="Origin">Where the target comes from.</param>
/// <param name="OriginArticle">Where the norm says so.</param>
/// <param name="Status">The judgement in words.</param>
/// <param name="Decision">The decision recorded, if any.</param>
public sealed record ReportIndicator(
    long Referenced, long Total, int? Achieved, int? Target, string Origin, string OriginArticle, string Status, string? Decision);

/// <summary>An account: the nine parcels of Annex VIII.</summary>
/// <param name="OpeningBalance">What was owed before them, at most zero (Art. 8).</param>
/// <param name="Parcels">The parcels, in order.</param>
/// <param name="Transferred">What was transferred so far.</param>
/// <param name="Withheld">Nets that wait for an instrument (Art. 5 § 1).</param>
public sealed record ReportAccount(Money OpeningBalance, ImmutableArray<ReportParcel> Parcels, Money Transferred, Money Withheld);

/// <summary>A parcel of an account. Its five amounts are not known while its quadrimester was not calculated.</summary>
/// <param name="Month">The month of transfer.</param>
/// <param name="Description">What it pays, in the norm's words.</param>
/// <param name="Credit">Due to the beneficiary.</param>
/// <param name="Debit">Due by the beneficiary.</param>
/// <param name="Discount">Kept of the credit for debts.</param>
/// <param name="Net">Transferred.</param>
/// <param name="Balance">Still owed afterwards, at most zero.</param>
/// <param name="Batch">The number of the batch that released it; nothing while it is not released.</param>
/// <param name="IsProvisional">Whether an earlier parcel is not known yet.</param>
public sealed record ReportParcel(
    Competence Month, string Description, Money? Credit, Money? Debit, Money? Discount, Money? Net, Money? Balance, int? Batch, bool IsProvisional);
