using System.Collections.Immutable;

namespace OperaMais.Domain.Implants;

/// <summary>
/// The flow: one table, by which cases move and from which its diagrams are drawn. The arrows of the text are lost; what it leaves open is an
/// extension.
/// </summary>
/// <remarks>IPSM's flow; docs/interpretations.md, «Implant audits»; docs/implants.md.</remarks>
public sealed class ImplantFlow
{
    private static readonly ImmutableArray<ImplantTransition> Table =
    [
        Text(null, ImplantAction.Open, ImplantState.EligibilityAudit),
        Text(ImplantState.EligibilityAudit, ImplantAction.GrantEligibility, ImplantState.ReconstructionQuestion),
        Text(ImplantState.EligibilityAudit, ImplantAction.DenyEligibility, ImplantState.EligibilityDenied),
        Extension(ImplantState.EligibilityDenied, ImplantAction.ResubmitEligibility, ImplantState.EligibilityAudit),
        Text(ImplantState.ReconstructionQuestion, ImplantAction.RequireReconstruction, ImplantState.PreparatoryRequest),
        Text(ImplantState.ReconstructionQuestion, ImplantAction.SkipReconstruction, ImplantState.SurgicalRequest),
        .. InitialAudit(ImplantPhase.Preparatory),
        Text(ImplantState.PreparatoryInitialAudit, ImplantAction.Authorize, ImplantState.PreparatoryAuthorized),
        .. FinalAudit(ImplantPhase.Preparatory, ImplantState.SurgicalRequest, TransitionSource.Text),
        .. InitialAudit(ImplantPhase.Surgical),
        Text(ImplantState.SurgicalInitialAudit, ImplantAction.Authorize, ImplantState.SurgicalAuthorized),
        .. FinalAudit(ImplantPhase.Surgical, ImplantState.ProstheticRequest, TransitionSource.Text),
        // The last word of the text is the request of the prosthetic phase: what becomes of it, it does not say.
        .. InitialAudit(ImplantPhase.Prosthetic),
        Extension(ImplantState.ProstheticInitialAudit, ImplantAction.Authorize, ImplantState.Concluded) with { IfProstheticFinal = false },
        Extension(ImplantState.ProstheticInitialAudit, ImplantAction.Authorize, ImplantState.ProstheticAuthorized) with { IfProstheticFinal = true },
        .. FinalAudit(ImplantPhase.Prosthetic, ImplantState.Concluded, TransitionSource.Extension).Select(way => way with { IfProstheticFinal = true }),
        .. Withdrawals(),
    ];

    private ImplantFlow(bool hasProstheticFinal)
    {
        HasProstheticFinal = hasProstheticFinal;
        Transitions = [.. Table.Where(way => way.IfProstheticFinal is null || way.IfProstheticFinal == hasProstheticFinal)];
    }

    /// <summary>The flow as the text has it, as far as it goes.</summary>
    public static ImplantFlow Usual { get; } = new(hasProstheticFinal: false);

    /// <summary>The flow with a prosthetic final audit, which the text does not have.</summary>
    public static ImplantFlow WithProstheticFinal { get; } = new(hasProstheticFinal: true);

    /// <summary>Whether the prosthetic phase has a final audit.</summary>
    public bool HasProstheticFinal { get; }

    /// <summary>Every way, in the order of the flow.</summary>
    public ImmutableArray<ImplantTransition> Transitions { get; }

    /// <summary>The states that can be come to, in the order of the flow.</summary>
    public ImmutableArray<ImplantState> States => [.. Transitions.Select(way => way.To).Distinct().Order()];

    /// <summary>The way that an action takes from a state; nothing where it cannot be taken.</summary>
    public ImplantTransition? Find(ImplantState? from, ImplantAction action) =>
        Transitions.FirstOrDefault(way => way.From == from && way.Action == action);

    /// <summary>This flow, or for a state that only the other one knows, that one: a case goes to its end although the configuration changed.</summary>
    public ImplantFlow For(ImplantState state) => States.Contains(state) ? this : WithProstheticFinal;

    /// <summary>The flow by whether the prosthetic phase has a final audit.</summary>
    public static ImplantFlow Of(bool hasProstheticFinal) => hasProstheticFinal ? WithProstheticFinal : Usual;

    private static IEnumerable<ImplantTransition> InitialAudit(ImplantPhase phase)
    {
        var (audit, denied, incomplete) = (At(PhasePlace.InitialAudit), At(PhasePlace.InitialDenied), At(PhasePlace.InitialIncomplete));
        return
        [
            Text(At(PhasePlace.Request), ImplantAction.SendRequest, audit),
            Extension(audit, ImplantAction.DenyRequest, denied),
            Extension(audit, ImplantAction.AskForInitial, incomplete),
            Extension(denied, ImplantAction.ResubmitRequest, audit),
            Extension(incomplete, ImplantAction.ResubmitRequest, audit),
        ];

        ImplantState At(PhasePlace place) => ImplantStates.Of(phase, place);
    }

    private static IEnumerable<ImplantTransition> FinalAudit(ImplantPhase phase, ImplantState next, TransitionSource source)
    {
        var (audit, denied, incomplete) = (At(PhasePlace.FinalAudit), At(PhasePlace.FinalDenied), At(PhasePlace.FinalIncomplete));
        return
        [
            new(At(PhasePlace.Authorized), ImplantAction.RegisterPerformed, At(PhasePlace.Performed), source),
            new(At(PhasePlace.Performed), ImplantAction.SendFinal, audit, source),
            new(audit, ImplantAction.ApproveFinal, next, source),
            Extension(audit, ImplantAction.DenyFinal, denied),
            Extension(audit, ImplantAction.AskForFinal, incomplete),
            Extension(denied, ImplantAction.ResubmitFinal, audit),
            Extension(incomplete, ImplantAction.ResubmitFinal, audit),
        ];

        ImplantState At(PhasePlace place) => ImplantStates.Of(phase, place);
    }

    // What was done is audited: from the day it is registered until that is over the case is not given up.
    private static IEnumerable<ImplantTransition> Withdrawals() => ImplantStates.All
        .Where(state => state.AwaitedSide() is not null && state.PlaceOf() is null or <= PhasePlace.Authorized)
        .Select(state => Extension(state, ImplantAction.Withdraw, ImplantState.Withdrawn) with
        {
            IfProstheticFinal = state == ImplantState.ProstheticAuthorized ? true : null,
        });

    private static ImplantTransition Text(ImplantState? from, ImplantAction action, ImplantState to) =>
        new(from, action, to, TransitionSource.Text);

    private static ImplantTransition Extension(ImplantState from, ImplantAction action, ImplantState to) =>
        new(from, action, to, TransitionSource.Extension);
}
