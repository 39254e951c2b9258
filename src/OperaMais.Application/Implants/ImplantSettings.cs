using OperaMais.Domain.Implants;

namespace OperaMais.Application.Implants;

/// <summary>What whoever runs the site may set of implants, in the section <c>OperaMais:Implants</c> of the configuration. None of it is in the text.</summary>
public sealed class ImplantSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "OperaMais:Implants";

    /// <summary>Where it is written that a case waits for the audit; nothing for nowhere.</summary>
    public string? AuditorMailbox { get; init; }

    /// <summary>Within how many days an audit is to be done; the text sets no deadline.</summary>
    public int AuditDays { get; init; } = 15;

    /// <summary>Whether the prosthetic phase has a final audit, which the text does not have.</summary>
    public bool ProstheticFinalAudit { get; init; }

    /// <summary>How many years the documents of a case are kept after its last step: by default as long as records of patients (Law 13.787/2018, Art. 6).</summary>
    public int RetentionYears { get; init; } = 20;

    /// <summary>The flow that holds.</summary>
    public ImplantFlow Flow => ImplantFlow.Of(ProstheticFinalAudit);
}
