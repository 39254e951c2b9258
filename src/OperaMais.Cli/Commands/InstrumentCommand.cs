using System.CommandLine;
using System.Globalization;
using OperaMais.Application.Instruments;
using OperaMais.Cli.Output;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>instrument list</c> and <c>instrument prorogue</c>; <c>import instruments</c> brings them.</summary>
internal static class InstrumentCommand
{
    private static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("id", CliMessages.Text("column.code"), row => row.Of.Beneficiary.Id),
        new("name", CliMessages.Text("column.beneficiary"), row => row.Of.Beneficiary.Name),
        new("instrument", CliMessages.Text("column.instrument"), row => row.Instrument?.Kind.ToText() ?? ""),
        new("number", CliMessages.Text("column.number"), row => row.Instrument?.Number ?? ""),
        new("signedOn", CliMessages.Text("column.signedOn"), row => Text(row.Instrument?.SignedOn)),
        new("validUntil", CliMessages.Text("column.validUntil"), row => Text(row.Instrument?.ValidUntil)),
        new("value", CliMessages.Text("column.amount"), row => row.Instrument?.Value),
        new("withheld", CliMessages.Text("column.withheld"), row => row.Of.Withheld),
        new("transferred", CliMessages.Text("column.transferred"), row => row.Of.Transferred),
    ];

    internal static Command Create(CliHost host) => new("instrument", CliMessages.Text("instrument")) { List(host), Prorogue(host) };

    private static Command List(CliHost host)
    {
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("list", CliMessages.Text("instrument.list")) { format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            var list = await new ListInstruments(opened, NormLibrary.Embedded).RunAsync(cancellation);
            var rows = list.Beneficiaries
                .SelectMany(entry => entry.Instruments.Select(instrument => (Instrument?)instrument).DefaultIfEmpty().Select(instrument => new Row(entry, instrument)))
                .ToList();
            await FlatTable.WriteAsync(host, result.GetValue(format)!, "beneficiaries", Columns, rows);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static Command Prorogue(CliHost host)
    {
        var until = new Option<string>("--until") { Required = true, Description = CliMessages.Text("option.until") };
        var act = new Option<string>("--act") { Required = true, Description = CliMessages.Text("option.act") };
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("prorogue", CliMessages.Text("instrument.prorogue")) { until, act, format, actor, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            var day = SharedOptions.ReadDay(result.GetValue(until)!);
            var author = await SharedOptions.ApproverAsync(host, result, actor, opened, cancellation);
            await new ProrogueResolution(opened, NormLibrary.Embedded, host.Time).RunAsync(day, result.GetValue(act)!, author, cancellation);
            if (result.GetValue(format) == "json")
                await Json.WriteAsync(host.Output, new { Until = Text(day), Act = result.GetValue(act), Author = author });
            else
                await host.Output.WriteLineAsync(CliMessages.Text("instrument.prorogued", Text(day)));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private sealed record Row(BeneficiaryInstruments Of, Instrument? Instrument);
}
