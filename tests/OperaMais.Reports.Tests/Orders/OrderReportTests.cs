using OperaMais.Domain;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Orders;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Reports.Tests.Orders;

public sealed class OrderReportTests(ReleasedProgramme released) : IClassFixture<ReleasedProgramme>
{
    private GatherOrderReport Gather => new(released.Example.Database, ExampleProgramme.Norms);

    [Fact]
    public async Task Everybody_whom_the_first_parcel_of_the_worked_example_pays_is_on_the_page_to_the_centavo()
    {
        var paid = ExpectedFigures.OfWorkedExample.Schedule
            .Select(entry => (Id: entry.Key, Parcel: entry.Value.Single(parcel => parcel.Month == "2023-09")))
            .Where(entry => entry.Parcel.Net > 0)
            .ToList();
        var report = await Gather.RunAsync(released.Order.Number);

        var html = await RenderAsync(report);

        var rows = HtmlTable.RowsOf(html);
        foreach (var (id, parcel) in paid)
        {
            var row = rows.Single(cells => cells.Length == 6 && cells[0].EndsWith(" " + id, StringComparison.Ordinal));
            Assert.Equal([Amount(parcel.Credit), Amount(parcel.Discount), Amount(parcel.Net)], row[2..5]);
            Assert.Contains($"{id}/2023 sem dotação escolhida", row[1], StringComparison.Ordinal);
        }
        Assert.Equal(
            [
                $"{paid.Count} beneficiários",
                "",
                Amount(paid.Sum(entry => entry.Parcel.Credit)),
                Amount(paid.Sum(entry => entry.Parcel.Discount)),
                Amount(paid.Sum(entry => entry.Parcel.Net)),
                "",
            ],
            rows.Single(cells => cells.Length == 6 && cells[0] == $"{paid.Count} beneficiários"));
        Assert.Equal(new Money(paid.Sum(entry => entry.Parcel.Net)), report.Total);
        var text = HtmlTable.TextOf(html);
        Assert.Contains(released.Order.Hash.ToString(), text, StringComparison.Ordinal);
        Assert.Contains("primeira <parcela>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_recorded_is_told_line_by_line_and_added_up()
    {
        var report = await Gather.RunAsync(released.Order.Number);

        var html = await RenderAsync(report);

        var (first, second) = (released.Order.Lines[0], released.Order.Lines[1]);
        var records = HtmlTable.RowsOf(html).Where(cells => cells.Length == 5).ToList();
        Assert.Equal(4, records.Count);
        Assert.Equal(("pago", Shown.Amount(first.Net)), (records[1][1], records[1][4]));
        Assert.Equal(("não efetivado: conta encerrada", Shown.Amount(second.Net)), (records[2][1], records[2][4]));
        Assert.StartsWith("OB 77 por ana, em ", records[1][3], StringComparison.Ordinal);
        Assert.Equal(Shown.Amount(first.Net + second.Net), records[3][4]);
        Assert.Contains($"Em aberto{Shown.Reais(report.Total - first.Net - second.Net)}", HtmlTable.TextOf(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_does_not_exist_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => Gather.RunAsync(99));

        Assert.Equal("payment.noOrder", refusal.Code);
    }

    private static async Task<string> RenderAsync(OrderReport report)
    {
        await using var renderer = new ReportRenderer();
        return await renderer.RenderAsync(report, null);
    }

    private static string Amount(long centavos) => Shown.Amount(new Money(centavos));
}
