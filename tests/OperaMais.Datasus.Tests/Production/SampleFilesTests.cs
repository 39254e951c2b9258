using OperaMais.Datasus.Production;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;
using OperaMais.Samples;
using OperaMais.Testing;

namespace OperaMais.Datasus.Tests.Production;

/// <summary>Made-up files of whole quadrimesters, read as the real ones are.</summary>
public sealed class SampleFilesTests
{
    private const int Aihs = 500;

    private static readonly RuleSet RuleSet = NormLibrary.Embedded.Current;

    [Fact]
    public async Task Every_month_has_a_file_of_AIHs_and_one_of_fifteen_times_as_many_acts()
    {
        using var folder = new TemporaryFolder();

        var files = await new SampleFiles(RuleSet).WriteAsync(folder.Path, 2, Aihs);

        Assert.Equal(
            ["RDMG2305.dbc", "SPMG2305.dbc", "RDMG2306.dbc", "SPMG2306.dbc"], files.Take(4).Select(file => Path.GetFileName(file)));
        Assert.Equal("SPMG2312.dbc", Path.GetFileName(files[^1]));
        Assert.Equal(16, files.Count);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.part"));
        var (aihs, acts) = Read(files[^2], files[^1]);
        Assert.Equal(Aihs, aihs.Count);
        Assert.InRange(RowsOf(files[^1]), 14 * Aihs, 16 * Aihs);
        Assert.All(aihs, aih => Assert.Equal(new Competence(2023, 12), aih.Competence));
        Assert.All(acts, act => Assert.Equal(new Competence(2023, 12), act.Competence));
    }

    [Fact]
    public async Task Each_AIH_of_multiple_surgeries_has_one_first_act_that_may_count()
    {
        using var folder = new TemporaryFolder();
        var files = await new SampleFiles(RuleSet).WriteAsync(folder.Path, 1, Aihs);

        var (aihs, acts) = Read(files[0], files[1]);

        var composite = aihs.Where(aih => RuleSet.Catalogue.IsComposite(aih.Profile.Procedure)).Select(aih => aih.Number).ToList();
        Assert.NotEmpty(composite);
        Assert.Equal(composite, acts.Select(act => act.Number));
        Assert.All(acts, act => Assert.True(RuleSet.Catalogue.Contains(act.Act) && !RuleSet.Catalogue.IsComposite(act.Act)));
        Assert.InRange(aihs.Count(aih => RuleSet.CountingRules.Judge(aih.Profile) == Fate.Counted), Aihs / 10, Aihs / 4);
        Assert.Equal(aihs.Count, aihs.Select(aih => aih.Number).Distinct().Count());
    }

    [Fact]
    public async Task Files_that_are_there_stay_and_those_of_another_size_are_written_anew()
    {
        using var folder = new TemporaryFolder();
        var samples = new SampleFiles(RuleSet);
        var files = await samples.WriteAsync(folder.Path, 1, Aihs);
        var before = files.ToDictionary(file => file, File.ReadAllBytes);
        File.WriteAllBytes(files[2], before[files[2]][..5]);
        var mark = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in files)
            File.SetLastWriteTimeUtc(file, mark);

        await samples.WriteAsync(folder.Path, 1, Aihs);

        Assert.All(files, file => Assert.Equal(before[file], File.ReadAllBytes(file)));
        Assert.Equal([files[2]], files.Where(file => File.GetLastWriteTimeUtc(file) != mark));
    }

    private static (List<Hospitalization> Aihs, List<FirstAct> Acts) Read(string rd, string sp)
    {
        var (aihs, acts) = (new List<Hospitalization>(), new List<FirstAct>());
        using var reduced = ProductionFile.Open(rd, RuleSet.Catalogue.Composites);
        Assert.Equal(ProductionFileKind.Rd, reduced.Kind);
        while (reduced.Hospitalizations!.Read())
        {
            Assert.Empty(reduced.Hospitalizations.Problems);
            aihs.Add(reduced.Hospitalizations.Current);
        }
        using var services = ProductionFile.Open(sp, RuleSet.Catalogue.Composites);
        Assert.Equal(ProductionFileKind.Sp, services.Kind);
        while (services.FirstActs!.Read())
        {
            Assert.Empty(services.FirstActs.Problems);
            acts.Add(services.FirstActs.Current);
        }
        return (aihs, acts);
    }

    private static long RowsOf(string sp)
    {
        using var services = ProductionFile.Open(sp, RuleSet.Catalogue.Composites);
        while (services.FirstActs!.Read())
        {
            // On to the last.
        }
        return services.FirstActs.RowsRead;
    }
}
