using System.Security.Cryptography;
using OperaMais.Application.Imports;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Production;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Reports.Tests.Production;

public sealed class ProductionReportTests(ExampleProgramme programme) : IClassFixture<ExampleProgramme>
{
    private const string Header =
        "N_AIH;ANO_CMPT;MES_CMPT;CNES;MUNIC_MOV;MUNIC_RES;CAR_INT;U_AIH;PROC_REA;PRIMEIRO_ATO;VAL_SH_FED;VAL_SP_FED";

    private GatherProductionReport Gather => new(programme.Database, ExampleProgramme.Norms);

    [Fact]
    public async Task Every_row_of_the_worked_example_is_in_the_funnel_and_the_file_is_named_with_its_hash()
    {
        var file = Repository.Example("production.csv");
        var rows = File.ReadLines(file).LongCount() - 1;
        var report = await Gather.RunAsync((await FindAsync("production.csv")).Id);

        var html = await RenderAsync(report);

        var table = HtmlTable.RowsOf(html);
        Assert.Contains(table, cells => cells is [var name, "extrato SIHD", var count, "0"]
            && name == $"production.csv {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"
            && count == Shown.Number(rows));
        Assert.Contains(table, cells => cells is ["Total", var count] && count == Shown.Number(rows));
        Assert.Equal(rows, report.Slices.Sum(slice => slice.Rows));
        Assert.Equal(report.Total, report.Counted!.Financing);
        Assert.Contains(Shown.Reais(report.Total), HtmlTable.TextOf(html), StringComparison.Ordinal);
        Assert.Equal(ReportHash.Of(report), ReportHash.Of(await Gather.RunAsync(report.Import)));
    }

    [Fact]
    public async Task An_import_of_facts_has_no_competences_and_no_funnel()
    {
        var report = await Gather.RunAsync((await FindAsync("ppi.csv")).Id);

        Assert.Null(report.Total);
        Assert.Empty(report.Funnel);
        Assert.Contains("não trouxe nova versão de nenhuma competência", HtmlTable.TextOf(await RenderAsync(report)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task What_was_left_out_is_counted_by_reason_and_what_counts_is_that_of_the_import(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder();
        var path = folder.File("<script>&.csv");
        await File.WriteAllLinesAsync(path, [Header, Row(1, "01"), Row(2, "01"), Row(3, "02"), "x;2023;09;9999990;y;310620;01;1;0407040102;;0.00;0.00"]);
        var imported = await new ImportProduction(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(
            [path], new() { Author = "ana", SkipInvalid = true });
        var import = Assert.Single((await new ListImports(test.Database).RunAsync(1, 10)).Imports);
        var gather = new GatherProductionReport(test.Database, NormLibrary.Embedded);

        var report = await gather.RunAsync(import.Id);

        Assert.Equal([(Fate.NotElective.ToText(), 1L), (Fate.Counted.ToText(), 2L)], report.Funnel.Select(step => (step.Fate, step.Quantity)));
        Assert.Equal((imported.Counted.Financing, imported.Counted.BonusReference), (report.Counted!.Financing, report.Counted.BonusReference));
        Assert.True(report.Total > Money.Zero);
        Assert.Equal(2, report.LeftOut.Length);
        Assert.All(report.LeftOut, reason => Assert.Equal(1, reason.Rows));
        var html = await RenderAsync(report);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(HtmlTable.RowsOf(html), cells => cells is [_, _, "<script>&.csv", "1"]);

        // What takes its place takes it out of the funnel, too.
        await File.WriteAllLinesAsync(path, [Header, Row(1, "01")]);
        await new ImportProduction(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync([path], new() { Author = "bia", Replace = true });
        var replaced = await gather.RunAsync(import.Id);
        Assert.Equal((null, 0, false), (replaced.Total, replaced.Funnel.Length, replaced.Slices[0].IsCurrent));
    }

    [Fact]
    public async Task An_import_that_does_not_exist_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => Gather.RunAsync(Guid.CreateVersion7()));

        Assert.Equal("import.unknown", refusal.Code);
    }

    private async Task<ListedImport> FindAsync(string file) =>
        (await new ListImports(programme.Database).RunAsync(1, 100)).Imports.Single(import => import.Files[0].Name == file);

    private static async Task<string> RenderAsync(ProductionReport report)
    {
        await using var renderer = new ReportRenderer();
        return await renderer.RenderAsync(report, null);
    }

    private static string Row(int sequence, string character)
    {
        var firstTwelve = 312350000000L + sequence;
        return $"{firstTwelve}{AihNumber.CheckDigitOf(firstTwelve)};2023;09;9999990;310620;310620;{character};1;0407040102;;0.00;0.00";
    }
}
