using OperaMais.Data.Implants;
using OperaMais.Domain.Implants;

namespace OperaMais.Application.Notices;

/// <summary>What is told of cases of implants: what waits for the audit to the auditors, and what was decided to the provider. Never whose case it is.</summary>
internal static class ImplantNotices
{
    internal static IEnumerable<NewNotice> Of(StoredImplantCase of, ImplantStep step)
    {
        if (step.Action.SideOf() == ImplantSide.Auditor)
            yield return NewNotice.To(of.Provider, new ImplantDecided(of.Id, of.Provider.ToString(), step.State));
        else if (step.State.AwaitedSide() == ImplantSide.Auditor)
            yield return NewNotice.ToImplantAuditors(new ImplantSent(of.Id, of.Provider.ToString(), step.State));
        else if (step.Action == ImplantAction.Withdraw)
            yield return NewNotice.ToImplantAuditors(new ImplantWithdrawn(of.Id, of.Provider.ToString()));
    }
}
