using FsCheck.Fluent;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Norms;

public sealed class NormCatalogueTests
{
    private static readonly string Embedded = NormLibrary.EmbeddedText("ses-mg-8907-2023/" + NormTexts.AnnexI);

    [Fact]
    public void Annex_I_holds_676_different_procedures_with_right_check_digits()
    {
        var codes = Given.RuleSet.Catalogue.Procedures.Select(procedure => procedure.Code).ToList();
        Assert.Equal(676, codes.Distinct().Count());
        Assert.All(codes, code => Assert.True(code.HasValidCheckDigit));
    }

    [Fact]
    public void Its_values_add_up_to_those_of_the_published_annex()
    {
        var procedures = Given.RuleSet.Catalogue.Procedures;
        Assert.Equal(68_802_979, procedures.Sum(procedure => procedure.Sh.Centavos));
        Assert.Equal(33_683_665, procedures.Sum(procedure => procedure.Sp.Centavos));
        Assert.Equal(102_486_644, procedures.Sum(procedure => procedure.UnitValue.Centavos));
        Assert.Equal(31_117_256, procedures.Sum(procedure => procedure.BonusReference.Centavos));
        Assert.Equal(62_234_172, procedures.Sum(procedure => procedure.Sigtap.Centavos));
    }

    [Fact]
    public void A_row_is_read_as_it_is_printed() => Assert.Equal(
        new(new ProcedureCode(0407030026), "COLECISTECTOMIA", "Cirurgia Geral", new(1_215_56), new(675_82), new(498_17), new(640_33), new(356_01)),
        Given.RuleSet.Catalogue[new ProcedureCode(0407030026)]);

    [Fact]
    public void A_name_broken_by_a_page_is_whole() => Assert.Equal(
        "TRATAMENTO CIRÚRGICO DE PSEUDARTROSE / RETARDO DE CONSOLIDAÇÃO / PERDA ÓSSEA AO NÍVEL DO TARSO",
        Given.RuleSet.Catalogue[new ProcedureCode(0408050780)].Name);

    [Fact]
    public void Only_multiple_and_sequential_surgeries_have_no_value_of_their_own()
    {
        var catalogue = Given.RuleSet.Catalogue;
        Assert.Equal([Given.Multiple, Given.Sequential], catalogue.Composites.AsEnumerable());
        Assert.Equal(
            [Given.Sequential, Given.Multiple],
            catalogue.Procedures.Where(procedure => procedure.UnitValue == Money.Zero).Select(procedure => procedure.Code));
    }

    [Fact]
    public void The_bonus_is_half_of_sigtap_rounded_half_up_in_every_row()
    {
        var procedures = Given.RuleSet.Catalogue.Procedures;
        Assert.All(procedures, procedure => Assert.Equal((procedure.Sigtap.Centavos + 1) / 2, procedure.BonusReference.Centavos));
        Assert.Equal(340, procedures.Count(procedure => procedure.Sigtap.Centavos % 2 == 1));
    }

    [Fact]
    public void Any_changed_digit_of_any_amount_of_annex_I_is_found_out() => Properties.Hold(
        from row in Gen.Choose(2, 677)
        from column in Gen.Elements("SH", "SP", "UNITARIO", "BONUS")
        from place in Gen.Choose(0, 10)
        from step in Gen.Choose(1, 9)
        select (row, column, value: OtherDigit(Embedded.Cell(row, column), place, step)),
        given =>
        {
            var damage = Assert.Throws<DamagedNormException>(() =>
                NormTexts.Load(NormTexts.AnnexI, text => text.WithCell(given.row, given.column, given.value)));
            Assert.StartsWith($"A linha {given.row} da tabela annex-i.csv", damage.Message, StringComparison.Ordinal);
        },
        times: 40);

