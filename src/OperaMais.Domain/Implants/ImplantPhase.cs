using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Implants;

/// <summary>A phase of the flow by which IPSM authorizes implants.</summary>
public enum ImplantPhase
{
    /// <summary>Bone reconstruction, where it is needed.</summary>
    Preparatory,

    /// <summary>Surgical insertion of the implant.</summary>
    Surgical,

    /// <summary>Prosthetic rehabilitation.</summary>
    Prosthetic,
}

/// <summary>When in a phase something is audited.</summary>
public enum AuditMoment
{
    /// <summary>Before it is done.</summary>
    Initial,

    /// <summary>After it was done.</summary>
    Final,
}

/// <summary>What phases and moments are called, and the codes that the text names.</summary>
public static class ImplantPhases
{
    /// <summary>The codes that the text names for the preparatory phase; it names none of the others.</summary>
    /// <remarks>IPSM's flow, preparatory phase, initial audit.</remarks>
    public static ImmutableArray<string> PreparatoryCodes { get; } = ["8029", "8031", "8032"];

    /// <summary>The phase in Portuguese.</summary>
    public static string ToText(this ImplantPhase phase) => DomainMessages.All.Text($"implant.phase.{phase}");

    /// <summary>The moment in Portuguese.</summary>
    public static string ToText(this AuditMoment moment) => DomainMessages.All.Text($"implant.moment.{moment}");
}
