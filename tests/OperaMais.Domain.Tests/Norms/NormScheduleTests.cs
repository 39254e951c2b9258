using OperaMais.Domain.Schedule;

namespace OperaMais.Domain.Tests.Norms;

public sealed class NormScheduleTests
{
    [Fact]
    public void Annex_VIII_plans_nine_parcels_in_order()
    {
        (int, ParcelKind, string)[] expected =
        [
            (202309, ParcelKind.Anticipation, "2023-3"),
            (202311, ParcelKind.PreviousResolution, "2023-2"),
            (202312, ParcelKind.Anticipation, "2024-1"),
            (202403, ParcelKind.AdjustmentAndBonus, "2023-3"),
            (202404, ParcelKind.Anticipation, "2024-2"),
            (202407, ParcelKind.AdjustmentAndBonus, "2024-1"),
            (202408, ParcelKind.Anticipation, "2024-3"),
            (202411, ParcelKind.AdjustmentAndBonus, "2024-2"),
            (202503, ParcelKind.AdjustmentAndBonus, "2024-3"),
        ];
        Assert.Equal(
            expected, Given.RuleSet.Schedule.Select(parcel => (parcel.Month.Value, parcel.Kind, parcel.Quadrimester.ToString())));
    }

    [Fact]
    public void A_parcel_carries_the_norms_words() => Assert.Equal(
        new(
            new Competence(2024, 3),
            ParcelKind.AdjustmentAndBonus,
            new Quadrimester(2023, 3),
            "Ajuste sobre Produção 3ºQuad.2023 + Bônus (3ºQuad.2023)",
            "Setembro à Dezembro de 2023",
            "Março 2024"),
        Given.RuleSet.Schedule[3]);

    [Fact]
    public void An_anticipation_measures_nothing() => Assert.Equal(
        new(
            new Competence(2023, 9),
            ParcelKind.Anticipation,
            new Quadrimester(2023, 3),
            "Antecipação referente ao 3º quadrimestre de 2023",
            null,
            null),
        Given.RuleSet.Schedule[0]);

    [Fact]
    public void The_quadrimesters_settled_are_those_with_an_adjustment() => Assert.Equal(
        ["2023-3", "2024-1", "2024-2", "2024-3"], Given.RuleSet.Quadrimesters.Select(quadrimester => quadrimester.ToString()));

    [Theory]
    [InlineData("REPASSE", "202313", "o campo REPASSE traz «202313», que não é um valor aceito")]
    [InlineData("REPASSE", "202312", "os meses de repasse não estão em ordem")]
    [InlineData("REPASSE", "202311", "os meses de repasse não estão em ordem")]
    [InlineData("TIPO", "ADIANTAMENTO", "o campo TIPO traz «ADIANTAMENTO», que não é um valor aceito")]
    [InlineData("TIPO", "", "o campo TIPO está vazio")]
    [InlineData("TIPO", "ANTECIPACAO", "2023-3 aparece duas vezes")]
    [InlineData("QUADRIMESTRE", "2023/3", "o campo QUADRIMESTRE traz «2023/3», que não é um valor aceito")]
    [InlineData("DESCRICAO", "", "o campo DESCRICAO está vazio")]
    public void A_damaged_row_says_why(string column, string value, string reason) =>
        NormTexts.AssertDamaged(NormTexts.AnnexVIII, text => text.WithCell(5, column, value), 5, reason);

    [Fact]
    public void A_lost_parcel_is_missed_and_one_too_many_is_noticed()
    {
        NormTexts.AssertDamaged(NormTexts.AnnexVIII, text => text.WithoutRow(10), null, "tem 8 linhas em vez de 9");
        NormTexts.AssertDamaged(NormTexts.AnnexVIII, text => text.Plus(text.Row(10)), null, "tem 10 linhas em vez de 9");
    }
}
