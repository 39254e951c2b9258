using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Implants;

/// <summary>The way of a case: a method for each action of <see cref="ImplantFlow"/>, refused where the flow has no such way.</summary>
/// <param name="Steps">The steps taken, in order; at least one.</param>
/// <param name="Flow">The flow that holds for the next step.</param>
public sealed record ImplantProcess(ImmutableArray<ImplantStep> Steps, ImplantFlow Flow)
{
    /// <summary>Where it stands.</summary>
    public ImplantState State => Steps[^1].State;

    /// <summary>Whether something can follow; while it can, no second case of the same is opened.</summary>
    public bool IsOpen => State.AwaitedSide() is not null;

    /// <summary>Opens a case.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="author">Who speaks for the provider.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="grounds">Why an implant is wanted.</param>
    /// <exception cref="RefusedException">Nothing is written, or too much.</exception>
    public static ImplantProcess Open(ImplantFlow flow, string author, DateTime at, string? grounds) =>
        new([new(ImplantAction.Open, flow.Find(null, ImplantAction.Open)!.To, author, at, ImplantText.Require(grounds))], flow);

    /// <summary>Finds that an indication covers the case.</summary>
    /// <exception cref="RefusedException">Wrong state, no indications are loaded, this is none of them, or this person speaks for the provider.</exception>
    public ImplantProcess GrantEligibility(string author, DateTime at, string? indication, IndicationList indications) =>
        Take(ImplantAction.GrantEligibility, author, at, step => indications.All.IsEmpty
            ? throw DomainMessages.All.Refuse("implant.noIndications")
            : step with { Text = indications.Find(indication)?.ToString() ?? throw DomainMessages.All.Refuse("implant.indication") });

    /// <summary>Finds that no indication covers it.</summary>
    /// <exception cref="RefusedException">Wrong state, no reasons, or this person speaks for the provider.</exception>
    public ImplantProcess DenyEligibility(string author, DateTime at, string? reasons) => Refuse(ImplantAction.DenyEligibility, author, at, reasons);

    /// <summary>Gives new grounds.</summary>
    /// <exception cref="RefusedException">Wrong state, or nothing is written.</exception>
    public ImplantProcess ResubmitEligibility(string author, DateTime at, string? grounds) =>
        Take(ImplantAction.ResubmitEligibility, author, at, step => step with { Text = ImplantText.Require(grounds) });

    /// <summary>Says that bone has to be reconstructed.</summary>
    /// <exception cref="RefusedException">Wrong state.</exception>
    public ImplantProcess RequireReconstruction(string author, DateTime at) => Take(ImplantAction.RequireReconstruction, author, at);

    /// <summary>Says that bone has not to be reconstructed.</summary>
    /// <exception cref="RefusedException">Wrong state.</exception>
    public ImplantProcess SkipReconstruction(string author, DateTime at) => Take(ImplantAction.SkipReconstruction, author, at);

    /// <summary>Requests codes of the phase.</summary>
    /// <exception cref="RefusedException">Wrong state, codes that the phase does not have, or a document is missing.</exception>
    public ImplantProcess SendRequest(string author, DateTime at, IReadOnlyCollection<string> codes, ImplantFolder folder) =>
        Take(ImplantAction.SendRequest, author, at, step => Requested(step, codes, folder));

    /// <summary>Grants the request.</summary>
    /// <exception cref="RefusedException">Wrong state, or this person speaks for the provider.</exception>
    public ImplantProcess Authorize(string author, DateTime at) => Take(ImplantAction.Authorize, author, at);

    /// <summary>Denies the request.</summary>
    /// <exception cref="RefusedException">Wrong state, no reasons, or this person speaks for the provider.</exception>
    public ImplantProcess DenyRequest(string author, DateTime at, string? reasons) => Refuse(ImplantAction.DenyRequest, author, at, reasons);

    /// <summary>Wants more documents for the request.</summary>
    /// <exception cref="RefusedException">Wrong state, no reasons, or this person speaks for the provider.</exception>
    public ImplantProcess AskForInitial(string author, DateTime at, string? reasons) => Refuse(ImplantAction.AskForInitial, author, at, reasons);

    /// <summary>Requests again.</summary>
    /// <exception cref="RefusedException">Wrong state, codes that the phase does not have, or a document is missing, or none is new.</exception>
    public ImplantProcess ResubmitRequest(string author, DateTime at, IReadOnlyCollection<string> codes, ImplantFolder folder) =>
        Take(ImplantAction.ResubmitRequest, author, at, step =>
        {
            RequireNew(folder);
            return Requested(step, codes, folder);
        });

    /// <summary>Registers the day on which what was authorized was done.</summary>
    /// <exception cref="RefusedException">Wrong state, a day before the authorization, or one that has not come yet.</exception>
    public ImplantProcess RegisterPerformed(string author, DateTime at, DateOnly day) =>
        Take(ImplantAction.RegisterPerformed, author, at, step =>
        {
            var authorized = Steps[^1].At.ToDay();
            if (day < authorized)
                throw DomainMessages.All.Refuse("implant.beforeAuthorization", day, authorized);
            return day > at.ToDay() ? throw DomainMessages.All.Refuse("implant.future", day) : step with { PerformedOn = day };
        });

