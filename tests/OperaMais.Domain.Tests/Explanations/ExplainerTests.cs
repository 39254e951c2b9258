using System.Collections.Immutable;
using OperaMais.Domain.Explanations;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Domain.Tests.Explanations;

/// <summary>Three settlements of the worked example, verified by hand against Annex I and the SIGTAP table.</summary>
public sealed class ExplainerTests
{
    private const string CompositeWithoutPact = """
        settlement | Ajuste e bônus do quadrimestre | −R$ 352,74 | ajuste −R$ 535,45 + bônus R$ 182,71 | Anexo VII, Parcela de ajuste e bonificação
          adjustment | Ajuste | −R$ 535,45 | financiamento R$ 840,47 − antecipação R$ 1.375,92 | Anexo VII, Ajuste
            financing | Financiamento da produção do quadrimestre | R$ 840,47 | SH R$ 292,98 + SP R$ 547,49, de 1 AIHs pagas | Art. 3º, I; Anexos I e VI
              line | 0415020034 OUTROS PROCEDIMENTOS COM CIRURGIAS SEQUENCIAIS, primeiro ato 0404020429 | R$ 840,47 | 1 × R$ 840,47 = R$ 840,47 | Anexo I; Anexo VI
                unitValue | Valor de cada AIH | R$ 840,47 | SH R$ 292,98 + SP R$ 547,49; depois das deduções, SH R$ 292,98 + SP R$ 547,49 | Anexo I; Art. 1º, § 4º
                  addition | Acréscimo de cirurgias múltiplas ou sequenciais, incluído em SP | R$ 365,42 | 100 % do valor SIGTAP do primeiro ato 0404020429 TRATAMENTO CIRÚRGICO DO SOALHO DA ÓRBITA | Anexo VI
            anticipation | Antecipação | R$ 1.375,92 | R$ 4.127,75 ÷ 3 | Art. 5º, § 2º; Anexo VII, Parcela de antecipação
              baseline | Financiamento da produção da base | R$ 4.127,75 | SH R$ 2.137,46 + SP R$ 1.990,29, de 1 AIHs processadas de 202205 a 202304 | Art. 5º, § 2º; Anexos I e VI
                line | 0408030100 ARTRODESE CERVICAL ANTERIOR QUATRO NÍVEIS | R$ 4.127,75 | 1 × R$ 4.127,75 = R$ 4.127,75 | Anexo I; Anexo VI
                  unitValue | Valor de cada AIH | R$ 4.127,75 | SH R$ 2.137,46 + SP R$ 1.990,29; depois das deduções, SH R$ 2.137,46 + SP R$ 1.990,29 | Anexo I; Art. 1º, § 4º
          bonus | Bônus | R$ 182,71 |  | Art. 3º, II; Anexo VII, Bonificação
            indicator | Indicador do município | cumpriu |  | Anexo VII, Bonificação
              achieved | Percentual alcançado (arredondado para baixo, só para leitura) | 0,00 % | 0 de residentes em outros municípios ÷ 1 no total | Anexo VII, Bonificação
              targetWithoutPact | Sem meta: os Anexos II e III dizem «sem pacto com referências» | — |  | Anexos II e III; Anexo VII, observações
            bonusReference | Referência de bônus da produção paga | R$ 182,71 | 50 % do SIGTAP de julho de 2023, de 1 AIHs pagas | Art. 3º, II; Anexo I
              bonusLine | 0415020034 OUTROS PROCEDIMENTOS COM CIRURGIAS SEQUENCIAIS, primeiro ato 0404020429 | R$ 182,71 | 1 × R$ 182,71 = R$ 182,71 | Anexo I, coluna de bônus
        """;

