using OperaMais.Domain.Norms;

namespace OperaMais.Domain.Tests.Norms;

public sealed class NormIndexTests
{
    private const string Second = "ses-mg-outra;Outra;2025-07-26;2026-12-31;Art. 1º";

    [Fact]
    public void The_embedded_library_holds_the_resolution_with_its_dates()
    {
        var ruleSet = Assert.Single(NormLibrary.Embedded.RuleSets);
        Assert.Same(ruleSet, NormLibrary.Embedded.Current);
        Assert.Equal("ses-mg-8907-2023", ruleSet.Id);
        Assert.Equal("Resolução SES/MG nº 8.907, de 25 de julho de 2023", ruleSet.Title);
        Assert.Equal((new DateOnly(2023, 9, 1), new DateOnly(2025, 7, 25)), (ruleSet.From, ruleSet.Until));
    }

    [Theory]
    [InlineData("2023-3")]
    [InlineData("2024-1")]
    [InlineData("2024-2")]
    [InlineData("2024-3")]
    public void A_quadrimester_with_a_parcel_has_rules(string text) =>
        Assert.Same(NormLibrary.Embedded.Current, NormLibrary.Embedded.For(Read(text)));

    [Theory]
    [InlineData("2023-2")]
    [InlineData("2025-1")]
    [InlineData("2025-2")]
    [InlineData("2025-3")]
    public void Any_other_has_none(string text) => Assert.Null(NormLibrary.Embedded.For(Read(text)));

    [Theory]
    [InlineData("2023-09-02", "2025-07-25", "2023-3", false)]
    [InlineData("2023-09-01", "2025-07-25", "2023-3", true)]
    [InlineData("2023-09-01", "2024-09-01", "2024-3", true)]
    [InlineData("2023-09-01", "2024-08-31", "2024-3", false)]
    public void Rules_must_be_in_force_on_its_first_day(string from, string until, string quadrimester, bool isSettled)
    {
        var library = NormTexts.Load(NormTexts.Index, text => text.WithCell(2, "VIGENTE_DESDE", from).WithCell(2, "VIGENTE_ATE", until));
        Assert.Equal(isSettled, library.For(Read(quadrimester)) is not null);
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    public void Versions_follow_one_another_by_date_in_whatever_order_they_are_listed(int firstRow, int secondRow)
    {
        var rows = NormLibrary.EmbeddedText(NormTexts.Index).Plus(Second);
        var library = NormLibrary.Load(path => path == NormTexts.Index
            ? $"{rows.Row(1)}\n{rows.Row(firstRow)}\n{rows.Row(secondRow)}\n"
            : TextOfEither(path));
        Assert.Equal(["ses-mg-8907-2023", "ses-mg-outra"], library.RuleSets.Select(ruleSet => ruleSet.Id));
        Assert.Equal("ses-mg-outra", library.Current.Id);
        Assert.Equal("ses-mg-8907-2023", library.For(new Quadrimester(2024, 1))!.Id);
        Assert.Null(library.For(new Quadrimester(2025, 3)));
    }

    [Fact]
    public void Two_versions_never_cover_one_day() => NormTexts.AssertDamaged(
        NormTexts.Index,
        text => text.Plus(Second.Replace("2025-07-26", "2025-07-25")),
        3,
        "a norma ses-mg-outra vale nas mesmas datas que ses-mg-8907-2023");

    [Fact]
    public void A_version_may_apply_on_a_single_day() => Assert.Single(
        NormTexts.Load(NormTexts.Index, text => text.WithCell(2, "VIGENTE_ATE", "2023-09-01")).RuleSets);

    [Fact]
    public void A_version_does_not_end_before_it_starts() => NormTexts.AssertDamaged(
        NormTexts.Index, text => text.WithCell(2, "VIGENTE_ATE", "2023-08-31"), 2, "a vigência termina antes de começar");

    [Theory]
    [InlineData("2023-13-01")]
    [InlineData("2023-02-29")]
    [InlineData("01/09/2023")]
    [InlineData("2023-9-1")]
    public void A_date_that_is_none_is_refused(string date) => NormTexts.AssertDamaged(
        NormTexts.Index,
        text => text.WithCell(2, "VIGENTE_DESDE", date),
        2,
        $"o campo VIGENTE_DESDE traz «{date}», que não é um valor aceito");

    [Fact]
    public void A_library_without_norms_is_refused()
    {
        NormTexts.AssertDamaged(NormTexts.Index, text => text.WithoutRow(2), null, "não traz nenhuma norma");
        NormTexts.AssertDamaged(NormTexts.Index, _ => "", null, "não traz nenhuma norma");
    }

    [Fact]
    public void A_table_that_is_not_there_is_named()
    {
        var damage = Assert.Throws<DamagedNormException>(() => NormLibrary.EmbeddedText("nenhuma.csv"));
        Assert.Equal(
            "A tabela nenhuma.csv, que acompanha o programa, está danificada: ela não foi encontrada. "
            + "Reinstale o programa; se o erro continuar, avise quem o mantém.",
            damage.Message);
    }

    // The second version's tables are the first one's, with parameters of its own dates.
    private static string TextOfEither(string path) =>
        path.StartsWith("ses-mg-outra/", StringComparison.Ordinal)
            ? NormLibrary.EmbeddedText(path.Replace("ses-mg-outra", "ses-mg-8907-2023"))
                .Replace(";2023-09-01;2025-07-25;", ";2025-07-26;2026-12-31;")
            : NormLibrary.EmbeddedText(path);

    private static Quadrimester Read(string text) => Quadrimester.TryRead(text, out var quadrimester) ? quadrimester : default;
}
