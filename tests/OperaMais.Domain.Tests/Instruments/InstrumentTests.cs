using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Instruments;

namespace OperaMais.Domain.Tests.Instruments;

public sealed class InstrumentTests
{
    private static readonly BeneficiaryId City = BeneficiaryId.Of(new MunicipalityCode(310620));
    private static readonly BeneficiaryId Hospital = BeneficiaryId.Of(new Cnes(2126796));
    private static readonly Instrument Term = new(
        City, InstrumentKind.AdhesionTerm, "1/2023", new(2023, 10, 5), new(2023, 10, 10), new(2024, 8, 1), new(100));

    [Theory]
    [InlineData(true, 202309, "2023-10-10")]
    [InlineData(false, 202309, "2023-10-09")]
    [InlineData(true, 202312, "2026-01-01")]
    [InlineData(true, 202408, "2024-08-31")]
    [InlineData(false, 202409, "2024-09-01")]
    public void It_covers_parcels_of_months_that_begin_by_its_end_once_it_has_begun(bool covers, int parcel, string day) =>
        Assert.Equal(covers, Term.Covers(new(parcel), DateOnly.Parse(day)));

    [Fact]
    public void Before_the_signature_nothing_is_covered() =>
        Assert.False((Term with { SignedOn = new(2023, 11, 1) }).Covers(new(202309), new(2023, 10, 31)));

    public static TheoryData<string?, Instrument> Problems => new()
    {
        { null, Term },
        { null, Term with { ValidUntil = new(2025, 7, 25) } },
        { null, Term with { SignedOn = new(2024, 1, 1) } },
        { null, Term with { Beneficiary = Hospital, Kind = InstrumentKind.TargetsTerm } },
        { null, Term with { Beneficiary = Hospital, Kind = InstrumentKind.Contract } },
        { "instrument.kind", Term with { Beneficiary = Hospital } },
        { "instrument.kind", Term with { Kind = InstrumentKind.TargetsTerm } },
        { "instrument.kind", Term with { Kind = InstrumentKind.Contract } },
        { "instrument.future", Term with { SignedOn = new(2024, 1, 2) } },
        { "instrument.period", Term with { ValidUntil = new(2023, 10, 9) } },
        { "instrument.outlives", Term with { ValidUntil = new(2025, 7, 26) } },
        { "instrument.value", Term with { Value = new(0) } },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void What_is_wrong_with_it_is_told_by_its_code(string? code, Instrument instrument) =>
        Assert.Equal(code, instrument.Problem(today: new(2024, 1, 1), lastDay: new(2025, 7, 25))?.Code);

    [Fact]
    public void Of_several_the_one_signed_last_is_used_where_it_covers()
    {
        var later = Term with { Number = "2/2024", SignedOn = new(2024, 2, 1), ValidFrom = new(2024, 2, 1), ValidUntil = new(2025, 7, 25) };
        var register = new InstrumentRegister([later, Term]);
        Assert.Equal(["1/2023", "2/2024"], register.Of(City).Select(instrument => instrument.Number));
        Assert.Equal("1/2023", register.For(City, new(202403), new(2024, 1, 31))?.Number);
        Assert.Equal("2/2024", register.For(City, new(202403), new(2024, 3, 1))?.Number);
        Assert.Null(register.For(Hospital, new(202403), new(2024, 3, 1)));
    }
}
