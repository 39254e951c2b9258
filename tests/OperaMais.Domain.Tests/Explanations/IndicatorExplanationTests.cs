using OperaMais.Domain.Codes;
using OperaMais.Domain.Explanations;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Explanations;

public sealed class IndicatorExplanationTests
{
    private static readonly Competence Month = new(2023, 12);
    private static readonly Decision Yes = new(true, "Deliberação nº 1");
    private static readonly Decision No = new(false, "Deliberação nº 2");

    [Fact]
    public void A_target_of_the_annex_that_was_not_reached() => AssertText(
        """
        indicator | Indicador do município | não cumpriu | 1.234 × 10.000 = 12.340.000 < 5.081 × 5.000 = 25.405.000 | Anexo VII, Bonificação
          achieved | Percentual alcançado (arredondado para baixo, só para leitura) | 24,68 % | 1.234 de residentes em outros municípios ÷ 5.000 no total | Anexo VII, Bonificação
          targetOfAnnex | Meta, impressa nos Anexos II e III | 50,81 % |  | Anexos II e III, nota **
        """,
        1_234,
        5_000,
        new TargetBasis.Annex(new BasisPoints(5_081)),
        null);

    [Fact]
    public void A_target_of_the_pact_that_was_just_reached_and_a_decision_without_effect() => AssertText(
        """
        indicator | Indicador do município | cumpriu | 9 × 10.000 = 90.000 ≥ 4.500 × 20 = 90.000 | Anexo VII, Bonificação
          achieved | Percentual alcançado (arredondado para baixo, só para leitura) | 45,00 % | 9 de residentes em outros municípios ÷ 20 no total | Anexo VII, Bonificação
          targetOfPpi | Meta, arredondada para baixo | 45,00 % | 90 % × 1.000 ÷ 2.000 = 45,00 % (PPI de 202312) | Anexo VII, Cálculo bonificação
          decisionWithoutEffect | Decisão do Grupo Condutor, sem efeito porque há pacto | não cumpriu | Deliberação nº 2 | Anexo VII, observações
        """,
        9,
        20,
        new TargetBasis.Ppi(Month, new Pact(1_000, 2_000), 90),
        No);

    [Fact]
    public void No_production() => AssertText(
        """
        indicator | Indicador do município | sem produção |  | Anexo VII, Bonificação
          achieved | Percentual alcançado (arredondado para baixo, só para leitura) | — | 0 de residentes em outros municípios ÷ 0 no total | Anexo VII, Bonificação
          targetOfAnnex | Meta, impressa nos Anexos II e III | 50,81 % |  | Anexos II e III, nota **
        """,
        0,
        0,
        new TargetBasis.Annex(new BasisPoints(5_081)),
        null);

    [Fact]
    public void A_pact_of_zero_that_was_decided() => AssertText(
        """
        indicator | Indicador do município | cumpriu |  | Anexo VII, Bonificação
          achieved | Percentual alcançado (arredondado para baixo, só para leitura) | 50,00 % | 1 de residentes em outros municípios ÷ 2 no total | Anexo VII, Bonificação
          targetOfZero | Sem meta: a PPI não pactua cirurgias para a população referenciada | — | 0 de 1.300 cirurgias pactuadas na PPI de 202312 | Anexo VII, observações
          decision | Decisão do Grupo Condutor | cumpriu | Deliberação nº 1 | Anexo VII, observações
        """,
        1,
        2,
        new TargetBasis.Ppi(Month, new Pact(0, 1_300), 90),
        Yes);

    [Fact]
    public void The_annexes_words_without_pact() => AssertText(
        """
        indicator | Indicador do município | pendente de PPI ou de decisão do Grupo Condutor |  | Anexo VII, Bonificação
          achieved | Percentual alcançado (arredondado para baixo, só para leitura) | 50,00 % | 1 de residentes em outros municípios ÷ 2 no total | Anexo VII, Bonificação
          targetWithoutPact | Sem meta: os Anexos II e III dizem «sem pacto com referências» | — |  | Anexos II e III; Anexo VII, observações
        """,
        1,
        2,
        new TargetBasis.AnnexWithoutPact(),
        null);

    [Fact]
    public void A_missing_pact() => AssertText(
        """
        indicator | Indicador do município | pendente de PPI ou de decisão do Grupo Condutor |  | Anexo VII, Bonificação
          achieved | Percentual alcançado (arredondado para baixo, só para leitura) | 0,00 % | 0 de residentes em outros municípios ÷ 2 no total | Anexo VII, Bonificação
          targetMissing | Sem meta: a PPI do município não foi importada | — | falta a PPI de 202312 | Anexo VII, Cálculo bonificação
        """,
        0,
        2,
        new TargetBasis.MissingPpi(Month),
        null);

    private static void AssertText(string expected, long referenced, long total, TargetBasis basis, Decision? decision) => Assert.Equal(
        expected,
        StepText.Of(IndicatorExplanation.Of(new(new MunicipalityCode(310620), new MunicipalProduction(referenced, total), basis, decision))),
        ignoreLineEndingDifferences: true);
}
