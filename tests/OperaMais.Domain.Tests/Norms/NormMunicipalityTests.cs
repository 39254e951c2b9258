using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Norms;

public sealed class NormMunicipalityTests
{
    [Fact]
    public void There_are_853_different_ones_all_of_Minas_Gerais()
    {
        var municipalities = Given.RuleSet.Municipalities;
        Assert.Equal(853, municipalities.Select(municipality => municipality.Code).Distinct().Count());
        Assert.All(municipalities, municipality => Assert.Equal(31, municipality.Code.State));
        Assert.Equal(new(new MunicipalityCode(310010), "Abadia dos Dourados", "Triângulo do Norte"), municipalities[0]);
    }

    [Theory]
    [InlineData("IBGE", "3100105", "o campo IBGE traz «3100105», cujo dígito verificador ou formato não confere")]
    [InlineData("IBGE", "310010", "o campo IBGE traz «310010», cujo dígito verificador ou formato não confere")]
    [InlineData("IBGE", "31", "o campo IBGE traz «31», cujo dígito verificador ou formato não confere")]
    [InlineData("IBGE", "31001044", "o campo IBGE traz «31001044», cujo dígito verificador ou formato não confere")]
    [InlineData("IBGE", "31OO104", "o campo IBGE traz «31OO104», cujo dígito verificador ou formato não confere")]
    [InlineData("IBGE", "", "o campo IBGE está vazio")]
    [InlineData("NOME", "", "o campo NOME está vazio")]
    [InlineData("MACRO_PDR_ANTIGO", "", "o campo MACRO_PDR_ANTIGO está vazio")]
    public void A_damaged_row_says_why(string column, string value, string reason) =>
        NormTexts.AssertDamaged(NormTexts.Municipalities, text => text.WithCell(2, column, value), 2, reason);

    [Fact]
    public void A_lost_row_is_missed_and_a_row_too_many_is_noticed()
    {
        NormTexts.AssertDamaged(NormTexts.Municipalities, text => text.WithoutRow(2), null, "tem 852 linhas em vez de 853");
        NormTexts.AssertDamaged(NormTexts.Municipalities, text => text.Plus(text.Row(2)), null, "tem 854 linhas em vez de 853");
        NormTexts.AssertDamaged(NormTexts.Municipalities, text => text.WithRow(9, text.Row(2)), 9, "310010 aparece duas vezes");
    }
}
