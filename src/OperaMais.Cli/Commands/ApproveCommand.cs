using System.CommandLine;
using System.Text.Json;
using OperaMais.Application.Approvals;
using OperaMais.Cli.Output;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>approve QUADRIMESTER</c></summary>
internal static class ApproveCommand
{
    internal static Command Create(CliHost host)
    {
        var quadrimester = new Argument<string>("QUADRIMESTER") { Description = CliMessages.Text("argument.quadrimester") };
        var version = SharedOptions.Version();
        var justify = new Option<string[]>("--justify") { Description = CliMessages.Text("option.justify") };
        var dryRun = new Option<bool>("--dry-run") { Description = CliMessages.Text("option.dryRunApproval") };
        var note = SharedOptions.Note();
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("approve", CliMessages.Text("approve"))
        {
            quadrimester, version, justify, dryRun, note, format, actor, database,
        };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var process = await new ApproveSettlement(opened, NormLibrary.Embedded, host.Time).RunAsync(
                    new()
                    {
                        Quadrimester = SharedOptions.ReadQuadrimester(result.GetValue(quadrimester)!),
                        Version = result.GetValue(version),
                        Author = await SharedOptions.ApproverAsync(host, result, actor, opened, cancellation),
                        Note = result.GetValue(note) ?? "",
                        Justifications = result.GetValue(justify)!.Select(ReadJustification).GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.Last().Value),
                        DryRun = result.GetValue(dryRun),
                    },
                    cancellation);
                await ApprovalOutput.WriteAsync(host, process, result.GetValue(format)!);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    // decisions=texto, with the names that refusals give.
    private static KeyValuePair<ApprovalCheckKind, string> ReadJustification(string text)
    {
        var parts = text.Split('=', 2);
        foreach (var kind in Enum.GetValues<ApprovalCheckKind>())
            if (parts.Length == 2 && JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()) == parts[0])
                return new(kind, parts[1]);
        throw CliMessages.Refuse("justification.shape", text);
    }
}
