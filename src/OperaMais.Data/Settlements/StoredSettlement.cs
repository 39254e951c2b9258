using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Production;

namespace OperaMais.Data.Settlements;

/// <summary>One version of the settlement of a quadrimester, with all that it was calculated from.</summary>
public sealed class StoredSettlement
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The quadrimester.</summary>
    public required Quadrimester Quadrimester { get; init; }

    /// <summary>1 for the first, and so on.</summary>
    public required int Version { get; init; }

    /// <summary>The rules applied, such as <c>ses-mg-8907-2023</c>.</summary>
    public required string RuleSet { get; init; }

    /// <summary>When it was calculated (UTC).</summary>
    public required DateTime CalculatedAt { get; init; }

    /// <summary>Who calculated it.</summary>
    public required string Author { get; init; }

    /// <summary>The program's version.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Whether it was calculated although competences were missing: such a draft can never be approved.</summary>
    public required bool IsIncomplete { get; init; }

    /// <summary>SHA-256 of the document of inputs.</summary>
    public required byte[] InputsSha256 { get; init; }

    /// <summary>The document of inputs, compressed: enough to calculate the settlement again.</summary>
    public required byte[] Inputs { get; init; }

    /// <summary>What it gives every beneficiary.</summary>
    public ICollection<StoredBeneficiarySettlement> Beneficiaries { get; init; } = [];

    /// <summary>The steps it took; none while it is a draft.</summary>
    public ICollection<StoredSettlementStep> Steps { get; init; } = [];

    /// <summary>How many AIHs are not paid, by reason.</summary>
    public ICollection<StoredUnpaid> Unpaid { get; init; } = [];
}

/// <summary>How many AIHs of a settlement met a fate.</summary>
public sealed class StoredUnpaid
{
    /// <summary>The settlement.</summary>
    public required Guid SettlementId { get; init; }

    /// <summary>Their fate.</summary>
    public required Fate Fate { get; init; }

    /// <summary>How many.</summary>
    public required long Count { get; init; }
}

/// <summary>What a settlement gives one beneficiary.</summary>
public sealed class StoredBeneficiarySettlement
{
    /// <summary>The settlement.</summary>
    public required Guid SettlementId { get; init; }

    /// <summary>The beneficiary.</summary>
    public required BeneficiaryId Beneficiary { get; init; }

    /// <summary>The municipality whose indicator counts.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Paid AIHs.</summary>
    public required long Procedures { get; init; }

    /// <summary>Financing of SH.</summary>
    public required Money FinancingSh { get; init; }

    /// <summary>Financing of SP.</summary>
    public required Money FinancingSp { get; init; }

    /// <summary>Anticipation, gross.</summary>
    public required Money Anticipation { get; init; }

    /// <summary>Adjustment.</summary>
    public required Money Adjustment { get; init; }

    /// <summary>Referenced AIHs of the municipality.</summary>
    public required long Referenced { get; init; }

    /// <summary>All AIHs of the municipality.</summary>
    public required long Total { get; init; }

    /// <summary>Share reached, hundredths of a percent, rounded down; nothing without production.</summary>
    public int? Achieved { get; init; }

    /// <summary>Target, hundredths of a percent; nothing where there is none.</summary>
    public int? Target { get; init; }

    /// <summary>The judgement.</summary>
    public required IndicatorStatus Status { get; init; }

    /// <summary>Sum of the bonus references.</summary>
    public required Money BonusReference { get; init; }

    /// <summary>Bonus.</summary>
    public required Money Bonus { get; init; }
}
