using System.Collections.Immutable;
using OperaMais.Domain.Implants;

namespace OperaMais.Domain.Tests.Implants;

/// <summary>Cases of implants in any state, and every action as it is taken when nothing else stands against it.</summary>
internal static class ImplantCases
{
    internal const string Provider = "clinica";
    internal const string Auditor = "auditora";

    internal static readonly DateTime At = new(2024, 3, 10, 15, 0, 0, DateTimeKind.Utc);
    internal static readonly DateOnly Day = new(2024, 3, 10);

    internal static readonly IndicationList Indications = new([new("I-1", "Agenesia dentária"), new("I-2", "Perda por trauma")]);

    internal static readonly RequirementTable Requirements = new(
    [
        .. Enum.GetValues<ImplantPhase>().SelectMany(phase => Enum.GetValues<AuditMoment>().SelectMany(moment => CodesOf(phase).SelectMany(code => Rows(code, phase, moment)))),
    ]);

    internal static readonly Dictionary<ImplantAction, Func<ImplantProcess, ImplantProcess>> Actions = new()
    {
        [ImplantAction.GrantEligibility] = process => process.GrantEligibility(Auditor, At, "I-1", Indications),
        [ImplantAction.DenyEligibility] = process => process.DenyEligibility(Auditor, At, "fora do quadro"),
        [ImplantAction.ResubmitEligibility] = process => process.ResubmitEligibility(Provider, At, "nova justificativa"),
        [ImplantAction.RequireReconstruction] = process => process.RequireReconstruction(Provider, At),
        [ImplantAction.SkipReconstruction] = process => process.SkipReconstruction(Provider, At),
        [ImplantAction.SendRequest] = process => process.SendRequest(Provider, At, CodesHere(process), Full(process)),
        [ImplantAction.Authorize] = process => process.Authorize(Auditor, At),
        [ImplantAction.DenyRequest] = process => process.DenyRequest(Auditor, At, "imagem ilegível"),
        [ImplantAction.AskForInitial] = process => process.AskForInitial(Auditor, At, "falta a tomografia"),
        [ImplantAction.ResubmitRequest] = process => process.ResubmitRequest(Provider, At, CodesHere(process), Full(process)),
        [ImplantAction.RegisterPerformed] = process => process.RegisterPerformed(Provider, At, Day),
        [ImplantAction.SendFinal] = process => process.SendFinal(Provider, At, Full(process)),
        [ImplantAction.ApproveFinal] = process => process.ApproveFinal(Auditor, At),
        [ImplantAction.DenyFinal] = process => process.DenyFinal(Auditor, At, "sem osseointegração"),
        [ImplantAction.AskForFinal] = process => process.AskForFinal(Auditor, At, "falta a radiografia"),
        [ImplantAction.ResubmitFinal] = process => process.ResubmitFinal(Provider, At, Full(process)),
        [ImplantAction.Withdraw] = process => process.Withdraw(Provider, At, "o beneficiário mudou de cidade"),
    };

    internal static ImplantProcess Opened => ImplantProcess.Open(ImplantFlow.Usual, Provider, At, "perda do elemento");

    /// <summary>A case in a state, whatever way it came there.</summary>
    internal static ImplantProcess In(ImplantState state, ImplantFlow? flow = null) => new(
    [
        .. Opened.Steps,
        new(ImplantAction.SendRequest, state, Provider, At, Codes: state.PhaseOf() is { } phase ? CodesOf(phase) : []),
    ],
        flow ?? ImplantFlow.Usual);

    internal static ImplantProcess After(params ImplantAction[] actions) =>
        actions.Aggregate(Opened, (process, action) => Actions[action](process));

    internal static ImmutableArray<string> CodesOf(ImplantPhase phase) => phase switch
    {
        ImplantPhase.Preparatory => ["8029", "8031"],
        ImplantPhase.Surgical => ["8040"],
        _ => ["8050"],
    };

    /// <summary>A folder with all that the phase wants, new for each step.</summary>
    internal static ImplantFolder Full(ImplantProcess process) => new(
        Requirements,
        [.. Requirements.All.Select(row => new UploadedDocument(row.Document, row.Phase, row.Moment, process.Steps.Length))]);

    // Where the state is wrong the codes do not matter.
    internal static ImmutableArray<string> CodesHere(ImplantProcess process) => CodesOf(process.State.PhaseOf() ?? ImplantPhase.Preparatory);

    private static IEnumerable<DocumentRequirement> Rows(string code, ImplantPhase phase, AuditMoment moment) =>
    [
        new(code, $"Procedimento {code}", "A", phase, moment, "Laudo"),
        new(code, $"Procedimento {code}", "A", phase, moment, $"Radiografia {code}"),
    ];
}