    private const string DeductionAndDecision = """
        settlement | Ajuste e bônus do quadrimestre | R$ 2.132,06 | ajuste R$ 2.132,06 + bônus R$ 0,00 | Anexo VII, Parcela de ajuste e bonificação
          adjustment | Ajuste | R$ 2.132,06 | financiamento R$ 2.132,06 − antecipação R$ 0,00 | Anexo VII, Ajuste
            financing | Financiamento da produção do quadrimestre | R$ 2.132,06 | SH R$ 1.248,39 + SP R$ 883,67, de 2 AIHs pagas | Art. 3º, I; Anexos I e VI
              line | 0402010043 TIREOIDECTOMIA TOTAL | R$ 1.895,75 | 1 × R$ 1.895,75 = R$ 1.895,75 | Anexo I; Anexo VI
                unitValue | Valor de cada AIH | R$ 1.895,75 | SH R$ 1.121,90 + SP R$ 773,85; depois das deduções, SH R$ 1.121,90 + SP R$ 773,85 | Anexo I; Art. 1º, § 4º
              line | 0401020118 HOMOENXERTIA (ATO CIRURGICO PRE E POS-OPERATORIO) | R$ 236,31 | 1 × R$ 236,31 = R$ 236,31 | Anexo I; Anexo VI
                unitValue | Valor de cada AIH | R$ 236,31 | SH R$ 190,19 + SP R$ 136,51; depois das deduções, SH R$ 126,49 + SP R$ 109,82 | Anexo I; Art. 1º, § 4º
                  deduction | Complemento federal deduzido | R$ 90,39 | SH R$ 63,70 + SP R$ 26,69, até o limite do valor da AIH | Art. 1º, § 4º
            anticipation | Antecipação | R$ 0,00 | R$ 0,00 ÷ 3 | Art. 5º, § 2º; Anexo VII, Parcela de antecipação
              baseline | Financiamento da produção da base | R$ 0,00 | SH R$ 0,00 + SP R$ 0,00, de 0 AIHs processadas de 202205 a 202304 | Art. 5º, § 2º; Anexos I e VI
          bonus | Bônus | R$ 0,00 |  | Art. 3º, II; Anexo VII, Bonificação
            indicator | Indicador do município | não cumpriu |  | Anexo VII, Bonificação
              achieved | Percentual alcançado (arredondado para baixo, só para leitura) | 100,00 % | 2 de residentes em outros municípios ÷ 2 no total | Anexo VII, Bonificação
              targetMissing | Sem meta: a PPI do município não foi importada | — | falta a PPI de 202404 | Anexo VII, Cálculo bonificação
              decision | Decisão do Grupo Condutor | não cumpriu | Deliberacao do Grupo Condutor | Anexo VII, observações
            bonusReference | Referência de bônus da produção paga | R$ 351,35 | 50 % do SIGTAP de julho de 2023, de 2 AIHs pagas | Art. 3º, II; Anexo I
              bonusLine | 0402010043 TIREOIDECTOMIA TOTAL | R$ 225,69 | 1 × R$ 225,69 = R$ 225,69 | Anexo I, coluna de bônus
              bonusLine | 0401020118 HOMOENXERTIA (ATO CIRURGICO PRE E POS-OPERATORIO) | R$ 125,66 | 1 × R$ 125,66 = R$ 125,66 | Anexo I, coluna de bônus
        """;

    private const string DeductionInTheBaselineAndPact = """
        settlement | Ajuste e bônus do quadrimestre | −R$ 149,69 | ajuste −R$ 1.112,55 + bônus R$ 962,86 | Anexo VII, Parcela de ajuste e bonificação
          adjustment | Ajuste | −R$ 1.112,55 | financiamento R$ 2.503,44 − antecipação R$ 3.615,99 | Anexo VII, Ajuste
            financing | Financiamento da produção do quadrimestre | R$ 2.503,44 | SH R$ 2.044,86 + SP R$ 458,58, de 1 AIHs pagas | Art. 3º, I; Anexos I e VI
              line | 0409010057 CISTOENTEROPLASTIA | R$ 2.503,44 | 1 × R$ 2.503,44 = R$ 2.503,44 | Anexo I; Anexo VI
                unitValue | Valor de cada AIH | R$ 2.503,44 | SH R$ 2.044,86 + SP R$ 458,58; depois das deduções, SH R$ 2.044,86 + SP R$ 458,58 | Anexo I; Art. 1º, § 4º
            anticipation | Antecipação | R$ 3.615,99 | R$ 10.847,98 ÷ 3 | Art. 5º, § 2º; Anexo VII, Parcela de antecipação
              baseline | Financiamento da produção da base | R$ 10.847,98 | SH R$ 8.138,98 + SP R$ 2.709,00, de 2 AIHs processadas de 202205 a 202304 | Art. 5º, § 2º; Anexos I e VI
                line | 0408040084 ARTROPLASTIA TOTAL PRIMÁRIA DO QUADRIL CIMENTADA | R$ 8.869,59 | 1 × R$ 8.869,59 = R$ 8.869,59 | Anexo I; Anexo VI
                  unitValue | Valor de cada AIH | R$ 8.869,59 | SH R$ 6.805,95 + SP R$ 2.140,30; depois das deduções, SH R$ 6.734,98 + SP R$ 2.134,61 | Anexo I; Art. 1º, § 4º
                    deduction | Complemento federal deduzido | R$ 76,66 | SH R$ 70,97 + SP R$ 5,69, até o limite do valor da AIH | Art. 1º, § 4º
                line | 0403020042 MICROCIRURGIA DE PLEXO BRAQUIAL COM MICROENXERTIA | R$ 1.978,39 | 1 × R$ 1.978,39 = R$ 1.978,39 | Anexo I; Anexo VI
                  unitValue | Valor de cada AIH | R$ 1.978,39 | SH R$ 1.404,00 + SP R$ 574,39; depois das deduções, SH R$ 1.404,00 + SP R$ 574,39 | Anexo I; Art. 1º, § 4º
          bonus | Bônus | R$ 962,86 |  | Art. 3º, II; Anexo VII, Bonificação
            indicator | Indicador do município | cumpriu | 1 × 10.000 = 10.000 ≥ 7.808 × 1 = 7.808 | Anexo VII, Bonificação
              achieved | Percentual alcançado (arredondado para baixo, só para leitura) | 100,00 % | 1 de residentes em outros municípios ÷ 1 no total | Anexo VII, Bonificação
              targetOfPpi | Meta, arredondada para baixo | 78,08 % | 90 % × 1.239 ÷ 1.428 = 78,08 % (PPI de 202312) | Anexo VII, Cálculo bonificação
            bonusReference | Referência de bônus da produção paga | R$ 962,86 | 50 % do SIGTAP de julho de 2023, de 1 AIHs pagas | Art. 3º, II; Anexo I
              bonusLine | 0409010057 CISTOENTEROPLASTIA | R$ 962,86 | 1 × R$ 962,86 = R$ 962,86 | Anexo I, coluna de bônus
        """;

