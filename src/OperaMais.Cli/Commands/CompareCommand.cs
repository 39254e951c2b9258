using System.CommandLine;
using OperaMais.Application.Settlements;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>compare QUADRIMESTER --from 1 --to 2</c></summary>
internal static class CompareCommand
{
    internal static Command Create(CliHost host)
    {
        var quadrimester = new Argument<string>("QUADRIMESTER") { Description = CliMessages.Text("argument.quadrimester") };
        var from = new Option<int>("--from") { Required = true, Description = CliMessages.Text("option.fromVersion") };
        var to = new Option<int>("--to") { Required = true, Description = CliMessages.Text("option.toVersion") };
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("compare", CliMessages.Text("compare")) { quadrimester, from, to, format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var wanted = SharedOptions.ReadQuadrimester(result.GetValue(quadrimester)!);
                var (first, second) = (result.GetValue(from), result.GetValue(to));
                var comparison = await new CompareSettlements(opened, NormLibrary.Embedded).RunAsync(wanted, first, second, cancellation);
                await ComparisonOutput.WriteAsync(host, wanted, first, second, comparison, result.GetValue(format)!);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
