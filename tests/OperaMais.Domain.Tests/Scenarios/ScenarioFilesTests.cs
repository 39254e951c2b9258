using System.Text;
using OperaMais.Testing;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;
using OperaMais.Testing.Scenarios.Generation;

namespace OperaMais.Domain.Tests.Scenarios;

public sealed class ScenarioFilesTests : IDisposable
{
    private static readonly Scenario Scenario = ScenarioGenerator.Generate(seed: 5, hospitalizations: 700);

    private readonly string folder = Directory.CreateTempSubdirectory("operamais-").FullName;

    public static TheoryData<FileStyle> Styles =>
    [
        FileStyle.Plain,
        FileStyle.Contrary,
        FileStyle.Contrary with { Seed = 2, Encoding = FileEncoding.Utf8WithMark },
        FileStyle.Plain with { DecimalSeparator = ',' },
        FileStyle.Plain with { SplitByCompetence = true },
        FileStyle.Plain with { ExtraColumns = true, Encoding = FileEncoding.Windows1252 },
    ];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_style_says_the_same(FileStyle style)
    {
        var read = ScenarioReader.Read(ScenarioFiles.Write(Scenario, folder, style));
        Assert.Equal(Sorted(Scenario), Sorted(read));
        Assert.Equal(Scenario.Pacts.OrderBy(pact => pact.Key), read.Pacts.OrderBy(pact => pact.Key));
        Assert.Equal(Scenario.Decisions.OrderBy(decision => decision.Key), read.Decisions.OrderBy(decision => decision.Key));
        Assert.Equal(Scenario.OpeningBalances.ToHashSet(), read.OpeningBalances.ToHashSet());
        Assert.Equal(Scenario.Registrations.Order(), read.Registrations.Order());
    }

    [Fact]
    public void The_plain_style_writes_the_worked_example_as_it_came()
    {
        var paths = ScenarioFiles.Write(WorkedExample.Scenario, folder);
        Assert.Equal(File.ReadAllBytes(Repository.Example("production.csv")), File.ReadAllBytes(Assert.Single(paths.Production)));
        Assert.Equal(File.ReadAllBytes(Repository.Example("opening-balances.csv")), File.ReadAllBytes(paths.OpeningBalances));
        foreach (var (written, given) in new[] { (paths.Pacts, "ppi.csv"), (paths.Decisions, "decisions.csv"), (paths.Registrations, "susfacil.csv") })
            Assert.Equal(File.ReadAllLines(Repository.Example(given)).Order(), File.ReadAllLines(written).Order());
    }

    [Fact]
    public void Production_may_be_split_into_a_file_for_each_competence()
    {
        var paths = ScenarioFiles.Write(Scenario, folder, FileStyle.Plain with { SplitByCompetence = true });
        Assert.Equal(32, paths.Production.Length);
        Assert.All(paths.Production, path =>
            Assert.Single(File.ReadLines(path).Skip(1).Select(line => line.Split(';')[1..3]).Select(cells => cells[0] + cells[1]).Distinct()));
    }

    [Fact]
    public void Shuffled_rows_stand_in_another_order()
    {
        var plain = File.ReadAllLines(ScenarioFiles.Write(Scenario, folder).Production[0]);
        var shuffled = File.ReadAllLines(ScenarioFiles.Write(Scenario, folder, FileStyle.Plain with { ShuffleRows = true }).Production[0]);
        Assert.Equal(plain[0], shuffled[0]);
        Assert.NotEqual(plain, shuffled);
        Assert.Equal(plain.Order(), shuffled.Order());
    }

    [Fact]
    public void Shuffled_columns_stand_in_another_order()
    {
        var plain = File.ReadLines(ScenarioFiles.Write(Scenario, folder).Production[0]).First().Split(';');
        var shuffled = File.ReadLines(
            ScenarioFiles.Write(Scenario, folder, FileStyle.Plain with { ShuffleColumns = true }).Production[0]).First().Split(';');
        Assert.NotEqual(plain, shuffled);
        Assert.Equal(plain.Order(), shuffled.Order());
    }

    [Theory]
    [InlineData(FileEncoding.Utf8, new byte[] { 0x4F, 0x42, 0x53, 0x45, 0x52, 0x56, 0x41, 0xC3, 0x87, 0xC3, 0x83, 0x4F })]
    [InlineData(FileEncoding.Windows1252, new byte[] { 0x4F, 0x42, 0x53, 0x45, 0x52, 0x56, 0x41, 0xC7, 0xC3, 0x4F })]
    public void Extra_columns_have_accents_in_the_encoding_asked_for(FileEncoding encoding, byte[] name)
    {
        var style = FileStyle.Plain with { ExtraColumns = true, Encoding = encoding };
        var bytes = File.ReadAllBytes(ScenarioFiles.Write(Scenario, folder, style).Pacts);
        Assert.True(bytes.AsSpan().IndexOf(name) > 0);
    }

    [Fact]
    public void The_byte_order_mark_is_written_only_when_asked_for()
    {
        var marked = ScenarioFiles.Write(Scenario, folder, FileStyle.Plain with { Encoding = FileEncoding.Utf8WithMark }).Pacts;
        Assert.Equal(Encoding.UTF8.GetPreamble(), File.ReadAllBytes(marked)[..3]);
        Assert.Equal("COM"u8.ToArray(), File.ReadAllBytes(ScenarioFiles.Write(Scenario, folder).Pacts)[..3]);
    }

    private static IEnumerable<string> Sorted(Scenario scenario) => scenario.Production.Select(aih => aih.ToString()).Order(StringComparer.Ordinal);
}
