using OperaMais.Domain.Norms;

namespace OperaMais.Domain.Tests.Norms;

public sealed class NormParameterTests
{
    private static readonly string Embedded = NormLibrary.EmbeddedText("ses-mg-8907-2023/" + NormTexts.Parameters);

    public static TheoryData<int> EveryRow => [.. Enumerable.Range(2, Embedded.Rows() - 1)];

    [Fact]
    public void Every_parameter_in_force_is_known_with_its_article_and_dates_by_key()
    {
        var parameters = NormLibrary.Load(NormLibrary.EmbeddedText).Current.Parameters;
        Assert.Equal(32, parameters.Length);
        Assert.Equal(parameters.Select(parameter => parameter.Key).Order(StringComparer.Ordinal), parameters.Select(parameter => parameter.Key));
        Assert.Contains(
            new("indicator.percentOfPact", "90", new DateOnly(2023, 9, 1), new DateOnly(2025, 7, 25), "Anexo VII"), parameters);
    }

    [Theory]
    [InlineData(2, "202213")]
    [InlineData(3, "2023")]
    [InlineData(4, "três")]
    [InlineData(4, "-3")]
    [InlineData(4, "3,0")]
    [InlineData(4, " 3")]
    [InlineData(4, "99999999999")]
    [InlineData(5, "0415010012 0415020035")]
    [InlineData(5, "0415010012  0415020034")]
    [InlineData(9, "2023-4")]
    [InlineData(11, "310620 31701")]
    [InlineData(21, "52.570.893,35")]
    [InlineData(33, "10 vinte 30")]
    [InlineData(33, "10  20")]
    [InlineData(33, "-10 20")]
    public void A_value_of_the_wrong_form_is_refused(int row, string value) => NormTexts.AssertDamaged(
        NormTexts.Parameters,
        text => text.WithCell(row, "VALOR", value),
        row,
        $"o campo {Embedded.Cell(row, "CHAVE")} traz «{value}», que não é um valor aceito");

    [Theory]
    [MemberData(nameof(EveryRow))]
    public void No_key_may_be_missing(int row) => NormTexts.AssertDamaged(
        NormTexts.Parameters,
        text => text.WithoutRow(row),
        null,
        $"falta o parâmetro {Embedded.Cell(row, "CHAVE")}, que deve valer durante a vigência da norma");

    [Fact]
    public void A_key_that_no_rule_reads_is_refused_and_of_several_the_first_by_name() => NormTexts.AssertDamaged(
        NormTexts.Parameters,
        text => text.Plus("zebra;1;2023-09-01;2025-07-25;Art. 1º").Plus("abelha;1;2023-09-01;2025-07-25;Art. 1º"),
        35,
        "nenhuma regra lê o parâmetro abelha");

    [Fact]
    public void A_misspelt_key_is_missing() => NormTexts.AssertDamaged(
        NormTexts.Parameters,
        text => text.WithCell(8, "CHAVE", "indicator.percentofpact"),
        null,
        "falta o parâmetro indicator.percentOfPact, que deve valer durante a vigência da norma");

    [Theory]
    [InlineData("2023-09-01", "2025-07-25")]
    [InlineData("2025-07-25", "2026-01-01")]
    [InlineData("2024-01-01", "2024-01-01")]
    public void Two_rows_of_one_key_never_cover_one_day(string from, string until) => NormTexts.AssertDamaged(
        NormTexts.Parameters,
        text => text.Plus($"indicator.percentOfPact;80;{from};{until};Art. 1º"),
        34,
        "o parâmetro indicator.percentOfPact tem outra linha (8) para a mesma data");

    [Fact]
    public void Rows_are_compared_by_date_not_by_their_place() => NormTexts.AssertDamaged(
        NormTexts.Parameters,
        text => text.Plus("indicator.percentOfPact;80;2023-01-01;2023-09-01;Art. 1º"),
        8,
        "o parâmetro indicator.percentOfPact tem outra linha (34) para a mesma data");

    [Theory]
    [InlineData("2022-01-01", "2023-08-31")]
    [InlineData("2025-07-26", "2026-12-31")]
    public void Rows_of_other_times_are_left_alone(string from, string until)
    {
        var library = NormTexts.Load(NormTexts.Parameters, text => text.Plus($"indicator.percentOfPact;80;{from};{until};Art. 1º"));
        Assert.Equal(90, library.Current.IndicatorPercentOfPact);
        Assert.Equal(32, library.Current.Parameters.Length);
    }

    [Theory]
    [InlineData("2023-09-02", "2025-07-25")]
    [InlineData("2023-09-01", "2025-07-24")]
    [InlineData("2025-07-25", "2026-12-31")]
    [InlineData("2022-01-01", "2023-09-01")]
    public void A_parameter_applies_as_long_as_its_norm(string from, string until) => NormTexts.AssertDamaged(
        NormTexts.Parameters,
        text => text.WithCell(8, "VIGENTE_DESDE", from).WithCell(8, "VIGENTE_ATE", until),
        8,
        "o parâmetro indicator.percentOfPact não vale durante toda a vigência da norma");

    [Fact]
    public void A_parameter_may_apply_longer_than_its_norm() => Assert.Equal(90, NormTexts.Load(
        NormTexts.Parameters,
        text => text.WithCell(8, "VIGENTE_DESDE", "2020-01-01").WithCell(8, "VIGENTE_ATE", "2030-12-31")).Current.IndicatorPercentOfPact);

    [Fact]
    public void A_parameter_does_not_end_before_it_starts()
    {
        NormTexts.AssertDamaged(
            NormTexts.Parameters, text => text.WithCell(8, "VIGENTE_ATE", "2023-08-31"), 8, "a vigência termina antes de começar");
        // A single day is a time; this one is another than the norm's.
        Assert.NotNull(NormTexts.Load(
            NormTexts.Parameters, text => text.Plus("indicator.percentOfPact;80;2022-01-01;2022-01-01;Art. 1º")));
    }

    [Theory]
    [InlineData("CHAVE")]
    [InlineData("VALOR")]
    [InlineData("VIGENTE_DESDE")]
    [InlineData("VIGENTE_ATE")]
    [InlineData("ARTIGO")]
    public void No_field_may_be_blank(string column) => NormTexts.AssertDamaged(
        NormTexts.Parameters, text => text.WithCell(8, column, ""), 8, $"o campo {column} está vazio");
}
