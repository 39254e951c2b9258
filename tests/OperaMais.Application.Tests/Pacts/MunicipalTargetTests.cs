using OperaMais.Application.Imports;
using OperaMais.Application.Pacts;
using OperaMais.Application.Progress;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Pacts;

public sealed class MunicipalTargetTests
{
    private static readonly MunicipalityCode Abaete = new(310020);

    [Fact]
    public async Task Targets_production_and_bonuses_are_those_of_the_worked_example()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var programme = new StoredProgramme(test.Database);
        await programme.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        await programme.ImportFactsAsync(ScenarioPaths.OfWorkedExample);
        foreach (var quadrimester in StoredProgramme.Norms.Current.Quadrimesters)
        {
            var targets = MunicipalTarget.AllOf(await new ShowProgress(test.Database, StoredProgramme.Norms).RunAsync(quadrimester));
            var expected = ExpectedFigures.OfWorkedExample.Quadrimesters[quadrimester.ToString()];

            Assert.Equal(expected.Count, targets.Sum(target => target.Bonuses.Length));
            foreach (var target in targets)
            {
                var own = target.Bonuses.Select(bonus => expected[bonus.Beneficiary.Id.ToString()]).ToList();
                Assert.All(own, figures => Assert.Equal(
                    (figures.TargetBp, figures.Referenced, figures.Total, figures.Status),
                    (target.Indicator.Basis.Target?.Value, target.Indicator.Production.Referenced, target.Indicator.Production.Total, NameOf(target))));
                Assert.Equal(own.Sum(figures => figures.BonusReference), target.AtStake.Centavos);
                Assert.Equal(own.Sum(figures => figures.Bonus), target.Bonuses.Sum(bonus => bonus.Bonus.Amount).Centavos);
            }
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_annex_is_compared_with_the_ppi_and_replaced_pacts_stay_on_record(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder();
        foreach (var (referenced, author) in ((int, string)[])[(2, "ana"), (1, "bia")])
        {
            await File.WriteAllTextAsync(folder.File("ppi.csv"), $"COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL\n202308;310020;{referenced};10\n202312;310020;0;10\n");
            await new ImportPpi(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(folder.File("ppi.csv"), new() { Author = author, Replace = true });
        }
        var show = new ShowProgress(test.Database, StoredProgramme.Norms);

        var first = MunicipalTarget.Of(await show.RunAsync(new(2023, 3)), Abaete)!;
        var second = MunicipalTarget.Of(await show.RunAsync(new(2024, 1)), Abaete)!;
        var third = MunicipalTarget.Of(await show.RunAsync(new(2024, 2)), Abaete)!;

        // Printed 2,85 %; 90 % of 1/10 is 9,00 %.
        Assert.Equal((TargetSource.Annex, 285, 900, -615), (first.Source, first.Indicator.Basis.Target!.Value.Value, first.PpiTarget!.Value.Value, first.Difference!.Value));
        Assert.Equal((TargetSource.WithoutPact, null, null), (second.Source, second.PpiTarget, second.Difference));
        Assert.Equal((TargetSource.MissingPpi, null, null), (third.Source, third.PpiTarget, third.Difference));
        Assert.Null(MunicipalTarget.Of(await show.RunAsync(new(2024, 1)), new(310010)));
        Assert.Equal(
            [(202312, 0L, "ana", true), (202308, 1L, "bia", true), (202308, 2L, "ana", false)],
            (await new ListPacts(test.Database).RunAsync(Abaete)).Select(row => (row.Fact.Month.Value, row.Fact.Referenced, row.Import.Author, row.IsInForce)));
    }

    private static string NameOf(MunicipalTarget target)
    {
        var name = target.Indicator.Status.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
