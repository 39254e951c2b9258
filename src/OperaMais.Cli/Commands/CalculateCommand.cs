using System.CommandLine;
using OperaMais.Application.Settlements;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>calculate QUADRIMESTER</c></summary>
internal static class CalculateCommand
{
    internal static Command Create(CliHost host)
    {
        var quadrimester = new Argument<string>("QUADRIMESTER") { Description = CliMessages.Text("argument.quadrimester") };
        var allowMissing = new Option<bool>("--allow-missing") { Description = CliMessages.Text("option.allowMissing") };
        var format = SharedOptions.Format("json", "csv");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("calculate", CliMessages.Text("calculate")) { quadrimester, allowMissing, format, actor, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var wanted = SharedOptions.ReadQuadrimester(result.GetValue(quadrimester)!);
                var author = await SharedOptions.AuthorAsync(host, result, actor, opened, cancellation);
                var version = await new SettleQuadrimester(opened, NormLibrary.Embedded, host.Time)
                    .RunAsync(wanted, result.GetValue(allowMissing), author, cancellation);
                await SettlementOutput.WriteAsync(host, version, result.GetValue(format)!);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
