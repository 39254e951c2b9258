using System.CommandLine;
using OperaMais.Application.Imports;
using OperaMais.Cli.Output;

namespace OperaMais.Cli.Commands;

/// <summary><c>import rejected</c></summary>
internal static class ListRejectedCommand
{
    private static IReadOnlyList<Column<LeftOutRow>> Columns { get; } =
    [
        new("importedAt", null, row => row.ImportedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture)),
        new("file", CliMessages.Text("column.file"), row => row.File),
        new("row", CliMessages.Text("column.row"), row => row.Row),
        new("column", CliMessages.Text("column.column"), row => row.Column),
        new("code", null, row => row.Code),
        new("message", CliMessages.Text("column.reason"), row => row.Message),
        new("text", null, row => row.Text),
    ];

    internal static Command Create(CliHost host)
    {
        var file = new Option<string?>("--file") { Description = CliMessages.Text("option.rejectedFile") };
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("rejected", CliMessages.Text("import.rejected")) { file, format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var rows = await new ListRejectedRows(opened).RunAsync(result.GetValue(file), cancellation);
                switch (result.GetValue(format))
                {
                    case "json":
                        await Json.WriteAsync(host.Output, new { Rows = rows });
                        break;
                    case "csv":
                        FlatTable.WriteCsv(host.Output, Columns, rows);
                        break;
                    default:
                        FlatTable.WriteText(host, Columns, rows);
                        break;
                }
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
