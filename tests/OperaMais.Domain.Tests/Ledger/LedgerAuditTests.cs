using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Ledger;

namespace OperaMais.Domain.Tests.Ledger;

public sealed class LedgerAuditTests
{
    private static readonly BeneficiaryId City = BeneficiaryId.Of(new MunicipalityCode(310620));
    private static readonly BeneficiaryId Hospital = BeneficiaryId.Of(new Cnes(2126796));
    private static readonly DateTime Noon = new(2024, 3, 12, 15, 0, 0, DateTimeKind.Utc);

    // Three parcels of two accounts; nothing is due to the hospital in the second.
    private static readonly (ImmutableArray<LedgerBatch> Batches, ImmutableArray<LedgerEntry> Entries) Whole = Write(
        [(City, LedgerEntryKind.Anticipation, 100), (Hospital, LedgerEntryKind.OpeningBalance, -30), (Hospital, LedgerEntryKind.Anticipation, 10)],
        [(City, LedgerEntryKind.Adjustment, -40)],
        [(City, LedgerEntryKind.Bonus, 60), (Hospital, LedgerEntryKind.Bonus, 60)]);

    [Fact]
    public void What_was_written_is_whole()
    {
        Assert.Null(LedgerAudit.FirstFault(Whole.Batches, Whole.Entries));
        Assert.Null(LedgerAudit.FirstFault(Whole.Batches.Reverse(), Whole.Entries.Reverse()));
        Assert.Null(LedgerAudit.FirstFault([], []));
        Assert.Equal(3, Whole.Batches.Length);
        Assert.Equal(12, Whole.Entries.Length);
    }

