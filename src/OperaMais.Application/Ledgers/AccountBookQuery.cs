using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Instruments;
using OperaMais.Application.Registry;
using OperaMais.Application.Settlements;
using OperaMais.Data;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Ledgers;

/// <summary>Gathers the accounts.</summary>
internal sealed class AccountBookQuery(OperaMaisContext context, RuleSet ruleSet)
{
    /// <summary>The accounts, with what is needed to tell some parcels.</summary>
    /// <param name="wanted">The parcels.</param>
    /// <param name="onlyApproved">Whether settlements enter only when approved, rather than the last one of each quadrimester without approval.</param>
    /// <param name="cancellation">Stops the queries.</param>
    internal async Task<AccountBook> LoadAsync(
        IReadOnlyCollection<PlannedParcel> wanted, bool onlyApproved, CancellationToken cancellation)
    {
        var history = await RegistryQuery.HistoryAsync(context, ruleSet, cancellation);
        var settled = await SettledAsync(onlyApproved, history, cancellation);
        var batches = await BatchesAsync(cancellation);
        var balances = await context.OpeningBalances
            .Where(balance => balance.ReplacedBy == null)
            .AsNoTracking()
            .ToListAsync(cancellation);
        // A settlement says what was anticipated for its quadrimester, entries what was released; only for the rest the baseline has to be asked.
        var quadrimesters = settled.Keys.Select(key => key.Item1).ToHashSet();
        var asksBaseline = wanted.Any(plan => plan.Kind == ParcelKind.Anticipation
            && !quadrimesters.Contains(plan.Quadrimester)
            && batches.All(batch => batch.Kind != LedgerBatchKind.Parcel || batch.Parcel != plan.Month));
        return new()
        {
            RuleSet = ruleSet,
            Settled = settled,
            History = history,
            Baseline = asksBaseline ? await BaselineAnticipations.LoadAsync(context, ruleSet, cancellation) : null,
            OpeningBalances = balances.ToLookup(balance => (balance.Beneficiary, balance.Kind)),
            Entries = (await EntriesAsync(cancellation)).ToLookup(entry => entry.Beneficiary),
            Batches = batches,
            Instruments = await InstrumentQuery.RegisterAsync(context, cancellation),
        };
    }

    /// <summary>Every batch, in order.</summary>
    internal async Task<IReadOnlyList<LedgerBatch>> BatchesAsync(CancellationToken cancellation)
    {
        var rows = await context.LedgerBatches.OrderBy(batch => batch.Number).AsNoTracking().ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToBatch());
    }

    /// <summary>Every entry, those of an account in order.</summary>
    internal async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(CancellationToken cancellation)
    {
        var rows = await context.LedgerEntries
            .OrderBy(entry => entry.Beneficiary)
            .ThenBy(entry => entry.Sequence)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToEntry());
    }

    private async Task<Dictionary<(Quadrimester, BeneficiaryId), (SettlementInForce Settlement, StoredBeneficiarySettlement Row)>> SettledAsync(
        bool onlyApproved, RegistryHistory history, CancellationToken cancellation)
    {
        var settlements = (await SettlementInForce.AllAsync(context, cancellation))
            .Where(settlement => settlement.IsApproved || !onlyApproved)
            .ToDictionary(settlement => settlement.Id);
        var rows = await context.BeneficiarySettlements
            .Where(row => settlements.Keys.Contains(row.SettlementId))
            .AsNoTracking()
            .ToListAsync(cancellation);
        // A draft that does not know the acts in force is as if it had not been calculated.
        var known = rows.GroupBy(row => settlements[row.SettlementId]).Where(settlement =>
            settlement.Key.IsApproved || !history.IsOtherThan(settlement.Key.Quadrimester, settlement.Select(row => row.Beneficiary)));
        return known
            .SelectMany(settlement => settlement.Select(row => (settlement.Key, row)))
            .ToDictionary(entry => (entry.Key.Quadrimester, entry.row.Beneficiary), entry => (entry.Key, entry.row));
    }
}