    private static readonly InMemoryProgramme Programme = new(Given.RuleSet, WorkedExample.Scenario);

    [Theory]
    [InlineData("2023-3", "2168626", CompositeWithoutPact)]
    [InlineData("2024-2", "2121409", DeductionAndDecision)]
    [InlineData("2024-1", "2144166", DeductionInTheBaselineAndPact)]
    public void A_settlement_is_explained_step_by_step(string quadrimester, string beneficiary, string expected)
    {
        var settled = Settle(quadrimester).Single(candidate => candidate.Beneficiary.Id.ToString() == beneficiary);
        Assert.Equal(expected, StepText.Of(new Explainer(Given.RuleSet).Explain(settled)), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void An_estimated_term_value_is_explained_step_by_step()
    {
        const string Expected = """
            termValue | Valor estimado do instrumento | R$ 7.358,16 | 4 × R$ 1.375,92 + 4 × R$ 463,62 | Art. 4º, § 5º
              anticipation | Antecipação | R$ 1.375,92 | R$ 4.127,75 ÷ 3 | Art. 5º, § 2º; Anexo VII, Parcela de antecipação
                baseline | Financiamento da produção da base | R$ 4.127,75 | SH R$ 2.137,46 + SP R$ 1.990,29, de 1 AIHs processadas de 202205 a 202304 | Art. 5º, § 2º; Anexos I e VI
                  line | 0408030100 ARTRODESE CERVICAL ANTERIOR QUATRO NÍVEIS | R$ 4.127,75 | 1 × R$ 4.127,75 = R$ 4.127,75 | Anexo I; Anexo VI
                    unitValue | Valor de cada AIH | R$ 4.127,75 | SH R$ 2.137,46 + SP R$ 1.990,29; depois das deduções, SH R$ 2.137,46 + SP R$ 1.990,29 | Anexo I; Art. 1º, § 4º
              estimatedBonus | Bônus do quadrimestre médio | R$ 463,62 | R$ 1.390,85 ÷ 3 | Art. 4º, § 5º; Art. 3º, II
            """;
        var settled = Settle("2023-3").Single(candidate => candidate.Beneficiary.Id.ToString() == "2168626");
        var step = new Explainer(Given.RuleSet).Explain(Given.RuleSet.TermValueOf(settled.Anticipation));
        Assert.Equal(Expected, StepText.Of(step), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Lines_of_one_size_come_in_the_order_of_their_procedures()
    {
        // The federal complement leaves nothing of either.
        ProductionLine[] lines =
        [
            .. new[] { Given.Hernia, Given.Vesicle }.Select(procedure =>
                new ProductionLine(Given.RuleSet.ValueOf(Given.Profile with { Procedure = procedure, FederalSp = new(99_999_99) }), 1)),
        ];
        foreach (var production in new[] { new BeneficiaryProduction(lines), new BeneficiaryProduction(lines.Reverse()) })
        {
            var baseline = Assert.Single(new Explainer(Given.RuleSet).Explain(Given.RuleSet.AnticipationOf(production)).Steps);
            Assert.Equal(["0407030026", "0407040102"], baseline.Steps.Select(line => line.Name[..10]));
        }
    }

    private static ImmutableArray<BeneficiarySettlement> Settle(string quadrimester) =>
        Programme.Settle(Quadrimester.TryRead(quadrimester, out var read) ? read : default).Beneficiaries;
}
