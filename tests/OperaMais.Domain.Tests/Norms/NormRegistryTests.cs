using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Norms;

public sealed class NormRegistryTests
{
    [Fact]
    public void Annex_II_holds_67_providers_with_right_check_digits_and_annex_III_208_municipalities()
    {
        var (providers, municipalities) = (OfKind(BeneficiaryKind.Provider), OfKind(BeneficiaryKind.Municipality));
        Assert.Equal((67, 208), (providers.Count, municipalities.Count));
        Assert.All(providers, provider => Assert.True(provider.Id.Provider.HasValidCheckDigit));
        Assert.All(municipalities, municipality => Assert.Equal(municipality.Id.Municipality, municipality.Municipality));
        Assert.Empty(providers.Select(provider => provider.Municipality).Intersect(municipalities.Select(municipality => municipality.Municipality)));
    }

    [Fact]
    public void Their_rows_add_up_to_the_sums_of_the_published_annexes()
    {
        Assert.Equal(52_570_893_35, OfKind(BeneficiaryKind.Provider).Sum(provider => provider.TermValue.Centavos));
        Assert.Equal(443_524_396_44, OfKind(BeneficiaryKind.Municipality).Sum(municipality => municipality.TermValue.Centavos));
    }

    [Fact]
    public void Rows_are_read_as_they_are_printed()
    {
        var (abaete, beloHorizonte) = (new MunicipalityCode(310020), new MunicipalityCode(310620));
        Assert.Equal(
            new(BeneficiaryId.Of(new Cnes(2126796)), "HOSPITAL SÃO VICENTE DE PAULO DE ABAETÉ", abaete, "ABAETÉ", new(399_137_14)),
            Given.RuleSet.Registry.Find(BeneficiaryId.Of(new Cnes(2126796))));
        Assert.Equal(
            new(BeneficiaryId.Of(beloHorizonte), "BELO HORIZONTE", beloHorizonte, "BELO HORIZONTE", new(104_978_799_76)),
            Given.RuleSet.Registry.Find(BeneficiaryId.Of(beloHorizonte)));
        Assert.Equal(new BasisPoints(285), Given.RuleSet.Registry.AnnexTargetOf(abaete));
        Assert.Equal(new BasisPoints(5_081), Given.RuleSet.Registry.AnnexTargetOf(beloHorizonte));
        Assert.Null(Given.RuleSet.Registry.AnnexTargetOf(new MunicipalityCode(310190)));
    }

    [Fact]
    public void The_printed_percentages_are_targets_of_198_municipalities_none_above_ninety_percent()
    {
        var registry = Given.RuleSet.Registry;
        var targets = registry.Municipalities.Select(registry.AnnexTargetOf).OfType<BasisPoints>().ToList();
        Assert.Equal((198, 9_000), (targets.Count, targets.Max().Value));
    }

    [Theory]
    [InlineData("CNES", "2126797", "o campo CNES traz «2126797», cujo dígito verificador ou formato não confere")]
    [InlineData("CNES", "212679", "o campo CNES traz «212679», cujo dígito verificador ou formato não confere")]
    [InlineData("CNES", "", "o campo CNES está vazio")]
    [InlineData("IBGE", "310021", "o município 310021 não existe em Minas Gerais")]
    [InlineData("IBGE", "355030", "o município 355030 não existe em Minas Gerais")]
    [InlineData("IBGE", "3100203", "o campo IBGE traz «3100203», que não é um valor aceito")]
    [InlineData("MUNICIPIO", "", "o campo MUNICIPIO está vazio")]
    [InlineData("ESTABELECIMENTO", "", "o campo ESTABELECIMENTO está vazio")]
    [InlineData("VALOR_DO_TERMO", "399.137,14", "o campo VALOR_DO_TERMO traz «399.137,14», que não é um valor aceito")]
    [InlineData("PERCENTUAL", "0,00", "o campo PERCENTUAL traz «0,00», que não é um valor aceito")]
    [InlineData("PERCENTUAL", "100,01", "o campo PERCENTUAL traz «100,01», que não é um valor aceito")]
    [InlineData("PERCENTUAL", "-2,85", "o campo PERCENTUAL traz «-2,85», que não é um valor aceito")]
    [InlineData("PERCENTUAL", "2,85%", "o campo PERCENTUAL traz «2,85%», que não é um valor aceito")]
    public void A_damaged_row_of_annex_II_says_why(string column, string value, string reason) =>
        NormTexts.AssertDamaged(NormTexts.AnnexII, text => text.WithCell(2, column, value), 2, reason);

