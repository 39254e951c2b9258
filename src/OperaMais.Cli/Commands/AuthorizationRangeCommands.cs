using System.CommandLine;
using OperaMais.Application.Authorizations;
using OperaMais.Application.Registry;
using OperaMais.Cli.Output;
using OperaMais.Domain.Authorizations;

namespace OperaMais.Cli.Commands;

/// <summary><c>authorization series</c>, <c>authorization ranges</c> and <c>authorization register</c>.</summary>
internal static class AuthorizationRangeCommands
{
    private static IReadOnlyList<Column<ListedSeries>> SeriesColumns { get; } =
    [
        new("kind", CliMessages.Text("column.kind"), series => series.Range.Kind.ToText()),
        new("year", CliMessages.Text("column.year"), series => series.Range.Year),
        new("range", CliMessages.Text("column.range"), series => series.Range.ToString()),
        new("act", null, series => series.Act),
        new("numbers", CliMessages.Text("column.numbers"), series => series.Range.Count),
        new("allocated", CliMessages.Text("column.allocated"), series => series.Allocated),
        new("redistributed", CliMessages.Text("column.redistributed"), series => series.Redistributed),
        new("issued", CliMessages.Text("column.issued"), series => series.Issued),
        new("free", CliMessages.Text("column.free"), series => series.Free),
    ];

    private static IReadOnlyList<Column<(MunicipalRangeView Range, ListedBodyRange? Body)>> RangeColumns { get; } =
    [
        new("municipalRange", CliMessages.Text("column.municipalRange"), row => row.Range.Range.ToString()),
        new("body", CliMessages.Text("column.body"), row => row.Body?.Body.ToString() ?? ""),
        new("range", CliMessages.Text("column.range"), row => row.Body?.Use.Range.ToString() ?? ""),
        new("numbers", CliMessages.Text("column.numbers"), row => row.Body?.Use.Range.Count ?? row.Range.FreeCount),
        new("issued", CliMessages.Text("column.issued"), row => row.Body?.Use.Issued ?? 0),
    ];

    internal static Command Series(CliHost host)
    {
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("series", CliMessages.Text("authorization.series")) { format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            await FlatTable.WriteAsync(host, result.GetValue(format)!, "series", SeriesColumns, await new ListSeries(opened).RunAsync(cancellation));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    internal static Command Ranges(CliHost host)
    {
        var municipality = new Argument<string>("MUNICIPALITY") { Description = CliMessages.Text("argument.municipality") };
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("ranges", CliMessages.Text("authorization.ranges")) { municipality, format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            var ranges = await new ShowMunicipalRanges(opened).RunAsync(MunicipalityText.Read(result.GetValue(municipality)), cancellation);
            // What no body has stands in a row of its own.
            var rows = ranges
                .SelectMany(range => range.Bodies.Select(body => (range, (ListedBodyRange?)body)).Concat(range.FreeCount > 0 ? [(range, null)] : []))
                .ToList();
            await FlatTable.WriteAsync(host, result.GetValue(format)!, "ranges", RangeColumns, rows);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    internal static Command Register(CliHost host)
    {
        var first = new Argument<string>("FIRST") { Description = CliMessages.Text("argument.firstNumber") };
        var last = new Argument<string>("LAST") { Description = CliMessages.Text("argument.lastNumber") };
        var act = new Option<string>("--act") { Description = CliMessages.Text("option.seriesAct"), Required = true };
        var command = new Command("register", CliMessages.Text("authorization.register")) { first, last, act };
        return ChangeAction.Complete(host, command, SharedOptions.AuthorAsync, async (result, opened, author, cancellation) =>
        {
            var id = await new RegisterSeries(opened, host.Time).RunAsync(
                result.GetValue(first)!, result.GetValue(last)!, result.GetValue(act)!, author, cancellation);
            var series = (await new ListSeries(opened).RunAsync(cancellation)).Single(entry => entry.Id == id);
            return (
                new { Range = series.Range.ToString(), Numbers = series.Range.Count },
                CliMessages.Text("authorization.registered", series.Range, series.Range.Count));
        });
    }
}
