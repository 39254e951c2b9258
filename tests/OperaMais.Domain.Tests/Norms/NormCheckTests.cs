using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Domain.Tests.Norms;

public sealed class NormCheckTests
{
    private static readonly Procedure Cholecystectomy = Given.RuleSet.Catalogue[new ProcedureCode(0407030026)];
    private static readonly Beneficiary Abaete = Given.RuleSet.Registry.Find(BeneficiaryId.Of(new Cnes(2126796)))!;

    [Fact]
    public void The_published_text_agrees_with_itself_but_for_a_name_and_some_centavos()
    {
        NormCheck[] expected =
        [
            new("annexI.count", "Procedimentos do Anexo I, todos diferentes", "676", "676", true, "Art. 1º, § 2º"),
            new("annexI.checkDigits", "Códigos SIGTAP com dígito verificador certo", "676", "676", true, "Anexo I"),
            new("annexI.unitValues", "Procedimentos cujo SH mais SP é o valor unitário", "676", "676", true, "Anexo I"),
            new("annexI.bonuses", "Procedimentos cuja referência de bônus é metade do SIGTAP de julho de 2023", "676", "676", true, "Art. 3º, II; Anexo I"),
            new("annexI.zeroes", "Procedimentos sem valor próprio (cirurgias múltiplas e sequenciais)", "2", "2", true, "Anexos I e VI"),
            new("annexII.count", "Prestadores do Anexo II", "67", "67", true, "Anexo II"),
            new("annexII.checkDigits", "Códigos CNES com dígito verificador certo", "67", "67", true, "Anexo II"),
            new("annexIII.count", "Municípios do Anexo III", "208", "208", true, "Anexo III"),
            new("annexes.ibge", "Beneficiários cujo município existe na lista do IBGE (dígitos verificadores conferidos)", "275", "275", true, "Anexos II e III"),
            new("annexes.overlap", "Prestadores do Anexo II em município do Anexo III", "0", "0", true, "Anexos II e III"),
            new("annexes.name", "Nome do município 313180 no IBGE e na norma", "Itabirinha", "ITABIRINHA DE MANTENA", false, "Anexos II e III"),
            new("annexII.total", "Total impresso do Anexo II e soma das suas linhas", "R$ 52.570.893,35", "R$ 52.570.893,35", true, "Anexo II"),
            new("annexIII.total", "Total impresso do Anexo III e soma das suas linhas", "R$ 443.524.396,40", "R$ 443.524.396,44", false, "Anexo III"),
            new("total.annexes", "Valor global e soma das linhas dos Anexos II e III", "R$ 496.095.289,72", "R$ 496.095.289,79", false, "Art. 4º"),
            new("total.statedAnnexes", "Valor global e soma dos totais impressos dos Anexos II e III", "R$ 496.095.289,72", "R$ 496.095.289,75", false, "Art. 4º"),
            new("total.years", "Valor global e soma dos três exercícios", "R$ 496.095.289,72", "R$ 496.095.289,73", false, "Art. 4º, I a III"),
            new("total.year2024", "Exercício de 2024 e duas antecipações mais três bônus", "R$ 269.169.604,23", "R$ 269.169.604,24", false, "Art. 4º, I a III; Anexo VIII"),
        ];
        Assert.Equal(expected, NormCheck.Of(Given.RuleSet).AsEnumerable());
    }

    [Fact]
    public void A_lost_procedure_is_counted() =>
        AssertDisagreement("annexI.count", "676", "675", WithProcedures(procedures => procedures.Skip(1)));

    [Fact]
    public void A_wrong_check_digit_of_a_procedure_is_counted() => AssertDisagreement(
        "annexI.checkDigits", "676", "675", WithCholecystectomy(Cholecystectomy with { Code = new ProcedureCode(0407030027) }));

    [Fact]
    public void A_bonus_that_is_not_half_of_sigtap_is_counted() => AssertDisagreement(
        "annexI.bonuses", "676", "675", WithCholecystectomy(Cholecystectomy with { BonusReference = new Money(1) }));

    [Fact]
    public void Another_procedure_without_value_is_counted() => AssertDisagreement(
        "annexI.zeroes", "2", "3", WithCholecystectomy(Cholecystectomy with { Sh = Money.Zero, Sp = Money.Zero }));