    [Theory]
    [InlineData("SH", "1215,57", "SH (R$ 1.215,57) mais SP (R$ 675,82) não somam o valor unitário (R$ 1.891,38)")]
    [InlineData("SP", "675,81", "SH (R$ 1.215,56) mais SP (R$ 675,81) não somam o valor unitário (R$ 1.891,38)")]
    [InlineData("UNITARIO", "1891,39", "SH (R$ 1.215,56) mais SP (R$ 675,82) não somam o valor unitário (R$ 1.891,39)")]
    [InlineData("BONUS", "498,18", "a referência de bônus (R$ 498,18) não é 50 % do valor SIGTAP (R$ 996,34)")]
    [InlineData("BONUS", "498,1x", "o campo BONUS traz «498,1x», que não é um valor aceito")]
    [InlineData("SH", "", "o campo SH está vazio")]
    [InlineData("NOME", "", "o campo NOME está vazio")]
    [InlineData("ESPECIALIDADE", "", "o campo ESPECIALIDADE está vazio")]
    [InlineData("PROCEDIMENTO", "0407030027", "o campo PROCEDIMENTO traz «0407030027», cujo dígito verificador ou formato não confere")]
    [InlineData("PROCEDIMENTO", "407030026", "o campo PROCEDIMENTO traz «407030026», cujo dígito verificador ou formato não confere")]
    [InlineData("PROCEDIMENTO", "0303010037", "o procedimento 0303010037 não tem valor SIGTAP de julho de 2023")]
    public void A_damaged_row_of_annex_I_says_why(string column, string value, string reason) =>
        NormTexts.AssertDamaged(NormTexts.AnnexI, text => text.WithCell(41, column, value), 41, reason);

    [Fact]
    public void A_bonus_of_another_percentage_is_found_in_the_first_row() => NormTexts.AssertDamaged(
        NormTexts.Parameters,
        text => text.WithCell(7, "VALOR", "51"),
        2,
        "a referência de bônus (R$ 501,55) não é 51 % do valor SIGTAP (R$ 1.003,10)",
        NormTexts.AnnexI);

    [Theory]
    [InlineData(NormTexts.AnnexI)]
    [InlineData(NormTexts.Sigtap)]
    public void A_lost_row_is_missed_and_a_row_too_many_is_noticed(string file)
    {
        NormTexts.AssertDamaged(file, text => text.WithoutRow(41), null, "tem 675 linhas em vez de 676");
        NormTexts.AssertDamaged(file, text => text.Plus(text.Row(41)), null, "tem 677 linhas em vez de 676");
    }

    [Fact]
    public void A_row_in_another_ones_place_is_noticed()
    {
        NormTexts.AssertDamaged(NormTexts.AnnexI, text => text.WithRow(99, text.Row(41)), 99, "0407030026 aparece duas vezes");
        NormTexts.AssertDamaged(NormTexts.Sigtap, text => text.WithRow(99, text.Row(41)), 99, "0403010233 aparece duas vezes");
    }

    [Theory]
    [InlineData("SH", "640,34", "as linhas somam R$ 622.341,73 em vez de R$ 622.341,72")]
    [InlineData("SP", "356,00", "as linhas somam R$ 622.341,71 em vez de R$ 622.341,72")]
    public void A_changed_sigtap_value_is_found_out_even_where_its_half_is_not(string column, string value, string reason) =>
        NormTexts.AssertDamaged(NormTexts.Sigtap, text => text.WithCell(249, column, value), null, reason);

    [Fact]
    public void A_sigtap_code_must_be_right() => NormTexts.AssertDamaged(
        NormTexts.Sigtap,
        text => text.WithCell(249, "PROCEDIMENTO", "0407030020"),
        249,
        "o campo PROCEDIMENTO traz «0407030020», cujo dígito verificador ou formato não confere");

    [Fact]
    public void Multiple_and_sequential_surgeries_must_be_in_annex_I() => NormTexts.AssertDamaged(
        NormTexts.Parameters,
        text => text.WithCell(5, "VALOR", "0415010012 0303010037"),
        null,
        "falta o procedimento 0303010037",
        NormTexts.AnnexI);

    private static string OtherDigit(string amount, int place, int step)
    {
        var digits = amount.ToCharArray();
        var index = Array.FindIndex(digits, place % digits.Length, char.IsAsciiDigit);
        digits[index] = (char)('0' + (digits[index] - '0' + step) % 10);
        return new string(digits);
    }
}