    public static TheoryData<int, string> Changes
    {
        get
        {
            var changes = new TheoryData<int, string>();
            foreach (var index in Enumerable.Range(0, Whole.Entries.Length))
                foreach (var part in (string[])["amount", "kind", "version", "reference", "corrects", "article", "author", "instant", "previous", "parcel", "account", "sequence", "batch"])
                    changes.Add(index, part);
            return changes;
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Any_field_of_any_entry_changed_is_found(int index, string part)
    {
        var entry = Whole.Entries[index];
        var changed = part switch
        {
            "amount" => entry with { Item = entry.Item with { Amount = entry.Item.Amount + new Money(1) } },
            "kind" => entry with { Item = entry.Item with { Kind = entry.Item.Kind == LedgerEntryKind.Bonus ? LedgerEntryKind.Anticipation : LedgerEntryKind.Bonus } },
            "version" => entry with { Item = entry.Item with { SettlementVersion = 9 } },
            "reference" => entry with { Item = entry.Item with { Reference = "outra" } },
            "corrects" => entry with { Item = entry.Item with { Corrects = new(new(202309), LedgerEntryKind.Bonus, "") } },
            "article" => entry with { Article = "Art. 1º" },
            "author" => entry with { Author = "outro" },
            "instant" => entry with { At = entry.At.AddMicroseconds(1) },
            "previous" => entry with { PreviousHash = LedgerHash.Of("x") },
            "parcel" => entry with { Parcel = entry.Parcel.Next },
            "account" => entry with { Beneficiary = entry.Beneficiary == City ? Hospital : City },
            "sequence" => entry with { Sequence = entry.Sequence + 7 },
            _ => entry with { Batch = entry.Batch + 3 },
        };
        Assert.NotNull(LedgerAudit.FirstFault(Whole.Batches, Whole.Entries.SetItem(index, changed)));
    }

    [Fact]
    public void Any_entry_taken_out_or_added_is_found()
    {
        foreach (var entry in Whole.Entries)
        {
            Assert.NotNull(LedgerAudit.FirstFault(Whole.Batches, Whole.Entries.Remove(entry)));
            Assert.NotNull(LedgerAudit.FirstFault(Whole.Batches, Whole.Entries.Add(entry with { Sequence = entry.Sequence + 1, PreviousHash = entry.Hash })));
        }
    }

    [Fact]
    public void Any_batch_changed_or_taken_out_is_found()
    {
        foreach (var batch in Whole.Batches)
        {
            foreach (var changed in (LedgerBatch[])[batch with { Author = "outro" }, batch with { At = Noon.AddYears(1) }, batch with { Note = "outra" }, batch with { Authorization = "outra" }, batch with { Order = LedgerHash.Of("outra") }, batch with { Parcel = batch.Parcel.Next }, batch with { Kind = LedgerBatchKind.Restitution }, batch with { Hash = LedgerHash.None }])
                Assert.NotNull(LedgerAudit.FirstFault(Whole.Batches.Replace(batch, changed), Whole.Entries));
            Assert.Equal("ledger.batchMissing", LedgerAudit.FirstFault(Whole.Batches.Remove(batch), Whole.Entries)!.Code);
        }
    }

    [Fact]
    public void The_first_fault_says_where_it_is()
    {
        var changed = Whole.Entries[0] with { Item = Whole.Entries[0].Item with { Reference = "outra" } };
        var fault = LedgerAudit.FirstFault(Whole.Batches, Whole.Entries.SetItem(0, changed))!;
        Assert.Equal(("ledger.chain", City, 2, 1), (fault.Code, fault.Beneficiary, fault.Sequence, fault.Batch));
        Assert.Equal("O lançamento 2 da conta de 310620 não continua o anterior: um dos dois não é mais como foi escrito.", fault.Message);
    }

    [Fact]
    public void Sums_that_break_a_rule_are_found_although_every_seal_fits()
    {
        var (batches, entries) = Seal([[(City, new(LedgerEntryKind.Bonus, new(5)))]]);
        var fault = LedgerAudit.FirstFault(batches, entries)!;
        Assert.Equal(("ledger.creditsNotUsed", City), (fault.Code, fault.Beneficiary));
        Assert.Equal("Na conta de 310620, depois do lote 1, créditos − descontos não é igual aos líquidos.", fault.Message);
    }

    private static (ImmutableArray<LedgerBatch> Batches, ImmutableArray<LedgerEntry> Entries) Write(
        params (BeneficiaryId Beneficiary, LedgerEntryKind Kind, long Amount)[][] parcels)
    {
        var sums = new Dictionary<BeneficiaryId, AccountSums>();
        var posted = parcels.Select(parcel => parcel.GroupBy(due => due.Beneficiary).SelectMany(account =>
        {
            var before = sums.GetValueOrDefault(account.Key);
            var items = ParcelPosting.Of(before, account.Select(due => new LedgerItem(due.Kind, new(due.Amount))), isPayable: true);
            sums[account.Key] = before.Plus(items);
            return items.Select(item => (account.Key, item));
        }).ToArray()).ToArray();
        return Seal(posted);
    }

    private static (ImmutableArray<LedgerBatch> Batches, ImmutableArray<LedgerEntry> Entries) Seal((BeneficiaryId Beneficiary, LedgerItem Item)[][] parcels)
    {
        var (batches, entries, last) = (new List<LedgerBatch>(), new List<LedgerEntry>(), new Dictionary<BeneficiaryId, LedgerEntry>());
        foreach (var (index, parcel) in parcels.Index())
        {
            var batch = new LedgerBatch(index + 1, LedgerBatchKind.Parcel, new(202401 + index), "bia", Noon.AddDays(index), "", "", LedgerHash.None, LedgerHash.None);
            foreach (var (beneficiary, item) in parcel)
            {
                var previous = last.GetValueOrDefault(beneficiary);
                last[beneficiary] = new(beneficiary, (previous?.Sequence ?? 0) + 1, batch.Number, batch.Parcel, item, "Art. 5º", batch.Author, batch.At, previous?.Hash ?? LedgerHash.None);
                entries.Add(last[beneficiary]);
            }
            batches.Add(batch.Sealed(batches.LastOrDefault()?.Hash ?? LedgerHash.None, last.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Hash))));
        }
        return ([.. batches], [.. entries]);
    }
}