    [Theory]
    [InlineData(BeneficiaryKind.Provider, "annexII.count", "67", "66")]
    [InlineData(BeneficiaryKind.Municipality, "annexIII.count", "208", "207")]
    public void A_lost_beneficiary_is_counted(BeneficiaryKind kind, string code, string stated, string found) => AssertDisagreement(
        code, stated, found, WithBeneficiaries(all => all.Except([all.First(beneficiary => beneficiary.Id.Kind == kind)])));

    [Fact]
    public void A_wrong_check_digit_of_a_provider_is_counted() => AssertDisagreement(
        "annexII.checkDigits", "67", "66", WithAbaete(Abaete with { Id = BeneficiaryId.Of(new Cnes(2126797)) }));

    [Fact]
    public void A_municipality_that_does_not_exist_is_counted_and_its_name_compared_with_nothing()
    {
        var altered = WithAbaete(Abaete with { Municipality = new MunicipalityCode(310021), MunicipalityName = "Nenhum" });
        AssertDisagreement("annexes.ibge", "275", "274", altered);
        Assert.Single(NormCheck.Of(altered), check => check.Code == "annexes.name");
    }

    [Fact]
    public void A_provider_in_a_municipality_that_is_paid_itself_is_counted() => AssertDisagreement(
        "annexes.overlap", "0", "1", WithAbaete(Abaete with { Municipality = new MunicipalityCode(310620), MunicipalityName = "BELO HORIZONTE" }));

    [Theory]
    [InlineData("ABAETÉ", true)]
    [InlineData("Abaete", true)]
    [InlineData("abaetê", true)]
    [InlineData("Abaetés", false)]
    [InlineData("Abaité", false)]
    public void Names_are_the_same_but_for_case_and_accents(string name, bool isSame) => Assert.Equal(
        isSame ? ["313180"] : ["310020", "313180"],
        NormCheck.Of(WithAbaete(Abaete with { MunicipalityName = name }))
            .Where(check => check.Code == "annexes.name")
            .Select(check => check.Description.Split(' ')[3]));

    private static void AssertDisagreement(string code, string stated, string found, RuleSet ruleSet)
    {
        var check = NormCheck.Of(ruleSet).Single(candidate => candidate.Code == code);
        Assert.Equal((stated, found, false), (check.Stated, check.Found, check.Agrees));
    }

    private static RuleSet WithCholecystectomy(Procedure changed) =>
        WithProcedures(procedures => procedures.Select(procedure => procedure == Cholecystectomy ? changed : procedure));

    private static RuleSet WithAbaete(Beneficiary changed) =>
        WithBeneficiaries(beneficiaries => beneficiaries.Select(beneficiary => beneficiary == Abaete ? changed : beneficiary));

    private static RuleSet WithProcedures(Func<IEnumerable<Procedure>, IEnumerable<Procedure>> change) => Altered(
        new(change(Given.RuleSet.Catalogue.Procedures), Given.RuleSet.Catalogue.Composites), Given.RuleSet.Registry);

    private static RuleSet WithBeneficiaries(Func<IEnumerable<Beneficiary>, IEnumerable<Beneficiary>> change) => Altered(
        Given.RuleSet.Catalogue, new(change(Given.RuleSet.Registry.All), new Dictionary<MunicipalityCode, BasisPoints>()));

    private static RuleSet Altered(ProcedureCatalogue catalogue, BeneficiaryRegistry registry)
    {
        var rules = Given.RuleSet;
        return new RuleSet
        {
            Id = rules.Id,
            Title = rules.Title,
            From = rules.From,
            Until = rules.Until,
            Catalogue = catalogue,
            Registry = registry,
            Schedule = rules.Schedule,
            Municipalities = rules.Municipalities,
            Parameters = rules.Parameters,
            Stated = rules.Stated,
            Appropriations = rules.Appropriations,
            BaselineFirst = rules.BaselineFirst,
            BaselineLast = rules.BaselineLast,
            BaselineQuadrimesters = rules.BaselineQuadrimesters,
            CompositePercentOfSigtap = rules.CompositePercentOfSigtap,
            BonusPercentOfSigtap = rules.BonusPercentOfSigtap,
            IndicatorPercentOfPact = rules.IndicatorPercentOfPact,
            TurnoverPercentages = rules.TurnoverPercentages,
            AnnexTargetQuadrimester = rules.AnnexTargetQuadrimester,
            ExtractionDays = rules.ExtractionDays,
            ExemptFromRegistration = rules.ExemptFromRegistration,
            TermAnticipations = rules.TermAnticipations,
            TermBonuses = rules.TermBonuses,
            ValidityMonths = rules.ValidityMonths,
            State = rules.State,
        };
    }
}
