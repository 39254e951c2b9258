using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Orders;

namespace OperaMais.Domain.Tests.Orders;

public sealed class PaymentOrderTests
{
    private static readonly BeneficiaryId City = BeneficiaryId.Of(new MunicipalityCode(310620));
    private static readonly BeneficiaryId Hospital = BeneficiaryId.Of(new Cnes(2126796));
    private static readonly PaymentOrderLine Line = new(City, "BELO HORIZONTE", "Termo de Adesão 1", "4291", new(100), new(30), new(70));

    [Fact]
    public void A_line_says_of_what_credits_and_discounts_its_net_is_made()
    {
        var first = Written(1, [], (City, 202309, LedgerEntryKind.Anticipation, 100), (City, 202309, LedgerEntryKind.Withholding, -100));
        var second = Written(
            2,
            first,
            (City, 202312, LedgerEntryKind.Adjustment, -30),
            (City, 202312, LedgerEntryKind.Bonus, 50),
            (City, 202312, LedgerEntryKind.Discount, -30),
            (City, 202312, LedgerEntryKind.Withholding, -20),
            (Hospital, 202312, LedgerEntryKind.Anticipation, 8),
            (Hospital, 202312, LedgerEntryKind.Release, -8));
        var order = PaymentOrder.Of(2, second, first.ToLookup(entry => entry.Beneficiary), PayeeOf);
        Assert.Equal([new(Hospital, "2126796", "termo de 202312", "", new(8), new(0), new(8))], order.Lines.AsEnumerable());

        var third = Written(
            3,
            [.. first, .. second],
            (City, 202309, LedgerEntryKind.Withholding, 100),
            (City, 202309, LedgerEntryKind.Release, -100),
            (City, 202312, LedgerEntryKind.Withholding, 20),
            (City, 202312, LedgerEntryKind.Release, -20));
        order = PaymentOrder.Of(3, third, first.Concat(second).ToLookup(entry => entry.Beneficiary), PayeeOf);

        // Both parcels together: 100 + 50 of credits, 30 of discounts.
        Assert.Equal([new(City, "310620", "termo de 202312", "", new(150), new(30), new(120))], order.Lines.AsEnumerable());
        Assert.Equal((new Money(150), new Money(30), new Money(120)), (order.Gross, order.Discounts, order.Total));
    }

    [Fact]
    public void Every_field_is_under_its_hash()
    {
        var order = new PaymentOrder(4, [Line]);
        PaymentOrder[] others =
        [
            order with { Number = 5 },
            .. new[]
            {
                Line with { Beneficiary = Hospital }, Line with { Name = "B" }, Line with { Instrument = "x" }, Line with { Appropriation = "x" },
                Line with { Gross = new(1) }, Line with { Discounts = new(1) }, Line with { Net = new(1) },
            }.Select(line => new PaymentOrder(4, [line])),
            new(4, [Line, Line]),
            new(4, []),
        ];
        Assert.Equal(order.Hash, new PaymentOrder(4, [Line]).Hash);
        Assert.Equal(others.Length + 1, others.Append(order).Select(other => other.Hash).Distinct().Count());
    }

    [Fact]
    public void Orders_that_are_not_what_the_batch_released_are_found()
    {
        var entries = Written(1, [], (City, 202309, LedgerEntryKind.Anticipation, 70), (City, 202309, LedgerEntryKind.Release, -70));
        var order = new PaymentOrder(1, [Line]);
        var batch = new LedgerBatch(1, LedgerBatchKind.Parcel, new(202309), "bia", DateTime.UnixEpoch, "", "", order.Hash, LedgerHash.None);
        Assert.Null(OrderAudit.FirstFault([batch], entries, [order]));
        Assert.Equal("ledger.order", OrderAudit.FirstFault([batch], entries, [])?.Code);
        Assert.Equal("ledger.order", OrderAudit.FirstFault([batch], entries, [new(1, [Line with { Name = "x" }])])?.Code);
        Assert.Equal(("ledger.order", 2), OrderAudit.FirstFault([batch], entries, [order, new(2, [Line])]) is { } fault ? (fault.Code, fault.Batch) : default);
        Assert.Equal("ledger.order", OrderAudit.FirstFault([batch with { Order = LedgerHash.None }], entries, [order])?.Code);
        var more = new PaymentOrder(1, [Line with { Net = new(71) }]);
        Assert.Equal("A ordem de pagamento 1 não soma o que o lote 1 repassou.", OrderAudit.FirstFault([batch with { Order = more.Hash }], entries, [more])?.Message);
    }

    [Fact]
    public void Nets_that_wait_are_told_by_parcel_until_they_are_let_go()
    {
        var entries = Written(
            1,
            [],
            (Hospital, 202312, LedgerEntryKind.Withholding, -5),
            (City, 202312, LedgerEntryKind.Withholding, -20),
            (City, 202309, LedgerEntryKind.Withholding, -100),
            (City, 202311, LedgerEntryKind.Withholding, -7),
            (City, 202311, LedgerEntryKind.Withholding, 7));
        Assert.Equal(
            [new(Hospital, new(202312), new(5)), new(City, new(202309), new(100)), new WithheldNet(City, new(202312), new(20))],
            WithheldNet.Of(entries.ToLookup(entry => entry.Beneficiary)));
    }

    private static Payee PayeeOf(BeneficiaryId beneficiary, Competence parcel) => new($"{beneficiary}", $"termo de {parcel}", "");

    private static LedgerEntry[] Written(int number, LedgerEntry[] before, params (BeneficiaryId Beneficiary, int Parcel, LedgerEntryKind Kind, long Amount)[] items)
    {
        var batch = new LedgerBatch(number, LedgerBatchKind.Parcel, new(202309), "bia", DateTime.UnixEpoch, "", "", LedgerHash.None, LedgerHash.None);
        var journal = new LedgerJournal(batch, before.ToLookup(entry => entry.Beneficiary));
        foreach (var (beneficiary, parcel, kind, amount) in items)
            journal.Enter(beneficiary, new(parcel), new(kind, new(amount)));
        return [.. journal.Entries];
    }
}
