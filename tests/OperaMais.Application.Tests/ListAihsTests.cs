using System.Text.Json;
using OperaMais.Application.Imports;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;
using OperaMais.Testing.Scenarios.Naive;

namespace OperaMais.Application.Tests;

/// <summary>The AIHs of each beneficiary, one by one, against the settlement's own numbers.</summary>
public sealed class ListAihsTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    // 2024-2 is the one with registrations.
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "2023-3")]
    [InlineData(DatabaseKind.Sqlite, "2024-2")]
    [InlineData(DatabaseKind.PostgreSql, "2024-2")]
    public async Task Every_beneficiarys_aihs_add_up_to_its_settlement_and_meet_the_fates_of_the_naive_reference(DatabaseKind kind, string name)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await ImportExampleAsync(test);
        var list = new ListAihs(test.Database, NormLibrary.Embedded);
        Assert.True(Quadrimester.TryRead(name, out var quadrimester));
        var tallies = await new CountAihs(test.Database, NormLibrary.Embedded).RunAsync(quadrimester);
        foreach (var (id, expected) in NaiveReference.Fates(WorkedExample.Scenario)[name])
        {
            Assert.True(BeneficiaryId.TryRead(id, out var beneficiary));
            var aihs = await list.RunAsync(quadrimester, beneficiary);

            Assert.Equal(expected.OrderBy(entry => entry.Key), Counts(aihs).OrderBy(entry => entry.Key));
            Assert.Equal(aihs.CountBy(aih => aih.Fate).Select(entry => (entry.Key, (long)entry.Value)).Order(), Entries(tallies[beneficiary]));
            var figures = ExpectedFigures.OfWorkedExample.Quadrimesters[name][id];
            var paid = aihs.Where(aih => aih.Value is not null).ToList();
            Assert.Equal(figures.Procedures, paid.Count);
            Assert.Equal(figures.Financing, paid.Sum(aih => aih.Value!.Financing.Centavos));
            Assert.Equal(figures.FinancingSh, paid.Sum(aih => aih.Value!.Sh.Centavos));
            Assert.Equal(figures.BonusReference, paid.Sum(aih => aih.Value!.BonusReference.Centavos));
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_repeated_number_says_where_it_counts(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder();
        // Two rows of one number, the later one in the next quadrimester: the earlier counts, whoever's it is.
        var first = WorkedExample.Scenario.Production.First(aih => aih.Competence == new Competence(202401) && OwnerOf(aih) is not null
            && NormLibrary.Embedded.Current.CountingRules.Judge(aih.Profile) == Fate.Counted);
        var scenario = WorkedExample.Scenario with { Production = [first, first with { Competence = new(202405) }] };
        var paths = ScenarioFiles.Write(scenario, folder.Path, FileStyle.Plain);
        await new StoredProgramme(test.Database).ImportAsync([.. paths.Production]);
        var list = new ListAihs(test.Database, NormLibrary.Embedded);

        var earlier = Assert.Single(await list.RunAsync(new(2024, 1), OwnerOf(first)!.Value));
        var later = Assert.Single(await list.RunAsync(new(2024, 2), OwnerOf(first)!.Value));

        Assert.Equal([(Fate.RepeatedAih, 1)], Entries((await new CountAihs(test.Database, NormLibrary.Embedded).RunAsync(new(2024, 2)))[OwnerOf(first)!.Value]));
        Assert.Equal((Fate.Counted, null), (earlier.Fate, earlier.CountedIn));
        Assert.Equal((Fate.RepeatedAih, new Competence(202401)), (later.Fate, later.CountedIn));
        Assert.Null(later.Value);
    }

    [Fact]
    public async Task Only_what_could_change_which_aihs_are_paid_makes_a_settlement_older_than_its_production()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var programme = await ImportExampleAsync(test);
        await programme.Settle.RunAsync(new(2024, 1), allowMissing: false, "test");
        using var folder = new TemporaryFolder();
        var compare = new CompareProduction(test.Database);
        var settlement = await new RecalculateSettlement(test.Database, NormLibrary.Embedded).RunAsync(new(2024, 1));

        Assert.False(await compare.HasChangedSinceAsync(settlement));
        var ppi = folder.File("ppi.csv");
        await File.WriteAllLinesAsync(ppi, ["COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL", "202312;310020;39;171"]);
        await new ImportPpi(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(ppi, new() { Author = "test", Replace = true });
        Assert.False(await compare.HasChangedSinceAsync(settlement));
        var registrations = folder.File("susfacil.csv");
        var number = WorkedExample.Scenario.Production[0].Number;
        await File.WriteAllLinesAsync(registrations, ["QUADRIMESTRE;N_AIH", $"2024-3;{number}"]);
        await new ImportRegistrations(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(registrations, StoredProgramme.FactOptions);
        Assert.True(await compare.HasChangedSinceAsync(settlement));
    }

    private static async Task<StoredProgramme> ImportExampleAsync(TestDatabase test)
    {
        var programme = new StoredProgramme(test.Database);
        await programme.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        await programme.ImportFactsAsync(ScenarioPaths.OfWorkedExample);
        return programme;
    }

    private static BeneficiaryId? OwnerOf(Hospitalization aih) =>
        NormLibrary.Embedded.Current.Registry.OwnerOf(aih.Profile.Establishment, aih.Profile.PlaceOfSurgery)?.Id;

    private static IEnumerable<(Fate Fate, long Count)> Entries(Tally tally) => tally.Entries.Select(entry => (entry.Key, entry.Value));

    private static Dictionary<string, long> Counts(IEnumerable<JudgedAih> aihs) => aihs
        .CountBy(aih => aih.Fate)
        .ToDictionary(entry => JsonNamingPolicy.CamelCase.ConvertName(entry.Key.ToString()), entry => (long)entry.Value);
}
