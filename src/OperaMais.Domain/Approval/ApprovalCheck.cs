using System.Collections.Immutable;

namespace OperaMais.Domain.Approval;

/// <summary>What is looked at before a settlement is approved.</summary>
public enum ApprovalCheckKind
{
    /// <summary>Whether the whole baseline is held.</summary>
    Baseline,

    /// <summary>Whether all four competences are held.</summary>
    Competences,

    /// <summary>Whether it was calculated, from what is held now.</summary>
    Calculation,

    /// <summary>Whether an import is under way.</summary>
    Imports,

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
public enum ApprovalCheckOutcome
{
    /// <summary>The settlement cannot be approved like this.</summary>
    Blocking,

    /// <summary>It can be approved only with a written justification.</summary>
    NeedsJustification,

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
public sealed record ApprovalCheck(
    ApprovalCheckKind Kind,
    ApprovalCheckOutcome Outcome,
    string Reason = "",
    long Count = 0,
    ImmutableArray<Competence> Months = default,
    DateOnly? Day = null)
{
    /// <summary>Whether it stands in the way, unless it is justified.</summary>
    public bool IsBlocker => Outcome is ApprovalCheckOutcome.Blocking or ApprovalCheckOutcome.NeedsJustification;

    /// <summary>Whether it still stands in the way, given what was justified.</summary>
    /// <param name="justifications">Why to go on, by what was looked at; an empty one justifies nothing.</param>
    public bool Blocks(IReadOnlyDictionary<ApprovalCheckKind, string> justifications) => Outcome switch
    {
        ApprovalCheckOutcome.Blocking => true,
        ApprovalCheckOutcome.NeedsJustification => string.IsNullOrWhiteSpace(justifications.GetValueOrDefault(Kind)),
        _ => false,
    };
}
