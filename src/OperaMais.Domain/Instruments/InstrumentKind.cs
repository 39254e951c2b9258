using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Instruments;

/// <summary>What binds the State and a beneficiary.</summary>
/// <remarks>Art. 2 § 3; Art. 4 § 2; Art. 5 § 1.</remarks>
public enum InstrumentKind
{
    /// <summary>Termo de Adesão, of a municipality.</summary>
    AdhesionTerm,

    /// <summary>Termo de Metas, of a provider under state management.</summary>
    TargetsTerm,

    /// <summary>Care contract of a provider, once it carries the money.</summary>
    Contract,
}

/// <summary>How the kinds are called, and whose they are.</summary>
public static class InstrumentKindText
{
    /// <summary>The kind in Portuguese.</summary>
    public static string ToText(this InstrumentKind kind) => DomainMessages.All.Text($"instrument.{kind}");

    /// <summary>Whether beneficiaries of that kind sign it.</summary>
    /// <remarks>Art. 4 § 2; Art. 5 § 1.</remarks>
    public static bool Fits(this InstrumentKind kind, BeneficiaryKind beneficiary) =>
        kind == InstrumentKind.AdhesionTerm == (beneficiary == BeneficiaryKind.Municipality);
}
