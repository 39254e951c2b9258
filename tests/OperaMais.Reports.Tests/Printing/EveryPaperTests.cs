using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Consolidated;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Norms;
using OperaMais.Reports.Orders;
using OperaMais.Reports.Production;
using OperaMais.Reports.Tests.Orders;

namespace OperaMais.Reports.Tests.Printing;

/// <summary>What holds of the paper of every report; that of payment has tests of its own.</summary>
[Collection(nameof(SharedPrinter))]
public sealed partial class EveryPaperTests(SharedPrinter shared, ReleasedProgramme released) : IClassFixture<ReleasedProgramme>
{
    [Theory]
    [InlineData("consolidated")]
    [InlineData("order")]
    [InlineData("production")]
    [InlineData("norm")]
    public async Task It_is_the_same_to_the_byte_says_what_it_is_and_repeats_the_heads_of_its_tables(string kind)
    {
        var data = await GatherAsync(kind);
        Assert.Equal(kind, data.Kind);
        var stamp = new ReportStamp("00000-00000", DateTime.UnixEpoch, ReportHash.Of(data), "https://exemplo.invalid/verificar/0");
        await using var renderer = new ReportRenderer();

        var first = await shared.Printer.PrintAsync(await renderer.RenderAsync(data, stamp));
        var second = await shared.Printer.PrintAsync(await renderer.RenderAsync(data, stamp));

        Assert.Equal(first, second);
        var info = await Poppler.InfoAsync(first);
        Assert.Equal(("yes", data.Title), (info["Tagged"], info["Title"]));
        Assert.Contains("/Lang (pt-BR)", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        var pages = (await Poppler.TextAsync(first)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(pages.Index(), page => Assert.Contains($"{page.Index + 1} de {pages.Length}", page.Item, StringComparison.Ordinal));
        if (kind is "consolidated" or "order")
        {
            Assert.True(pages.Count(page => page.Contains("Beneficiário", StringComparison.Ordinal)) > 1);
            // The total of a long table stands above its rows, where no page can leave it alone.
            var total = Array.FindIndex(pages, page => LongTotal().IsMatch(page));
            Assert.InRange(total, 0, pages.Length - 2);
        }
    }

    [GeneratedRegex(@"^ *[0-9]{3} beneficiários +", RegexOptions.Multiline, 5_000)]
    private static partial Regex LongTotal();

    private async Task<ReportData> GatherAsync(string kind)
    {
        var database = released.Example.Database;
        switch (kind)
        {
            case "consolidated":
                return await new GatherConsolidatedReport(database, ExampleProgramme.Norms).RunAsync(new Quadrimester(2024, 1));
            case "order":
                return await new GatherOrderReport(database, ExampleProgramme.Norms).RunAsync(released.Order.Number);
            case "production":
                await using (var context = database.CreateContext())
                    return await new GatherProductionReport(database, ExampleProgramme.Norms).RunAsync(
                        await context.Imports.Where(import => import.Files.Any(file => file.Name == "production.csv")).Select(import => import.Id).SingleAsync());
            default:
                return new GatherNormReport(NormLibrary.Embedded).Run(NormLibrary.Embedded.Current.Id);
        }
    }
}
