using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Ledger;

namespace OperaMais.Domain.Tests.Ledger;

public sealed class CorrectionsTests
{
    private static readonly Competence March = new(202403);
    private static readonly Competence April = new(202404);

    [Fact]
    public void What_was_released_as_it_is_due_needs_none() =>
        Assert.Empty(Corrections.Of([Due(March, LedgerEntryKind.Bonus, 50), Due(March, LedgerEntryKind.Adjustment, 0)], [Entry(March, LedgerEntryKind.Bonus, 50)]));

    [Fact]
    public void Each_kind_of_each_parcel_is_corrected_by_its_own_difference()
    {
        var corrections = Corrections.Of(
            [Due(March, LedgerEntryKind.Adjustment, -20), Due(March, LedgerEntryKind.Bonus, 0), Due(April, LedgerEntryKind.Anticipation, 7)],
            [Entry(March, LedgerEntryKind.Adjustment, 10), Entry(March, LedgerEntryKind.Bonus, 50), Entry(March, LedgerEntryKind.Release, -60)]);
        Assert.Equal(
            [
                Correction(March, LedgerEntryKind.Adjustment, -30),
                Correction(March, LedgerEntryKind.Bonus, -50),
                Correction(April, LedgerEntryKind.Anticipation, 7),
            ],
            corrections.AsEnumerable());
    }

    [Fact]
    public void What_was_corrected_already_counts_as_entered()
    {
        var entered = Entry(April, LedgerEntryKind.Correction, -30) with { Item = Correction(March, LedgerEntryKind.Adjustment, -30) };
        LedgerEntry[] entries = [Entry(March, LedgerEntryKind.Adjustment, 10), entered];
        Assert.Empty(Corrections.Of([Due(March, LedgerEntryKind.Adjustment, -20)], entries));
        Assert.Equal([Correction(March, LedgerEntryKind.Adjustment, 20)], Corrections.Of([Due(March, LedgerEntryKind.Adjustment, 0)], entries).AsEnumerable());
    }

    private static DueToday Due(Competence parcel, LedgerEntryKind kind, long amount) => new(parcel, new(kind, new(amount), 2, "versão 2"), "Ato 7");

    private static LedgerItem Correction(Competence parcel, LedgerEntryKind kind, long amount) =>
        new(LedgerEntryKind.Correction, new(amount), 2, "versão 2", new(parcel, kind, "Ato 7"));

    private static LedgerEntry Entry(Competence parcel, LedgerEntryKind kind, long amount) => new(
        BeneficiaryId.Of(new MunicipalityCode(310620)), 1, 1, parcel, new(kind, new(amount)), "Art. 5º", "bia", DateTime.UnixEpoch, LedgerHash.None);
}
