using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Implants;

/// <summary>What can be done to a case.</summary>
public enum ImplantAction
{
    /// <summary>The provider opens it (INÍCIO).</summary>
    Open,

    /// <summary>The auditor finds an indication that covers it (DEFERIDO).</summary>
    GrantEligibility,

    /// <summary>The auditor finds none (INDEFERIDO).</summary>
    DenyEligibility,

    /// <summary>The provider gives new grounds.</summary>
    ResubmitEligibility,

    /// <summary>The provider says that bone has to be reconstructed.</summary>
    RequireReconstruction,

    /// <summary>The provider says that it has not.</summary>
    SkipReconstruction,

    /// <summary>The provider requests the codes of a phase with its initial documents.</summary>
    SendRequest,

    /// <summary>The auditor grants a request.</summary>
    Authorize,

    /// <summary>The auditor denies a request.</summary>
    DenyRequest,

    /// <summary>The auditor wants more documents for a request.</summary>
    AskForInitial,

    /// <summary>The provider requests again, with new documents.</summary>
    ResubmitRequest,

    /// <summary>The provider registers the day on which it was done.</summary>
    RegisterPerformed,

    /// <summary>The provider sends the final documents.</summary>
    SendFinal,

    /// <summary>The auditor approves what was done.</summary>
    ApproveFinal,

    /// <summary>The auditor does not approve what was done.</summary>
    DenyFinal,

    /// <summary>The auditor wants more final documents.</summary>
    AskForFinal,

    /// <summary>The provider sends final documents again, new ones among them.</summary>
    ResubmitFinal,

    /// <summary>The provider gives the case up.</summary>
    Withdraw,
}

/// <summary>Who does something to a case.</summary>
public enum ImplantSide
{
    /// <summary>The accredited provider.</summary>
    Provider,

    /// <summary>IPSM's auditor of implants.</summary>
    Auditor,
}

/// <summary>What actions mean and how they are called.</summary>
public static class ImplantActions
{
    /// <summary>All actions.</summary>
    public static ImmutableArray<ImplantAction> All { get; } = [.. Enum.GetValues<ImplantAction>()];

    /// <summary>Who takes an action.</summary>
    public static ImplantSide SideOf(this ImplantAction action) => action switch
    {
        ImplantAction.GrantEligibility or ImplantAction.DenyEligibility or ImplantAction.Authorize or ImplantAction.DenyRequest
            or ImplantAction.AskForInitial or ImplantAction.ApproveFinal or ImplantAction.DenyFinal or ImplantAction.AskForFinal => ImplantSide.Auditor,
        _ => ImplantSide.Provider,
    };

    /// <summary>What was done, in Portuguese.</summary>
    public static string ToText(this ImplantAction action) => DomainMessages.All.Text($"implant.action.{action}");

    /// <summary>The action in few words, for the diagram.</summary>
    public static string ToLabel(this ImplantAction action) => DomainMessages.All.Text($"implant.label.{action}");

    /// <summary>The side in Portuguese.</summary>
    public static string ToText(this ImplantSide side) => DomainMessages.All.Text($"implant.side.{side}");
}
