using OperaMais.Application.Conflicts;
using OperaMais.Application.Imports;
using OperaMais.Data.Production;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Samples;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests;

/// <summary>What imports tell while they run, when they end, and later.</summary>
public sealed class ImportListTests
{
    private const string Header =
        "N_AIH;ANO_CMPT;MES_CMPT;CNES;MUNIC_MOV;MUNIC_RES;CAR_INT;U_AIH;PROC_REA;PRIMEIRO_ATO;VAL_SH_FED;VAL_SP_FED";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_import_says_what_it_means_for_each_slice(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder();
        var import = new ImportProduction(test.Database, NormLibrary.Embedded, TimeProvider.System);
        var first = Write(folder, "a.csv", Row(1, "09"), Row(2, "10"));
        var second = Write(folder, "b.csv", Row(1, "09"), Row(3, "10"), Row(4, "10"));

        Assert.Equal(
            [(202309, SlicePlacement.New, 1, 1L), (202310, SlicePlacement.New, 1, 1L)],
            Told(await import.RunAsync([first], new() { Author = "test" })));
        Assert.Equal(
            [(202309, SlicePlacement.Unchanged, 1, 1L), (202310, SlicePlacement.Replacing, 2, 2L)],
            Told(await import.RunAsync([second], new() { Author = "test", DryRun = true })));
        Assert.Equal(
            [(202309, SlicePlacement.Unchanged, 1, 1L), (202310, SlicePlacement.Replacing, 2, 2L)],
            Told(await import.RunAsync([second], new() { Author = "test", Replace = true })));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Imports_are_listed_page_by_page_the_latest_first(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder();
        var import = new ImportProduction(test.Database, NormLibrary.Embedded, TimeProvider.System);
        await import.RunAsync([Write(folder, "a.csv", Row(1, "09"))], new() { Author = "Ana", ExtractedOn = new(2024, 3, 8) });
        // One row with two faults is one row.
        await import.RunAsync(
            [Write(folder, "b.csv", Row(1, "09"), Row(2, "09"), "x;2023;09;9999990;y;310620;01;1;0407040102;;0.00;0.00")],
            new() { Author = "Bia", Replace = true, SkipInvalid = true });

        var list = new ListImports(test.Database);
        var (total, page) = await list.RunAsync(1, 1);
        var latest = Assert.Single(page);
        Assert.Equal((2, "Bia", 1L), (total, latest.Author, latest.RowsLeftOut));
        Assert.Equal(("b.csv", "SIHD", 3L, 64), (latest.Files[0].Name, latest.Files[0].Kind, latest.Files[0].Rows, latest.Files[0].Sha256.Length));
        Assert.Equal(new(31, new(202309), 2, IsCurrent: true, SliceSource.Sihd, 2), Assert.Single(latest.Slices));

        var before = Assert.Single((await list.RunAsync(2, 1)).Imports);
        Assert.Equal(("Ana", new DateOnly(2024, 3, 8), 0L), (before.Author, before.ExtractedOn, before.RowsLeftOut));
        Assert.Equal(new(31, new(202309), 1, IsCurrent: false, SliceSource.Sihd, 1), Assert.Single(before.Slices));
        Assert.Empty((await list.RunAsync(3, 1)).Imports);

        var rows = new List<LeftOutRow>();
        await foreach (var row in new ListRejectedRows(test.Database).OfImportAsync(latest.Id))
            rows.Add(row);
        Assert.Equal(["N_AIH", "MUNIC_MOV"], rows.Select(row => row.Column).OrderDescending());
        await foreach (var row in new ListRejectedRows(test.Database).OfImportAsync(before.Id))
            Assert.Fail(row.Text);
    }

    [Fact]
    public async Task Slices_needed_are_those_of_the_baseline_and_of_every_quadrimester()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder();
        await new ImportProduction(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(
            [Write(folder, "a.csv", Row(1, "09"), Row(2, "05"))],
            new() { Author = "test", ExtractedOn = new(2024, 3, 8), Empty = [new(31, new(202206))] });

        var slices = await new ListSlices(test.Database, NormLibrary.Embedded).RunAsync();

        Assert.Equal(28, slices.Length);
        Assert.Equal(
            [.. Competence.Range(new(202205), new(202304)), .. Competence.Range(new(202309), new(202412))],
            slices.Select(slice => slice.Competence));
        Assert.Equal(12, slices.Count(slice => slice.IsBaseline));
        Assert.Equal(
            [(202206, SliceSource.Empty, 0L), (202309, SliceSource.Sihd, 1L)],
            slices.Where(slice => slice.Held is not null).Select(slice => (slice.Competence.Value, slice.Held!.Source, slice.Held.Rows)));
        Assert.Equal(new DateOnly(2024, 3, 8), slices.Single(slice => slice.Competence.Value == 202309).Held!.ExtractedOn);
    }

    [Fact]
    public async Task Rows_passed_over_count_in_the_progress_and_may_be_stopped_at()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder();
        var file = folder.File("SPMG2309.dbf");
        await using (var stream = File.Create(file))
            SpFile.WriteDbf(stream, 40_000, Enumerable.Range(1, 40_000).Select(sequence =>
                new SpRow(Number(sequence), "2023", "09", "9999990", "310620", "0407040102", "0407040102")));
        var import = new ImportProduction(test.Database, NormLibrary.Embedded, TimeProvider.System);

        var told = new Progress();
        await import.RunAsync([file], new() { Author = "test", DryRun = true }, told);
        Assert.Equal([16_384L, 32_768L, 40_000L], told.Rows);
        Assert.Equal(new FileInfo(file).Length, told.Last.BytesRead);

        using var stop = new CancellationTokenSource();
        var stopping = new Progress(() => stop.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import.RunAsync([file], new() { Author = "test" }, stopping, stop.Token));
        Assert.Single(stopping.Rows);
    }

