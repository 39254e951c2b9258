using System.CommandLine;
using OperaMais.Application.Approvals;
using OperaMais.Cli.Output;

namespace OperaMais.Cli.Commands;

/// <summary><c>submit QUADRIMESTER</c></summary>
internal static class SubmitCommand
{
    internal static Command Create(CliHost host)
    {
        var quadrimester = new Argument<string>("QUADRIMESTER") { Description = CliMessages.Text("argument.quadrimester") };
        var version = SharedOptions.Version();
        var note = SharedOptions.Note();
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("submit", CliMessages.Text("submit")) { quadrimester, version, note, format, actor, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var wanted = SharedOptions.ReadQuadrimester(result.GetValue(quadrimester)!);
                var author = await SharedOptions.AuthorAsync(host, result, actor, opened, cancellation);
                var process = await new SubmitSettlement(opened, host.Time)
                    .RunAsync(wanted, result.GetValue(version), author, result.GetValue(note) ?? "", cancellation);
                await ApprovalOutput.WriteAsync(host, process, result.GetValue(format)!);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
