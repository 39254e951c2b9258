using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Budgets;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Ledger;

namespace OperaMais.Domain.Tests.Budgets;

public sealed class YearUseTests
{
    private static readonly BeneficiaryId City = BeneficiaryId.Of(new MunicipalityCode(310620));

    [Fact]
    public void Every_kind_goes_where_Art_4_has_it()
    {
        LedgerEntry[] entries =
        [
            Entry(202309, LedgerEntryKind.OpeningBalance, -9),
            Entry(202309, LedgerEntryKind.Anticipation, 1_000),
            Entry(202309, LedgerEntryKind.Discount, -9),
            Entry(202309, LedgerEntryKind.Release, -991),
            Entry(202311, LedgerEntryKind.Adjustment, 70),
            Entry(202311, LedgerEntryKind.Withholding, -70),
            Entry(202312, LedgerEntryKind.Correction, 4, (202311, LedgerEntryKind.Adjustment)),
            Entry(202312, LedgerEntryKind.Correction, -5, (202309, LedgerEntryKind.Anticipation)),
            Entry(202403, LedgerEntryKind.Adjustment, 20),
            Entry(202403, LedgerEntryKind.Bonus, 300),
            Entry(202404, LedgerEntryKind.Correction, -30, (202403, LedgerEntryKind.Bonus)),
            Entry(202404, LedgerEntryKind.Correction, 6, (202403, LedgerEntryKind.Adjustment)),
            Entry(202407, LedgerEntryKind.Adjustment, -800),
        ];

        var year2023 = YearUse.Of(Given.RuleSet.Schedule, 2023, entries);
        Assert.Equal(new(new(995), new(0), new(0), new(74), new(9), new(70), new(991)), year2023);
        Assert.Equal(new(995), year2023.AgainstCeiling);
        var year2024 = YearUse.Of(Given.RuleSet.Schedule, 2024, entries);
        Assert.Equal(new(new(0), new(270), new(26), new(0), new(0), new(0), new(0)), year2024);
        Assert.Equal(default, YearUse.Of(Given.RuleSet.Schedule, 2025, entries));
        Assert.Equal(new(new(995), new(270), new(26), new(74), new(9), new(70), new(991)), year2023.Plus(year2024));
    }

    [Fact]
    public void The_norm_allots_three_years_and_names_eleven_appropriations_of_the_first()
    {
        var rules = Given.RuleSet;
        Assert.Equal((new Money(205_803_726_13), "Art. 4º, I"), rules.CeilingOf(2023));
        Assert.Equal((new Money(269_169_604_23), "Art. 4º, II"), rules.CeilingOf(2024));
        Assert.Equal((new Money(21_121_959_37), "Art. 4º, III"), rules.CeilingOf(2025));
        Assert.Null(rules.CeilingOf(2026));
        Assert.Equal(11, rules.Appropriations.Length);
        Assert.All(rules.Appropriations, appropriation => Assert.Equal(2023, appropriation.Year));
    }

    private static LedgerEntry Entry(int parcel, LedgerEntryKind kind, long amount, (int Parcel, LedgerEntryKind Kind)? corrects = null) => new(
        City,
        1,
        1,
        new(parcel),
        new(kind, new(amount), Corrects: corrects is { } corrected ? new(new(corrected.Parcel), corrected.Kind, "") : null),
        "",
        "",
        default,
        LedgerHash.None);
}
