using System.Collections.Immutable;
using OperaMais.Application.Ledgers;
using OperaMais.Data.Beneficiaries;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Registry;

/// <summary>An act as it was recorded.</summary>
/// <param name="Row">The record.</param>
/// <param name="Act">What it says; nothing of a revocation.</param>
/// <param name="Beneficiary">Whom it is about.</param>
/// <param name="Revocation">What revoked it.</param>
/// <param name="MayBeRevoked">Whether it may still be: nothing was released since, and no later act rests on it.</param>
public sealed record RecordedAct(
    StoredRegistryAct Row, RegistryAct? Act, Beneficiary Beneficiary, StoredRegistryAct? Revocation, bool MayBeRevoked);

/// <summary>What somebody is to pay back to the treasury.</summary>
/// <param name="Beneficiary">Who.</param>
/// <param name="Entries">What was claimed and what was paid of it, in order.</param>
/// <param name="Sums">The sums of the account.</param>
public sealed record RestitutionAccount(Beneficiary Beneficiary, ImmutableArray<LedgerEntry> Entries, AccountSums Sums);

/// <summary>Who is a beneficiary, by which acts, and who has what to pay back.</summary>
/// <param name="History">Who is a beneficiary when.</param>
/// <param name="FirstOpen">The first quadrimester whose anticipation is not released.</param>
/// <param name="Acts">Every act, in order.</param>
/// <param name="Restitutions">Whoever has or had something to pay back, open ones first.</param>
public sealed record RegistryActList(
    RegistryHistory History, Quadrimester FirstOpen, ImmutableArray<RecordedAct> Acts, ImmutableArray<RestitutionAccount> Restitutions);

/// <summary>Lists the acts on who is a beneficiary, and the claims of restitution.</summary>
/// <param name="database">Where they are.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 2; Art. 4 § 3, § 4 and § 6.</remarks>
public sealed class ListRegistryActs(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Lists them.</summary>
    public async Task<RegistryActList> RunAsync(CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        var acts = await RegistryQuery.LoadAsync(context, ruleSet, cancellation);
        var names = await RegistryQuery.WithRevokedAsync(context, ruleSet, cancellation);
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync([], onlyApproved: true, cancellation);
        return new(
            acts.History,
            book.FirstOpen,
            [.. acts.All.Select(row => Of(acts, names, book, row))],
            [.. RestitutionsOf(names, book).OrderBy(account => account.Sums.OpenClaim == Money.Zero).ThenBy(account => account.Beneficiary.Id)]);
    }

    private static RecordedAct Of(RegistryActs acts, RegistryHistory names, AccountBook book, StoredRegistryAct row)
    {
        var isRevocation = row.Kind == RegistryActKind.Revocation;
        var revocation = acts.All.FirstOrDefault(act => act.Revokes == row.Number);
        var mayBeRevoked = !isRevocation
            && revocation is null
            && acts.LaterOn(row) is null
            && !book.Batches.Skip(row.Batches).Any(batch => batch.Kind == LedgerBatchKind.Parcel);
        return new(row, isRevocation ? null : row.ToAct(), names.Find(row.Beneficiary)!, revocation, mayBeRevoked);
    }

    private static IEnumerable<RestitutionAccount> RestitutionsOf(RegistryHistory names, AccountBook book) =>
        from account in book.Entries
        let entries = account
            .Where(entry => entry.Item.Kind is LedgerEntryKind.RestitutionClaim or LedgerEntryKind.ReturnToTreasury)
            .ToImmutableArray()
        where !entries.IsEmpty
        select new RestitutionAccount(names.Find(account.Key)!, entries, book.SumsOf(account.Key));
}