    [Theory]
    [InlineData("aih.checkDigit", true, 3L, Remedy.LeaveOut)]
    [InlineData("aih.checkDigit", false, 3L, Remedy.NotNeeded)]
    [InlineData("slice.otherContent", true, null, Remedy.Replace)]
    [InlineData("firstAct.otherAct", true, 3L, Remedy.Replace)]
    [InlineData("key.otherValue", true, 3L, Remedy.Replace)]
    [InlineData("slice.closed", true, 3L, Remedy.None)]
    [InlineData("slice.mixedSources", true, 3L, Remedy.None)]
    [InlineData("firstAct.twoActs", true, 3L, Remedy.None)]
    [InlineData("dbc.crc", true, null, Remedy.None)]
    [InlineData("csv.missingColumn", true, null, Remedy.None)]
    public void A_conflict_has_at_most_one_remedy(string code, bool blocking, long? row, Remedy remedy) =>
        Assert.Equal(remedy, Remedies.Of(new(code, "", 1, blocking, [new("a.csv", row, null)])));

    private static IEnumerable<(int, SlicePlacement, int, long)> Told(ProductionImportReport report) =>
        report.Slices.Select(slice => (slice.Competence.Value, slice.Placement, slice.Version, slice.Rows));

    private static string Write(TemporaryFolder folder, string name, params string[] rows)
    {
        File.WriteAllLines(folder.File(name), rows.Prepend(Header));
        return folder.File(name);
    }

    private static string Row(int sequence, string month) =>
        $"{Number(sequence)};2023;{month};9999990;310620;310620;01;1;0407040102;;0.00;0.00";

    private static string Number(int sequence)
    {
        var firstTwelve = 312350000000L + sequence;
        return $"{firstTwelve}{AihNumber.CheckDigitOf(firstTwelve)}";
    }

    private sealed class Progress(Action? then = null) : IProgress<ImportProgress>
    {
        internal List<long> Rows { get; } = [];

        internal ImportProgress Last { get; private set; }

        public void Report(ImportProgress value)
        {
            Rows.Add(value.Rows);
            Last = value;
            then?.Invoke();
        }
    }
}
