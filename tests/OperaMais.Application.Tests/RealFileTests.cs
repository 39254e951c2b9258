using OperaMais.Application.Imports;
using OperaMais.Domain.Production;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests;

/// <summary>Real files as DATASUS publishes them, against figures counted from them by other means.</summary>
public sealed class RealFileTests
{
    public static TheoryData<string, long, long, long, long, long, long, decimal, decimal> Figures => new()
    {
        { "RDAC2301.dbc", 4165, 2066, 1531, 5, 563, 145, 671086.34m, 188074.14m },
        { "RDAC2302.dbc", 4834, 2669, 1555, 9, 601, 163, 735048.98m, 203142.41m },
        { "RDRR1412.dbc", 1690, 1491, 138, 3, 58, 13, 67740.44m, 17941.13m },
        { "RDSE1506.dbc", 8088, 6477, 298, 40, 1273, 818, 1742438.34m, 453665.09m },
        { "RDRR0801.dbf", 1475, 1157, 198, 0, 120, 24, 140652.82m, 35899.38m },
    };

    [DatasusTheory]
    [MemberData(nameof(Figures))]
    public async Task An_rd_file_gives_its_known_funnel_and_worth(
        string file, long rows, long notElective, long notInCatalogue, long firstActUnknown, long counted, long referenced, decimal financing, decimal bonusReference)
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var report = await new StoredProgramme(test.Database).ImportAsync(DatasusFolder.File(file));

        Assert.Equal("RD", Assert.Single(report.Files).Kind);
        Assert.Equal(rows, report.Rows);
        Assert.Equal(notElective, report.Funnel[Fate.NotElective]);
        Assert.Equal(0, report.Funnel[Fate.RepeatedAih]);
        Assert.Equal(notInCatalogue, report.Funnel[Fate.NotInCatalogue]);
        Assert.Equal(firstActUnknown, report.Funnel[Fate.FirstActUnknown]);
        Assert.Equal(counted, report.Funnel[Fate.Counted]);
        Assert.Equal(referenced, report.Counted.Referenced);
        Assert.Equal(financing, report.Counted.Financing.Reais);
        Assert.Equal(bonusReference, report.Counted.BonusReference.Reais);
    }

    [DatasusFact]
    public async Task An_sp_file_gives_the_first_acts_of_its_composite_surgeries()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var report = await new StoredProgramme(test.Database).ImportAsync(DatasusFolder.File("SPRR1604.dbc"));

        var file = Assert.Single(report.Files);
        Assert.Equal(("SP", 40394L, FileStatus.Imported), (file.Kind, file.Rows, file.Status));
        Assert.Equal("201604", Assert.Single(file.Competences).ToString());
        await using var context = test.Database.CreateContext();
        Assert.Equal(49, context.FirstActs.Count());
        var catalogue = StoredProgramme.Norms.Current.Catalogue;
        Assert.Equal(40, context.FirstActs.AsEnumerable().Count(act => catalogue.Contains(act.Act) && !catalogue.IsComposite(act.Act)));
    }

    [DatasusTheory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task All_of_them_together_are_the_sum_of_each(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var programme = new StoredProgramme(test.Database);
        var files = Figures.Select(row => DatasusFolder.File((string)row[0])).ToArray();

        var report = await programme.ImportAsync([.. files, DatasusFolder.File("SPRR1604.dbc")]);
        var again = await programme.ImportAsync(files);

        Assert.Equal(563 + 601 + 58 + 1273 + 120, report.Funnel[Fate.Counted]);
        Assert.Equal(671086.34m + 735048.98m + 67740.44m + 1742438.34m + 140652.82m, report.Counted.Financing.Reais);
        Assert.All(again.Files, file => Assert.Equal(FileStatus.Unchanged, file.Status));
        Assert.False(again.IsStored);
    }
}
