using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Ledger;

namespace OperaMais.Domain.Tests.Ledger;

public sealed class LedgerJournalTests
{
    private static readonly BeneficiaryId City = BeneficiaryId.Of(new MunicipalityCode(310620));
    private static readonly LedgerBatch First = new(1, LedgerBatchKind.Parcel, new(202309), "bia", DateTime.UnixEpoch, "", "", LedgerHash.None, LedgerHash.None);

    [Fact]
    public void Batch_after_batch_gives_a_ledger_that_is_whole()
    {
        var (first, entries) = Write(First, [], LedgerHash.None, (202309, LedgerEntryKind.Anticipation, 100), (202309, LedgerEntryKind.Withholding, -100));
        var second = First with { Number = 2, Kind = LedgerBatchKind.WithheldNets, At = First.At.AddDays(1) };
        // What a batch of another kind lets go belongs to the parcel of which it was withheld.
        var (signed, more) = Write(
            second with { Parcel = new(202311) }, entries, first.Hash, (202309, LedgerEntryKind.Withholding, 100), (202309, LedgerEntryKind.Release, -100));
        Assert.Equal([1, 2, 3, 4], entries.Concat(more).Select(entry => entry.Sequence));
        Assert.Equal(more[0].Hash, more[1].PreviousHash);
        Assert.Equal("Art. 5º, § 1º", more[0].Article);
        Assert.Null(LedgerAudit.FirstFault([first, signed], entries.Concat(more)));
    }

    [Fact]
    public void An_account_that_would_not_be_in_order_is_not_sealed() => Assert.Throws<InvalidOperationException>(() =>
        Write(First, [], LedgerHash.None, (202309, LedgerEntryKind.Bonus, 1), (202309, LedgerEntryKind.Release, -2)));

    private static (LedgerBatch Batch, LedgerEntry[] Entries) Write(
        LedgerBatch batch, LedgerEntry[] before, LedgerHash previous, params (int Parcel, LedgerEntryKind Kind, long Amount)[] items)
    {
        var journal = new LedgerJournal(batch, before.ToLookup(entry => entry.Beneficiary));
        foreach (var (parcel, kind, amount) in items)
            journal.Enter(City, new(parcel), new(kind, new(amount)));
        return (journal.Seal(previous, LedgerHash.None), [.. journal.Entries]);
    }
}
