using System.Collections.Immutable;
using System.IO.Compression;
using OperaMais.Data.Reports;
using OperaMais.Domain.Codes;
using OperaMais.Reports.Issuing;
using OperaMais.Reports.Tests.Printing;
using OperaMais.Testing.Databases;

namespace OperaMais.Reports.Tests.Issuing;

/// <summary>Papers of Chromium in one file, read with tools that had no part in writing it.</summary>
[Collection(nameof(SharedPrinter))]
public sealed class BindReportsTests(SharedPrinter shared) : IAsyncLifetime
{
    private static readonly string[] Names = ["SANTA CASA DE AÇUCENA (CNES 0012345)", "BELO HORIZONTE (IBGE 310620)", "JOÃO & MARIA (IBGE 310540)"];

    private readonly List<StoredReport> reports = [];
    private TestDatabase database = null!;

    private ImmutableArray<string> Codes => [.. reports.Select(report => report.Code)];

    private BindReports Bind => new(new(database.Database));

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        foreach (var (index, name) in Names.Index())
            reports.Add(new()
            {
                Code = VerificationCode.Create().ToString(),
                Kind = "payment",
                Subject = $"2024-1/{name.Split(' ')[^1].TrimEnd(')')}",
                Title = "Relatório de pagamento",
                Recipient = name,
                DataSha256 = "",
                IssuedAt = new DateTime(2024, 6, 1, 2, 30, 2 * index, DateTimeKind.Utc),
                Author = "ana",
                Pdf = await shared.Printer.PrintAsync(SampleDocument.Of(name)),
            });
        await using var context = database.Database.CreateContext();
        context.Reports.AddRange(reports);
        await context.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task A_zip_holds_every_paper_as_it_was_issued()
    {
        using var file = new MemoryStream();
        await Bind.WriteZipAsync(Codes, file);

        using var again = new MemoryStream();
        await Bind.WriteZipAsync(Codes, again);
        Assert.Equal(file.ToArray(), again.ToArray());

        await using var zip = new ZipArchive(file);
        Assert.Equal(["2024-1-0012345.pdf", "2024-1-310620.pdf", "2024-1-310540.pdf"], zip.Entries.Select(entry => entry.FullName));
        foreach (var (entry, report) in zip.Entries.Zip(reports))
        {
            // 2:30 in London is 23:30 of the day before in Minas Gerais.
            Assert.Equal(new DateTime(2024, 5, 31, 23, 30, report.IssuedAt.Second), entry.LastWriteTime.DateTime);
            await using var stream = await entry.OpenAsync();
            using var paper = new MemoryStream();
            await stream.CopyToAsync(paper);
            Assert.Equal(report.Pdf, paper.ToArray());
        }
    }

    [Fact]
    public async Task A_volume_has_the_pages_of_all_papers_and_a_bookmark_for_each()
    {
        using var file = new MemoryStream();
        await Bind.WriteVolumeAsync("Relatórios de pagamento", Codes, file);
        var volume = file.ToArray();

        using var again = new MemoryStream();
        await Bind.WriteVolumeAsync("Relatórios de pagamento", Codes, again);
        Assert.Equal(volume, again.ToArray());

        var info = await Poppler.InfoAsync(volume);
        var pages = int.Parse((await Poppler.InfoAsync(reports[0].Pdf))["Pages"], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(pages > 1);
        Assert.Equal(("Relatórios de pagamento", $"{pages * Names.Length}"), (info["Title"], info["Pages"]));
        Assert.Equal(Names.Select((name, index) => (name, index * pages + 1)), await Poppler.BookmarksAsync(volume));
        var texts = await Task.WhenAll(reports.Select(report => Poppler.TextAsync(report.Pdf)));
        Assert.Equal(string.Concat(texts), await Poppler.TextAsync(volume));
    }
}
