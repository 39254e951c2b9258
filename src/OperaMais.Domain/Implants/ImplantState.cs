using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Implants;

/// <summary>Where a case of an implant stands. The three phases have the same nine places in the same order.</summary>
public enum ImplantState
{
    /// <summary>It was opened; the auditor checks it against the indications.</summary>
    EligibilityAudit,

    /// <summary>No indication covers it (INDEFERIDO).</summary>
    EligibilityDenied,

    /// <summary>An indication covers it (DEFERIDO); whether bone is to be reconstructed has to be said.</summary>
    ReconstructionQuestion,

    /// <summary>Preparatory phase: the provider has to request it.</summary>
    PreparatoryRequest,

    /// <summary>Preparatory phase: the request is audited.</summary>
    PreparatoryInitialAudit,

    /// <summary>Preparatory phase: the request was denied.</summary>
    PreparatoryInitialDenied,

    /// <summary>Preparatory phase: more documents are wanted for the request.</summary>
    PreparatoryInitialIncomplete,

    /// <summary>Preparatory phase: bone may be reconstructed.</summary>
    PreparatoryAuthorized,

    /// <summary>Preparatory phase: bone was reconstructed; the final documents are due.</summary>
    PreparatoryPerformed,

    /// <summary>Preparatory phase: the final documents are audited.</summary>
    PreparatoryFinalAudit,

    /// <summary>Preparatory phase: what was done was not approved.</summary>
    PreparatoryFinalDenied,

    /// <summary>Preparatory phase: more final documents are wanted.</summary>
    PreparatoryFinalIncomplete,

    /// <summary>Surgical phase: the provider has to request it.</summary>
    SurgicalRequest,

    /// <summary>Surgical phase: the request is audited.</summary>
    SurgicalInitialAudit,

    /// <summary>Surgical phase: the request was denied.</summary>
    SurgicalInitialDenied,

    /// <summary>Surgical phase: more documents are wanted for the request.</summary>
    SurgicalInitialIncomplete,

    /// <summary>Surgical phase: the implant may be inserted.</summary>
    SurgicalAuthorized,

    /// <summary>Surgical phase: the implant was inserted; the final documents are due.</summary>
    SurgicalPerformed,

    /// <summary>Surgical phase: the final documents are audited.</summary>
    SurgicalFinalAudit,

    /// <summary>Surgical phase: what was done was not approved.</summary>
    SurgicalFinalDenied,

    /// <summary>Surgical phase: more final documents are wanted.</summary>
    SurgicalFinalIncomplete,

    /// <summary>Prosthetic phase: the provider has to request it.</summary>
    ProstheticRequest,

    /// <summary>Prosthetic phase: the request is audited.</summary>
    ProstheticInitialAudit,

    /// <summary>Prosthetic phase: the request was denied.</summary>
    ProstheticInitialDenied,

    /// <summary>Prosthetic phase: more documents are wanted for the request.</summary>
    ProstheticInitialIncomplete,

    /// <summary>Prosthetic phase: the tooth may be rehabilitated. Only with the final audit, which the text does not have.</summary>
    ProstheticAuthorized,

    /// <summary>Prosthetic phase: the tooth was rehabilitated; the final documents are due.</summary>
    ProstheticPerformed,

    /// <summary>Prosthetic phase: the final documents are audited.</summary>
    ProstheticFinalAudit,

    /// <summary>Prosthetic phase: what was done was not approved.</summary>
    ProstheticFinalDenied,

    /// <summary>Prosthetic phase: more final documents are wanted.</summary>
    ProstheticFinalIncomplete,

    /// <summary>Nothing is left to be authorized.</summary>
    Concluded,

    /// <summary>The provider gave it up.</summary>
    Withdrawn,
}

/// <summary>The places of a phase, in the order in which the states of each phase have them.</summary>
public enum PhasePlace
{
    /// <summary>To be requested.</summary>
    Request,

    /// <summary>The request is audited.</summary>
    InitialAudit,

    /// <summary>The request was denied.</summary>
    InitialDenied,

    /// <summary>More documents are wanted for the request.</summary>
    InitialIncomplete,

    /// <summary>It may be done.</summary>
    Authorized,

    /// <summary>It was done.</summary>
    Performed,

    /// <summary>What was done is audited.</summary>
    FinalAudit,

    /// <summary>What was done was not approved.</summary>
    FinalDenied,

    /// <summary>More documents are wanted of what was done.</summary>
    FinalIncomplete,
}

/// <summary>What states mean and how they are called.</summary>
public static class ImplantStates
{
    private const int PlacesOfPhase = 9;

    /// <summary>All states, in the order of the flow.</summary>
    public static ImmutableArray<ImplantState> All { get; } = [.. Enum.GetValues<ImplantState>()];

    /// <summary>The state of a place in a phase.</summary>
    public static ImplantState Of(ImplantPhase phase, PhasePlace place) =>
        ImplantState.PreparatoryRequest + (int)phase * PlacesOfPhase + (int)place;

    /// <summary>The phase of a state; nothing before the first one and after the last.</summary>
    public static ImplantPhase? PhaseOf(this ImplantState state) =>
        IsInPhase(state) ? (ImplantPhase)((state - ImplantState.PreparatoryRequest) / PlacesOfPhase) : null;

    /// <summary>The place of a state in its phase; nothing outside phases.</summary>
    public static PhasePlace? PlaceOf(this ImplantState state) =>
        IsInPhase(state) ? (PhasePlace)((state - ImplantState.PreparatoryRequest) % PlacesOfPhase) : null;

    /// <summary>For which audit the provider gathers documents in a state; nothing where it does not.</summary>
    public static AuditMoment? GathersFor(this ImplantState state) => state.PlaceOf() switch
    {
        PhasePlace.Request or PhasePlace.InitialDenied or PhasePlace.InitialIncomplete => AuditMoment.Initial,
        PhasePlace.Performed or PhasePlace.FinalDenied or PhasePlace.FinalIncomplete => AuditMoment.Final,
        _ => null,
    };

    /// <summary>Who has to act in a state; nobody where nothing follows.</summary>
    public static ImplantSide? AwaitedSide(this ImplantState state) => state switch
    {
        ImplantState.Concluded or ImplantState.Withdrawn => null,
        ImplantState.EligibilityAudit => ImplantSide.Auditor,
        _ => state.PlaceOf() is PhasePlace.InitialAudit or PhasePlace.FinalAudit ? ImplantSide.Auditor : ImplantSide.Provider,
    };

    /// <summary>The state in Portuguese.</summary>
    public static string ToText(this ImplantState state) => DomainMessages.All.Text(
        state.PlaceOf() is { } place ? $"implant.place.{place}" : $"implant.state.{state}");

    /// <summary>The state with its phase, in Portuguese.</summary>
    public static string ToLongText(this ImplantState state) =>
        state.PhaseOf() is { } phase ? DomainMessages.All.Text("implant.stateOfPhase", phase.ToText(), state.ToText()) : state.ToText();

    private static bool IsInPhase(ImplantState state) => state is >= ImplantState.PreparatoryRequest and < ImplantState.Concluded;
}
