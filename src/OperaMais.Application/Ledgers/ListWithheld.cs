using System.Collections.Immutable;
using OperaMais.Application.Instruments;
using OperaMais.Application.Registry;
using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Ledgers;

/// <summary>The net of a parcel that waits.</summary>
/// <param name="Net">Whose, of which parcel, how much.</param>
/// <param name="Beneficiary">Whose; nothing of somebody nobody knows any more.</param>
/// <param name="Instrument">The instrument under which it can be released today; nothing while there is none.</param>
/// <param name="Reason">Which payment of it failed, and why; empty when it waits for the instrument.</param>
public sealed record WaitingNet(WithheldNet Net, Beneficiary? Beneficiary, Instrument? Instrument, string Reason);

/// <summary>Lists the nets that wait for an instrument, or to be ordered again.</summary>
/// <param name="database">Where the accounts are.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 5 § 1.</remarks>
public sealed class ListWithheld(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Lists them by beneficiary, each one's in the order of its parcels.</summary>
    public async Task<ImmutableArray<WaitingNet>> RunAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var entries = (await new AccountBookQuery(context, norms.Current).EntriesAsync(cancellation)).ToLookup(entry => entry.Beneficiary);
        var instruments = await InstrumentQuery.RegisterAsync(context, cancellation);
        var history = await RegistryQuery.WithRevokedAsync(context, norms.Current, cancellation);
        var today = time.GetUtcNow().UtcDateTime.ToDay();
        return
        [
            .. WithheldNet.Of(entries).Select(net => new WaitingNet(
                net,
                history.Find(net.Beneficiary),
                instruments.For(net.Beneficiary, net.Parcel, today),
                entries[net.Beneficiary]
                    .Last(entry => entry.Parcel == net.Parcel && entry.Item is { Kind: LedgerEntryKind.Withholding, Amount.Centavos: < 0 })
                    .Item.Reference)),
        ];
    }
}
