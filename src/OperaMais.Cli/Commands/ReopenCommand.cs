using System.CommandLine;
using OperaMais.Application.Approvals;
using OperaMais.Cli.Output;

namespace OperaMais.Cli.Commands;

/// <summary><c>reopen COMPETENCE…</c></summary>
internal static class ReopenCommand
{
    internal static Command Create(CliHost host)
    {
        var competences = new Argument<string[]>("COMPETENCE") { Arity = ArgumentArity.OneOrMore, Description = CliMessages.Text("argument.competences") };
        var act = new Option<string>("--act") { Required = true, Description = CliMessages.Text("option.act") };
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("reopen", CliMessages.Text("reopen")) { competences, act, format, actor, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var months = result.GetValue(competences)!.Select(SharedOptions.ReadMonth).Distinct().ToList();
                var author = await SharedOptions.ApproverAsync(host, result, actor, opened, cancellation);
                await new ReopenCompetences(opened, host.Time).RunAsync([.. months], result.GetValue(act)!, author, cancellation);
                if (result.GetValue(format) == "json")
                    await Json.WriteAsync(host.Output, new { Reopened = months.Select(month => month.ToString()), Act = result.GetValue(act), Author = author });
                else
                    await host.Output.WriteLineAsync(CliMessages.Text("reopen.done", string.Join(", ", months)));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
