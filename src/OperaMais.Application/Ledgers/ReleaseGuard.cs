using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Registry;
using OperaMais.Application.Settlements;
using OperaMais.Data;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Ledgers;

/// <summary>Refuses to pay on what is not as it was approved, on judgements that no longer hold, and to whoever brought the figures.</summary>
/// <remarks>docs/payments.md.</remarks>
internal sealed class ReleaseGuard(OperaMaisContext context, AccountBook book, PlannedParcel plan)
{
    /// <summary>The ledger is whole, and the approved versions say what was approved.</summary>
    internal async Task RefuseUnsoundAsync(CancellationToken cancellation)
    {
        var fault = LedgerAudit.FirstFault(book.Batches, book.Entries.SelectMany(account => account))
            ?? await SettlementAudit.FirstFaultAsync(context, book.Batches, cancellation);
        if (fault is not null)
            throw ApplicationMessages.All.Refuse("release.tampered", fault.Message);
        foreach (var settlement in book.PaidWith(plan))
            await RefuseStaleAsync(settlement, cancellation);
    }

    /// <summary>Two people: whoever brought what is paid without an approved settlement does not release it.</summary>
    internal async Task RefuseMakersAsync(LedgerJournal journal, string author, CancellationToken cancellation)
    {
        var makers = await MakersOfBalancesAsync(journal, cancellation);
        if (plan.Kind == ParcelKind.Anticipation && !book.Settled.Keys.Any(key => key.Item1 == plan.Quadrimester))
            makers = [.. makers, .. await MakersOfBaselineAsync(cancellation), .. await MakersOfRegistryAsync(cancellation)];
        if (makers.Contains(author, StringComparer.OrdinalIgnoreCase))
            throw ApplicationMessages.All.Refuse("release.maker", author, plan.Month);
    }

    // Of two AIHs of one number the earlier counts: when earlier competences changed, so may have what this quadrimester counts.
    private async Task RefuseStaleAsync(SettlementInForce settlement, CancellationToken cancellation)
    {
        var inputs = await context.Settlements.Where(row => row.Id == settlement.Id).Select(row => row.Inputs).SingleAsync(cancellation);
        var document = InputsDocument.FromBytes(InputsDocument.Decompress(inputs));
        var first = settlement.Quadrimester.First;
        var held = await new SettlementInputsQuery(context, book.RuleSet).SlicesAsync(settlement.Quadrimester.Last, cancellation);
        var changed = held.Except(document.Slices).Concat(document.Slices.Except(held))
            .Select(slice => slice.Competence)
            .Where(competence => competence.CompareTo(first) < 0)
            .Distinct()
            .Order()
            .ToList();
        if (changed.Count > 0)
            throw ApplicationMessages.All.Refuse("release.stale", settlement.Quadrimester, settlement.Version, string.Join(", ", changed), plan.Month);
    }

    private async Task<IReadOnlyList<string>> MakersOfBalancesAsync(LedgerJournal journal, CancellationToken cancellation)
    {
        var previous = book.RuleSet.Schedule.Where(other => other.Kind == ParcelKind.PreviousResolution).Select(other => other.Month).ToHashSet();
        var beneficiaries = journal.Entries
            .Where(entry => (entry.Item.Corrects?.Kind ?? entry.Item.Kind) is LedgerEntryKind.OpeningBalance
                || (entry.Item.IsDue && previous.Contains(entry.Item.Corrects?.Parcel ?? entry.Parcel)))
            .Select(entry => entry.Beneficiary)
            .Distinct()
            .ToList();
        return await (
            from balance in context.OpeningBalances
            where balance.ReplacedBy == null && beneficiaries.Contains(balance.Beneficiary)
            join import in context.Imports on balance.ImportId equals import.Id
            select import.Author).Distinct().ToListAsync(cancellation);
    }

    // Acts say whose the baseline is.
    private async Task<IEnumerable<string>> MakersOfRegistryAsync(CancellationToken cancellation) =>
        (await RegistryQuery.LoadAsync(context, book.RuleSet, cancellation)).InForce
            .Where(act => act.ToAct().AppliesTo(plan.Quadrimester))
            .Select(act => act.Author);

    private async Task<IReadOnlyList<string>> MakersOfBaselineAsync(CancellationToken cancellation)
    {
        var (state, competences) = (book.RuleSet.State, book.RuleSet.BaselineCompetences.ToList());
        return await (
            from slice in context.Slices
            where slice.IsCurrent && slice.State == state && competences.Contains(slice.Competence)
            join import in context.Imports on slice.ImportId equals import.Id
            select import.Author).Distinct().ToListAsync(cancellation);
    }
}
