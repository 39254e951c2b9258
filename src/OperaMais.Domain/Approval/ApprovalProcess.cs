using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Approval;

/// <summary>The way of one version of a settlement from draft to release: forward only, each step by whoever may take it.</summary>
/// <param name="Quadrimester">The quadrimester settled.</param>
/// <param name="Version">The version.</param>
/// <param name="IsIncomplete">Whether it was calculated although competences were missing.</param>
/// <param name="ApprovedVersion">The highest version of the quadrimester approved so far, if any.</param>
/// <param name="Calculators">Who calculated any version of the quadrimester.</param>
/// <param name="Steps">The steps taken, in order.</param>
/// <remarks>Art. 4; Art. 5; docs/payments.md.</remarks>
public sealed record ApprovalProcess(
    Quadrimester Quadrimester,
    int Version,
    bool IsIncomplete,
    int? ApprovedVersion,
    ImmutableArray<string> Calculators,
    ImmutableArray<SettlementStep> Steps)
{
    /// <summary>Where it stands.</summary>
    public SettlementState State => Steps.IsEmpty ? SettlementState.Draft : Steps[^1].State;

    /// <summary>Whether an earlier version was approved, so that this one corrects it.</summary>
    public bool IsCorrection => ApprovedVersion < Version;

    /// <summary>Hands a draft over to those who approve.</summary>
    /// <exception cref="RefusedException">It is no draft, or an incomplete one.</exception>
    public ApprovalProcess Submit(string author, DateTime at, string note)
    {
        Require(SettlementState.Draft);
        RefuseIncomplete();
        RefuseSuperseded();
        return With(new(SettlementState.InReview, author, at, note));
    }

    /// <summary>Approves what is in review.</summary>
    /// <param name="author">Who approves: nobody who calculated it.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="note">What to say to it; obligatory where it corrects an approved version, since it is the reason of the correction.</param>
    /// <param name="checks">What was looked at.</param>
    /// <param name="justifications">Why to go on past those that a justification allows past.</param>
    /// <exception cref="BlockedApprovalException">Something stands in the way: all of it is named.</exception>
    /// <exception cref="RefusedException">It is not in review, or this person may not approve it, or the note is missing.</exception>
    public ApprovalProcess Approve(
        string author,
        DateTime at,
        string note,
        ImmutableArray<ApprovalCheck> checks,
        IReadOnlyDictionary<ApprovalCheckKind, string> justifications)
    {
        RequireApprovable(author, note);
        var blockers = checks.Where(check => check.Blocks(justifications)).ToImmutableArray();
        if (blockers.Length > 0)
            throw new BlockedApprovalException(this, blockers);
        return With(new(SettlementState.Approved, author, at, note));
    }

    /// <summary>Refuses what no check and no justification can mend: it is asked before the checks are made, which take long.</summary>
    /// <exception cref="RefusedException">It is not in review, or this person may not approve it, or the note is missing.</exception>
    public void RequireApprovable(string author, string note)
    {
        Require(SettlementState.InReview);
        RefuseIncomplete();
        RefuseSuperseded();
        RefuseMaker(author);
        if (IsCorrection && string.IsNullOrWhiteSpace(note))
            throw DomainMessages.All.Refuse("approval.noteMissing", Version, Quadrimester);
    }

    /// <summary>Notes that a parcel that pays it was released.</summary>
    /// <param name="author">Who released it: nobody who calculated it.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="note">What to say to it.</param>
    /// <exception cref="RefusedException">It is not approved, or this person may not release it.</exception>
    public ApprovalProcess Release(string author, DateTime at, string note)
    {
        Require(SettlementState.Approved);
        RefuseSuperseded();
        RefuseMaker(author);
        return With(new(SettlementState.Released, author, at, note));
    }

    private ApprovalProcess With(SettlementStep step) => this with { Steps = Steps.Add(step) };

    private void Require(SettlementState expected)
    {
        if (State < expected)
            throw DomainMessages.All.Refuse("approval.tooEarly", Version, Quadrimester, State.ToText(), expected.ToText());
        if (State > expected)
        {
            // Who came first, not who came last: it is their step that this one wanted to be.
            var taken = Steps.First(step => step.State > expected);
            throw DomainMessages.All.Refuse(
                "approval.already", Version, Quadrimester, taken.State.ToText(), taken.Author, taken.At.ToText());
        }
    }

    private void RefuseIncomplete()
    {
        if (IsIncomplete)
            throw DomainMessages.All.Refuse("approval.incomplete", Version, Quadrimester);
    }

    private void RefuseSuperseded()
    {
        if (ApprovedVersion > Version)
            throw DomainMessages.All.Refuse("approval.superseded", Version, Quadrimester, ApprovedVersion);
    }

    private void RefuseMaker(string author)
    {
        if (Calculators.Contains(author, StringComparer.OrdinalIgnoreCase))
            throw DomainMessages.All.Refuse("approval.maker", author, Quadrimester);
    }
}
