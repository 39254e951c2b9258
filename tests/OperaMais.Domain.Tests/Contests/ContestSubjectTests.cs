using OperaMais.Domain.Codes;
using OperaMais.Domain.Contests;

namespace OperaMais.Domain.Tests.Contests;

public sealed class ContestSubjectTests
{
    private static readonly AihNumber Aih = new(3123500000016);

    public static TheoryData<ContestedKind> Figures =>
        [ContestedKind.Financing, ContestedKind.Anticipation, ContestedKind.Adjustment, ContestedKind.Indicator, ContestedKind.Bonus];

    [Fact]
    public void An_AIH_is_called_by_its_number_as_it_may_be_seen()
    {
        var subject = ContestSubject.Of(Aih);
        Assert.Equal(("AIH 3123500000016 que não contou", "AIH 31235••••••16 que não contou"), (subject.ToText(aih => aih.ToString()), subject.ToText(aih => aih.Masked())));
        Assert.Equal((Aih, null, null), (subject.Aih, subject.Procedure, subject.Parcel));
    }

    [Fact]
    public void Of_parcels_and_procedures_it_is_told_which()
    {
        Assert.Equal("parcela de 03/2024", ContestSubject.Of(new Competence(202403)).ToText(aih => aih.Masked()));
        Assert.Equal("produção do procedimento 0407040102", ContestSubject.Of(Given.Hernia).ToText(aih => aih.Masked()));
        Assert.Equal((null, Given.Hernia, new Competence(202403)), (ContestSubject.Of(Given.Hernia).Aih, ContestSubject.Of(Given.Hernia).Procedure, ContestSubject.Of(new Competence(202403)).Parcel));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_comes_back_from_what_is_kept_of_it(ContestedKind figure) =>
        Assert.Equal(ContestSubject.Of(figure), ContestSubject.FromKey(figure, ""));

    [Theory]
    [InlineData(ContestedKind.Aih)]
    [InlineData(ContestedKind.Procedure)]
    [InlineData(ContestedKind.Parcel)]
    public void Of_what_there_are_several_it_has_to_be_said_which(ContestedKind kind) =>
        Assert.Throws<ArgumentException>(() => ContestSubject.Of(kind));

    [Theory]
    [InlineData("AIH 3123500000016.", "AIH 31235••••••16.")]
    [InlineData("312350000001-6", "31235••••••16")]
    [InlineData("3123500000016 e 3123500000027", "31235••••••16 e 31235••••••27")]
    [InlineData("processo 1320.01.0123456/2023-45", "processo 1320.01.0123456/2023-45")]
    [InlineData("12345678901234", "12345678901234")]
    [InlineData("AIH3123500000016, laudo3123500000016.pdf", "AIH31235••••••16, laudo31235••••••16.pdf")]
    [InlineData("7a3123500000016bc3123500000016de4f0a", "7a3123500000016bc3123500000016de4f0a")]
    public void Whatever_could_be_the_number_of_an_AIH_is_masked_in_a_text(string text, string masked) => Assert.Equal(masked, AihMask.Of(text));
}
