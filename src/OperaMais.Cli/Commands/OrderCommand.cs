using System.CommandLine;
using System.Globalization;
using OperaMais.Application.Orders;
using OperaMais.Cli.Output;
using OperaMais.Data.Orders;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Orders;

namespace OperaMais.Cli.Commands;

/// <summary><c>order list</c>, <c>order show NUMBER</c> and <c>order pay NUMBER</c>: orders of payment.</summary>
internal static class OrderCommand
{
    private static IReadOnlyList<Column<OrderStanding>> Orders { get; } =
    [
        new("order", CliMessages.Text("column.order"), order => order.Order.Number),
        new("parcel", CliMessages.Text("column.month"), order => order.Batch.Parcel.ToParcelText()),
        new("lines", CliMessages.Text("column.lines"), order => order.Order.Lines.Length),
        new("total", CliMessages.Text("column.total"), order => order.Order.Total),
        new("paid", CliMessages.Text("column.paid"), order => order.Paid),
        new("failed", CliMessages.Text("column.failed"), order => order.Failed),
        new("open", CliMessages.Text("column.open"), order => order.Open),
    ];

    private static IReadOnlyList<Column<Line>> Lines { get; } =
    [
        new("id", CliMessages.Text("column.code"), line => line.Paid.Beneficiary),
        new("name", CliMessages.Text("column.beneficiary"), line => line.Paid.Name),
        new("instrument", CliMessages.Text("column.instrument"), line => line.Paid.Instrument),
        new("appropriation", CliMessages.Text("column.appropriation"), line => line.Paid.Appropriation),
        new("gross", CliMessages.Text("column.credit"), line => line.Paid.Gross),
        new("discounts", CliMessages.Text("column.discount"), line => line.Paid.Discounts),
        new("net", CliMessages.Text("column.net"), line => line.Paid.Net),
        new("state", CliMessages.Text("column.state"), line => CliMessages.Text(line.Outcome is { } outcome ? outcome.IsPaid ? "order.paid" : "order.failed" : "order.open")),
        new("day", null, line => line.Outcome?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
        new("reference", null, line => line.Outcome?.Reference ?? ""),
        new("reason", null, line => line.Outcome?.Reason ?? ""),
    ];

    internal static Command Create(CliHost host) => new("order", CliMessages.Text("order")) { List(host), Show(host), Pay(host) };

    private static Command List(CliHost host)
    {
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("list", CliMessages.Text("order.list")) { format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            await FlatTable.WriteAsync(host, result.GetValue(format)!, "orders", Orders, await new ShowPaymentOrder(opened).AllAsync(cancellation));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static Command Show(CliHost host)
    {
        var number = Number();
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("show", CliMessages.Text("order.show")) { number, format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            var order = await new ShowPaymentOrder(opened).RunAsync(result.GetValue(number), cancellation)
                ?? throw CliMessages.Refuse("order.unknown", result.GetValue(number));
            var lines = order.Order.Lines.Select(line => new Line(line, order.Outcomes.GetValueOrDefault(line.Beneficiary))).ToList();
            await FlatTable.WriteAsync(host, result.GetValue(format)!, "lines", Lines, lines);
            if (result.GetValue(format) == "text")
                await host.Output.WriteLineAsync(CliMessages.Text("order.sum", order.Order.Total.ToText(), order.Order.Hash));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static Command Pay(CliHost host)
    {
        var number = Number();
        var day = SharedOptions.Day();
        var reference = new Option<string>("--reference") { Required = true, Description = CliMessages.Text("option.reference") };
        var paid = new Option<string[]>("--line") { Description = CliMessages.Text("option.line") };
        var failed = new Option<string[]>("--failed") { Description = CliMessages.Text("option.failed") };
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("pay", CliMessages.Text("order.pay")) { number, day, reference, paid, failed, format, actor, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            var lines = result.GetValue(paid) ?? [];
            var failures = (result.GetValue(failed) ?? []).Select(ReadFailure).ToDictionary();
            var outcomes = await new RecordPayments(opened, NormLibrary.Embedded, host.Time).RunAsync(
                new()
                {
                    Order = result.GetValue(number),
                    Day = SharedOptions.ReadDay(result.GetValue(day)!),
                    Reference = result.GetValue(reference)!,
                    Paid = lines.Length > 0 ? [.. lines.Select(SharedOptions.ReadBeneficiary)] : null,
                    Failed = failures,
                    Author = await SharedOptions.AuthorAsync(host, result, actor, opened, cancellation),
                },
                cancellation);
            var done = outcomes.Count(outcome => outcome.IsPaid);
            if (result.GetValue(format) == "json")
                await Json.WriteAsync(host.Output, new { Order = result.GetValue(number), Paid = done, Failed = outcomes.Count - done });
            else
                await host.Output.WriteLineAsync(CliMessages.Text("order.recorded", result.GetValue(number), done, outcomes.Count - done));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static Argument<int> Number() => new("NUMBER") { Description = CliMessages.Text("argument.order") };

    private static KeyValuePair<BeneficiaryId, string> ReadFailure(string text) => text.Split('=', 2) is [var beneficiary, var reason]
        ? new(SharedOptions.ReadBeneficiary(beneficiary), reason)
        : throw CliMessages.Refuse("order.failureShape", text);

    private sealed record Line(PaymentOrderLine Paid, PaymentOutcome? Outcome);
}