    /// <summary>Sends the final documents.</summary>
    /// <exception cref="RefusedException">Wrong state, or a document is missing.</exception>
    public ImplantProcess SendFinal(string author, DateTime at, ImplantFolder folder) =>
        Take(ImplantAction.SendFinal, author, at, step => Complete(step, GrantedCodes, AuditMoment.Final, folder));

    /// <summary>Approves what was done.</summary>
    /// <exception cref="RefusedException">Wrong state, or this person speaks for the provider.</exception>
    public ImplantProcess ApproveFinal(string author, DateTime at) => Take(ImplantAction.ApproveFinal, author, at);

    /// <summary>Does not approve what was done.</summary>
    /// <exception cref="RefusedException">Wrong state, no reasons, or this person speaks for the provider.</exception>
    public ImplantProcess DenyFinal(string author, DateTime at, string? reasons) => Refuse(ImplantAction.DenyFinal, author, at, reasons);

    /// <summary>Wants more final documents.</summary>
    /// <exception cref="RefusedException">Wrong state, no reasons, or this person speaks for the provider.</exception>
    public ImplantProcess AskForFinal(string author, DateTime at, string? reasons) => Refuse(ImplantAction.AskForFinal, author, at, reasons);

    /// <summary>Sends final documents again.</summary>
    /// <exception cref="RefusedException">Wrong state, a document is missing, or none is new.</exception>
    public ImplantProcess ResubmitFinal(string author, DateTime at, ImplantFolder folder) =>
        Take(ImplantAction.ResubmitFinal, author, at, step =>
        {
            RequireNew(folder);
            return Complete(step, GrantedCodes, AuditMoment.Final, folder);
        });

    /// <summary>Gives the case up. What happened stays, and the same may be asked for in another case.</summary>
    /// <exception cref="RefusedException">Wrong state: also where something was done and its audit is not over; or no reason.</exception>
    public ImplantProcess Withdraw(string author, DateTime at, string? reason) =>
        Take(ImplantAction.Withdraw, author, at, step => step with { Text = ImplantText.Require(reason) });

    /// <summary>The codes requested last in the phase it stands in; empty where none were.</summary>
    public ImmutableArray<string> GrantedCodes =>
        Steps.LastOrDefault(step => !step.Codes.IsEmpty && step.State.PhaseOf() == State.PhaseOf())?.Codes ?? [];

    /// <summary>For which phase and audit documents may be uploaded now.</summary>
    /// <exception cref="RefusedException">For none.</exception>
    public (ImplantPhase Phase, AuditMoment Moment) RequireGathering() => State.GathersFor() is { } moment
        ? (State.PhaseOf()!.Value, moment)
        : throw OtherState();

    private ImplantProcess Refuse(ImplantAction action, string author, DateTime at, string? reasons) =>
        Take(action, author, at, step => step with { Text = ImplantText.Require(reasons) });

    // The state first: what else is wrong with what cannot be done is of no use to anybody.
    private ImplantProcess Take(ImplantAction action, string author, DateTime at, Func<ImplantStep, ImplantStep>? complete = null)
    {
        if (Flow.Find(State, action) is not { } way)
            throw OtherState();
        if (action.SideOf() == ImplantSide.Auditor
            && Steps.Any(step => step.Action.SideOf() == ImplantSide.Provider && string.Equals(step.Author, author, StringComparison.OrdinalIgnoreCase)))
            throw DomainMessages.All.Refuse("implant.maker");
        var step = new ImplantStep(action, way.To, author, at);
        return this with { Steps = Steps.Add(complete is null ? step : complete(step)) };
    }

    private static ImplantStep Requested(ImplantStep step, IReadOnlyCollection<string> codes, ImplantFolder folder) =>
        Complete(step, codes, AuditMoment.Initial, folder) with { Codes = [.. codes.Distinct().Order(StringComparer.Ordinal)] };

    private static ImplantStep Complete(ImplantStep step, IReadOnlyCollection<string> codes, AuditMoment moment, ImplantFolder folder)
    {
        var missing = folder.Missing(codes, step.State.PhaseOf()!.Value, moment);
        return missing.IsEmpty ? step : throw DomainMessages.All.Refuse("implant.missing", string.Join("; ", missing));
    }

    private void RequireNew(ImplantFolder folder)
    {
        if (folder.Uploaded.All(one => one.AfterStep < Steps.Length || one.IsRepeat))
            throw DomainMessages.All.Refuse("implant.nothingNew");
    }

    private RefusedException OtherState() => DomainMessages.All.Refuse("implant.otherState", State.ToLongText(), Steps[^1].At.ToText());
}
