using System.Collections.Immutable;
using OperaMais.Domain;

namespace OperaMais.Application.Panels;

/// <summary>What is looked at before a quadrimester can be closed.</summary>
public enum PanelCheckKind
{
    /// <summary>Whether the whole baseline is held.</summary>
    Baseline,

    /// <summary>Whether all four competences are held.</summary>
    Competences,

    /// <summary>Whether it was calculated, from what is held now.</summary>
    Calculation,

    /// <summary>Whether its production left SIHD in time.</summary>
    /// <remarks>Annex VI.</remarks>
    Extraction,

    /// <summary>Whether the PPI of the month before was imported for every municipality.</summary>
    /// <remarks>Annex VII.</remarks>
    Pacts,

    /// <summary>Whether indicators wait for a decision of the Grupo Condutor.</summary>
    /// <remarks>Annex VII.</remarks>
    Decisions,

    /// <summary>Whether AIHs of multiple surgeries wait for their first act.</summary>
    /// <remarks>Annex VI.</remarks>
    FirstActs,

    /// <summary>Whether registrations in SUSfácilMG could be verified.</summary>
    /// <remarks>Art. 6 § 1.</remarks>
    Registrations,
}

/// <summary>What a check found, the worst first.</summary>
public enum PanelCheckOutcome
{
    /// <summary>The quadrimester cannot be closed like this.</summary>
    Blocking,

    /// <summary>It can, but somebody should know.</summary>
    Finding,

    /// <summary>Nothing to do.</summary>
    InOrder,
}

/// <summary>One check of a quadrimester.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Reason">Which of the kind's reasons it is, such as <c>late</c>; empty where there is only one.</param>
/// <param name="Count">How many things it concerns.</param>
/// <param name="Months">The competences it concerns.</param>
/// <param name="Day">The day it concerns.</param>
public sealed record PanelCheck(
    PanelCheckKind Kind,
    PanelCheckOutcome Outcome,
    string Reason = "",
    long Count = 0,
    ImmutableArray<Competence> Months = default,
    DateOnly? Day = null);
