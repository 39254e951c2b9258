using System.CommandLine;
using OperaMais.Application.Settlements;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>term-values</c></summary>
internal static class TermValuesCommand
{
    private static IReadOnlyList<Column<TermValueRow>> Columns { get; } =
    [
        new("id", CliMessages.Text("column.code"), row => row.Beneficiary.Id),
        new("name", CliMessages.Text("column.beneficiary"), row => row.Beneficiary.Name),
        new("published", CliMessages.Text("column.published"), row => row.Beneficiary.TermValue),
        new("estimated", CliMessages.Text("column.estimated"), row => row.Estimated?.Amount),
    ];

    internal static Command Create(CliHost host)
    {
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("term-values", CliMessages.Text("termValues")) { format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var rows = await new ShowTermValues(opened, NormLibrary.Embedded).RunAsync(cancellation);
                switch (result.GetValue(format))
                {
                    case "json":
                        await Json.WriteAsync(host.Output, new
                        {
                            Beneficiaries = rows.Select(row => new
                            {
                                Id = row.Beneficiary.Id.ToString(),
                                Published = row.Beneficiary.TermValue,
                                Estimated = row.Estimated?.Amount,
                            }),
                        });
                        break;
                    case "csv":
                        FlatTable.WriteCsv(host.Output, Columns, rows);
                        break;
                    default:
                        FlatTable.WriteText(host, Columns, rows);
                        break;
                }
                if (rows.Any(row => row.Estimated is null))
                    await host.Error.WriteLineAsync(CliMessages.Text("termValues.noBaseline"));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
