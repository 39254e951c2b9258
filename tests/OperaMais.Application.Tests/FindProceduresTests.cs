using OperaMais.Application.Catalogue;

namespace OperaMais.Application.Tests;

public sealed class FindProceduresTests
{
    private readonly FindProcedures find = new(StoredProgramme.Norms);

    [Theory]
    [InlineData("têmporo mandibular recidivante")]
    [InlineData("TEMPORO-MANDIBULAR RECIDIVANTE")]
    [InlineData("  articulacao   temporo ")]
    [InlineData("0404020569")]
    [InlineData("04.04.02.056-9")]
    [InlineData("040402056")]
    public void Words_and_codes_are_found_however_they_are_written(string text) =>
        Assert.Contains(find.Find(text, null), procedure => procedure.Code.ToString() == "0404020569");

    [Theory]
    [InlineData("articulação inexistente")]
    [InlineData("0404020560")]
    public void Every_word_has_to_occur(string text) => Assert.Empty(find.Find(text, null));

    [Fact]
    public void Without_words_everything_is_found() => Assert.Equal(676, find.Find(null, "").Length);

    [Fact]
    public void Specialties_part_the_catalogue()
    {
        Assert.Equal(11, find.Specialties.Length);
        Assert.Equal(676, find.Specialties.Sum(specialty => find.Find("", specialty).Length));
        Assert.Equal(find.Find("plastia", null).Count(procedure => procedure.Specialty == "Otorrino"), find.Find("plastia", "Otorrino").Length);
    }
}
