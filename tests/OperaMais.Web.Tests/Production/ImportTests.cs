using System.Text;
using OperaMais.Application.Imports;
using OperaMais.Data.Jobs;
using OperaMais.Data.Production;
using OperaMais.Domain;
using OperaMais.Domain.Production;
using OperaMais.Testing.Databases;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Production;

public sealed class ImportTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_checked_is_imported_as_it_was_chosen(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        var check = await site.CheckAsync(analyst, ("a.csv", Extract.Csv(1, 2)), ("RDMG2310.dbc", Extract.Dbc(3)));
        await using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.Imports);
        Assert.Equal([(202309, SlicePlacement.New, 2L), (202310, SlicePlacement.New, 1L)], check.Outcome!.Slices.Select(slice => (slice.Competence.Value, slice.Placement, slice.Rows)));
        Assert.Equal(3, check.Outcome.Funnel.Single(step => step.Fate == Fate.Counted).Count);

        var import = await site.ImportAsync(analyst, check, ("extraidaEm", "2024-03-08"));

        Assert.Equal((JobState.Done, true), (import.State, import.Outcome!.IsStored));
        var stored = Assert.Single(context.Imports);
        Assert.Equal(("analyst@example.org", new DateOnly(2024, 3, 8)), (stored.Author, stored.ExtractedOn));
        Assert.Equal([202309, 202310], context.Slices.AsEnumerable().Select(slice => slice.Competence.Value).Order());
        Assert.Empty(Directory.GetDirectories(site.UploadFolder));
        Assert.Contains("deu origem a uma", await (await analyst.GetAsync($"/producao/{check.Id}")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wrong_kind_of_file_is_refused_by_its_check_with_the_sentence_for_it()
    {
        await using var site = await StartAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        var check = await site.CheckAsync(analyst, ("foto.csv", Encoding.Latin1.GetBytes("\u0089PNG\r\n\u001a\n\0\0\0")));

        Assert.Equal(JobState.Refused, check.State);
        var page = await (await analyst.GetAsync($"/producao/{check.Id}")).TextAsync();
        Assert.Contains("O arquivo foto.csv não é um extrato SIHD", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/importar", page, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(site.UploadFolder));
    }

    [Fact]
    public async Task Of_two_tabs_with_the_same_slice_the_second_is_refused_until_it_says_to_replace()
    {
        await using var site = await StartAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var first = await site.CheckAsync(analyst, ("a.csv", Extract.Csv(1)));
        var second = await site.CheckAsync(analyst, ("b.csv", Extract.Csv(1, 2)));
        await site.ImportAsync(analyst, first);

        var refused = await site.ImportAsync(analyst, second);
        Assert.Equal(JobState.Refused, refused.State);
        Assert.Equal("slice.otherContent", Assert.Single(refused.Outcome!.Conflicts, conflict => conflict.Blocking).Code);
        Assert.Contains("marque «Substituir o que já existe»", await (await analyst.GetAsync($"/producao/{refused.Id}")).TextAsync(), StringComparison.Ordinal);

        var replaced = await site.ImportAsync(analyst, (await site.JobAsync(second.Id))!, ("substituir", "sim"));
        Assert.Equal(JobState.Done, replaced.State);
        Assert.Equal((SlicePlacement.Replacing, 2), (replaced.Outcome!.Slices[0].Placement, replaced.Outcome.Slices[0].Version));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_click_twice_starts_one_import(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var check = await site.CheckAsync(analyst, ("a.csv", Extract.Csv(1)));

        var jobs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => analyst.PressImportAsync(check.Id, check.Version)));

        var import = await site.EndOfAsync(analyst, Assert.Single(jobs.Distinct()));
        Assert.Equal(JobState.Done, import.State);
        Assert.Equal(import.Id, await analyst.PressImportAsync(check.Id, check.Version));
        await using var context = site.Database.Database.CreateContext();
        Assert.Equal(2, context.Jobs.Count());
        Assert.Single(context.Imports);
    }

    [Fact]
    public async Task What_was_discarded_cannot_be_imported()
    {
        await using var site = await StartAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var check = await site.CheckAsync(analyst, ("a.csv", Extract.Csv(1)));

        var answer = await analyst.PostFormAsync(Uploading.Page, $"/producao/{check.Id}/descartar", []);

        Assert.Equal("/producao", answer.Headers.Location!.OriginalString);
        Assert.Empty(Directory.GetDirectories(site.UploadFolder));
        Assert.Equal(check.Id, await analyst.PressImportAsync(check.Id, check.Version));
        Assert.Equal(JobState.Cancelled, (await site.JobAsync(check.Id))!.State);
    }

    [Fact]
    public async Task A_missing_competence_is_declared_empty_by_the_same_way()
    {
        await using var site = await StartAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        var answer = await analyst.PostFormAsync(Uploading.Page, "/producao/vazia", new() { ["competencia"] = "202305" });
        var check = await site.EndOfAsync(analyst, Guid.Parse(answer.Headers.Location!.OriginalString["/producao/".Length..]));
        Assert.Contains("Conferência de mai/2023 sem produção", await (await analyst.GetAsync($"/producao/{check.Id}")).TextAsync(), StringComparison.Ordinal);
        var import = await site.ImportAsync(analyst, check);

        Assert.Equal(JobState.Done, import.State);
        await using var context = site.Database.Database.CreateContext();
        var slice = Assert.Single(context.Slices);
        Assert.Equal((SliceSource.Empty, new Competence(202305)), (slice.Source, slice.Competence));
    }

    [Theory]
    [InlineData("2024-13-01")]
    [InlineData("amanhã")]
    [InlineData("2999-01-01")]
    public async Task A_day_of_extraction_that_cannot_be_is_refused(string day)
    {
        await using var site = await StartAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var check = await site.CheckAsync(analyst, ("a.csv", Extract.Csv(1)));

        Assert.Equal(check.Id, await analyst.PressImportAsync(check.Id, check.Version, ("extraidaEm", day)));

        Assert.Null((await site.JobAsync(check.Id))!.Request.Import);
        Assert.Contains("A data de extração não é uma data", await (await analyst.GetAsync($"/producao/{check.Id}?recusa=import.extractedOn")).TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<Site> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var site = await Site.StartAsync(kind);
        await site.CreateUsersAsync();
        return site;
    }
}