    [Theory]
    [InlineData("IBGE", "310091", "o município 310091 não existe em Minas Gerais")]
    [InlineData("IBGE", "310120", "310120 aparece duas vezes", 3)]
    [InlineData("IBGE", "310020", "310020 aparece duas vezes")]
    [InlineData("MUNICIPIO", "", "o campo MUNICIPIO está vazio")]
    [InlineData("VALOR_DO_TERMO", "muito", "o campo VALOR_DO_TERMO traz «muito», que não é um valor aceito")]
    [InlineData("PERCENTUAL", "570,27", "o campo PERCENTUAL traz «570,27», que não é um valor aceito")]
    public void A_damaged_row_of_annex_III_says_why(string column, string value, string reason, int row = 2) =>
        NormTexts.AssertDamaged(NormTexts.AnnexIII, text => text.WithCell(2, column, value), row, reason);

    [Fact]
    public void Two_providers_of_one_municipality_share_its_percentage()
    {
        NormTexts.AssertDamaged(
            NormTexts.AnnexII,
            text => text.WithCell(15, "PERCENTUAL", "66,46"),
            15,
            "os prestadores do município 311330 trazem percentuais diferentes");
        NormTexts.AssertDamaged(
            NormTexts.AnnexII,
            text => text.WithCell(15, "PERCENTUAL", ""),
            15,
            "os prestadores do município 311330 trazem percentuais diferentes");
    }

    [Fact]
    public void A_provider_stands_once() => NormTexts.AssertDamaged(
        NormTexts.AnnexII, text => text.WithCell(15, "CNES", "2114267"), 15, "2114267 aparece duas vezes");

    [Theory]
    [InlineData(NormTexts.AnnexII, 67)]
    [InlineData(NormTexts.AnnexIII, 208)]
    public void A_lost_row_is_missed_and_a_row_too_many_is_noticed(string file, int rows)
    {
        NormTexts.AssertDamaged(file, text => text.WithoutRow(9), null, $"tem {rows - 1} linhas em vez de {rows}");
        NormTexts.AssertDamaged(file, text => text.Plus(text.Row(9)), null, $"tem {rows + 1} linhas em vez de {rows}");
    }

    [Theory]
    [InlineData(NormTexts.AnnexII, "VALOR_DO_TERMO", "399137,15", "as linhas somam R$ 52.570.893,36 em vez de R$ 52.570.893,35")]
    [InlineData(NormTexts.AnnexIII, "VALOR_DO_TERMO", "650740,14", "as linhas somam R$ 443.524.396,43 em vez de R$ 443.524.396,44")]
    [InlineData(NormTexts.AnnexII, "PERCENTUAL", "2,86", "as linhas somam 1.695,35 % em vez de 1.695,34 %")]
    [InlineData(NormTexts.AnnexIII, "PERCENTUAL", "57,26", "as linhas somam 5.241,66 % em vez de 5.241,67 %")]
    [InlineData(NormTexts.AnnexIII, "PERCENTUAL", "", "as linhas somam 5.184,40 % em vez de 5.241,67 %")]
    public void A_changed_amount_or_percentage_is_found_out(string file, string column, string value, string reason) =>
        NormTexts.AssertDamaged(file, text => text.WithCell(2, column, value), null, reason);

    [Fact]
    public void A_percentage_may_be_the_smallest_or_the_whole()
    {
        // 2,85 + 41,50 = 0,01 + 44,34; the sum holds, so that only the percentage itself is judged.
        var library = NormTexts.Load(
            NormTexts.AnnexII, text => text.WithCell(2, "PERCENTUAL", "0,01").WithCell(3, "PERCENTUAL", "44,34"));
        Assert.Equal(new BasisPoints(1), library.Current.Registry.AnnexTargetOf(new MunicipalityCode(310020)));
        NormTexts.AssertDamaged(
            NormTexts.AnnexII, text => text.WithCell(2, "PERCENTUAL", "100,00"), null, "as linhas somam 1.792,49 % em vez de 1.695,34 %");
    }

    private static List<Beneficiary> OfKind(BeneficiaryKind kind) =>
        [.. Given.RuleSet.Registry.All.Where(beneficiary => beneficiary.Id.Kind == kind)];
}
