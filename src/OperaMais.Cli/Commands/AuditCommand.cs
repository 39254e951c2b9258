using System.CommandLine;
using OperaMais.Application.Auditing;
using OperaMais.Cli.Output;

namespace OperaMais.Cli.Commands;

/// <summary><c>audit</c></summary>
internal static class AuditCommand
{
    internal static Command Create(CliHost host)
    {
        var from = new Option<string?>("--from") { Description = CliMessages.Text("option.fromDay") };
        var to = new Option<string?>("--to") { Description = CliMessages.Text("option.toDay") };
        var user = new Option<string?>("--user") { Description = CliMessages.Text("option.user") };
        var search = new Option<string?>("--search") { Description = CliMessages.Text("option.search") };
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("audit", CliMessages.Text("audit")) { from, to, user, search, format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var wanted = new AuditSearch
                {
                    From = Day(result.GetValue(from)),
                    To = Day(result.GetValue(to)),
                    User = result.GetValue(user),
                    Text = result.GetValue(search),
                };
                var changes = await new SearchAudit(opened).ChangesAsync(wanted, cancellation).ToListAsync(cancellation);
                await AuditOutput.WriteAsync(host, changes, result.GetValue(format)!);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static DateOnly? Day(string? text) => text is null ? null : SharedOptions.ReadDay(text);
}
