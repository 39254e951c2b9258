using OperaMais.Data.Implants;
using OperaMais.Domain.Implants;

namespace OperaMais.Application.Notices;

/// <summary>What is told of cases of implants: what waits for the audit to the auditors, and what was decided to the provider. Never whose case it is.</summary>
internal static class ImplantNotices
{
    /// <summary>What is told of a step; nothing where it concerns nobody but who took it.</summary>
    internal static NewNotice? Of(StoredImplantCase of, ImplantStep step)
    {
        var provider = of.Provider.ToString();
        if (step.Action.SideOf() == ImplantSide.Auditor)
            return NewNotice.To(of.Provider, new ImplantDecided(of.Id, provider, step.State));
        if (step.State.AwaitedSide() == ImplantSide.Auditor)
            return NewNotice.ToImplantAuditors(new ImplantSent(of.Id, provider, step.State));
        return step.Action == ImplantAction.Withdraw ? NewNotice.ToImplantAuditors(new ImplantWithdrawn(of.Id, provider)) : null;
    }
}
