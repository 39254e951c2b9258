using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Notices;
using OperaMais.Application.Settlements;
using OperaMais.Data;
using OperaMais.Data.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Approvals;

/// <summary>What approves a settlement.</summary>
public sealed record ApprovalRequest
{
    /// <summary>The quadrimester.</summary>
    public required Quadrimester Quadrimester { get; init; }

    /// <summary>The version; nothing for the last one.</summary>
    public int? Version { get; init; }

    /// <summary>Who approves.</summary>
    public required string Author { get; init; }

    /// <summary>What to say to it; obligatory where an earlier version was approved.</summary>
    public string Note { get; init; } = "";

    /// <summary>Why to go on past what is open, where that is allowed.</summary>
    public IReadOnlyDictionary<ApprovalCheckKind, string> Justifications { get; init; } = new Dictionary<ApprovalCheckKind, string>();

    /// <summary>Only look whether it could be approved.</summary>
    public bool DryRun { get; init; }
}

/// <summary>Approves a settlement in review. What it rests on refuses every change from then on.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 4; docs/payments.md.</remarks>
public sealed class ApproveSettlement(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Approves a version.</summary>
    /// <exception cref="BlockedApprovalException">Something stands in the way: all of it is named.</exception>
    /// <exception cref="RefusedException">It is not in review, this person may not approve it, or the note is missing.</exception>
    public async Task<ApprovalProcess> RunAsync(ApprovalRequest request, CancellationToken cancellation = default)
    {
        var quadrimester = request.Quadrimester;
        var ruleSet = norms.For(quadrimester) ?? throw ApplicationMessages.All.Refuse("settlement.noParcels", quadrimester);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var store = new ApprovalStore(context);
        var (id, process) = await store.FindAsync(quadrimester, request.Version, cancellation);
        process.RequireApprovable(request.Author, request.Note);
        var (facts, figures, beneficiaries) = await FactsAsync(context, ruleSet, id, process, cancellation);
        var checks = ApprovalChecks.Of(ruleSet, quadrimester, facts);
        var now = time.GetUtcNow().UtcDateTime;
        var approved = process.Approve(request.Author, now, request.Note, checks, request.Justifications);
        if (request.DryRun)
            return process;
        store.Add(id, approved, figures);
        store.Add(id, checks, request.Justifications);
        await store.CloseAsync(
            ruleSet.BaselineCompetences.Concat(quadrimester.Competences),
            ApplicationMessages.All.Text("closed.approved", quadrimester, process.Version, request.Author, now.ToText()),
            cancellation);
        await NoticeBoard.PutUpAsync(
            context, now, request.Author, ApprovalNotices.Of(ruleSet, quadrimester, process.Version, beneficiaries), cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return approved;
    }

    // Everything is gathered and calculated again: what was calculated from the same facts by the same rules would give the same
    // document and the same figures.
    private static async Task<(ApprovalFacts Facts, LedgerHash Figures, IEnumerable<StoredBeneficiarySettlement> Beneficiaries)> FactsAsync(
        OperaMaisContext context, RuleSet ruleSet, Guid id, ApprovalProcess process, CancellationToken cancellation)
    {
        var held = await new SettlementInputsQuery(context, ruleSet).OfAsync(process.Quadrimester, cancellation);
        var hash = InputsDocument.HashOf(held.ToBytes());
        var stored = await context.Settlements
            .Include(settlement => settlement.Beneficiaries)
            .AsNoTracking()
            .SingleAsync(settlement => settlement.Id == id, cancellation);
        var settlement = Settlement.Of(ruleSet, InputsDocument.FromBytes(InputsDocument.Decompress(stored.Inputs)).Inputs);
        var isUpToDate = stored.InputsSha256.AsSpan().SequenceEqual(hash)
            && SettlementFigures.AreSame(stored.Beneficiaries, SettlementRows.Of(id, settlement));
        var facts = await new ApprovalFactsQuery(context, ruleSet, process.Quadrimester)
            .FactsAsync(process.Version, isUpToDate, settlement, cancellation);
        return (facts, SettlementFigures.HashOf(stored.InputsSha256, stored.Beneficiaries), stored.Beneficiaries);
    }
}
