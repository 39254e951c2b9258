using System.CommandLine;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>check-norm</c></summary>
internal static class CheckNormCommand
{
    private static IReadOnlyList<Column<NormCheck>> Columns { get; } =
    [
        new("agrees", CliMessages.Text("column.agrees"), check => CliMessages.Text(check.Agrees ? "agrees.yes" : "agrees.no")),
        new("description", CliMessages.Text("column.check"), check => check.Description),
        new("stated", CliMessages.Text("column.stated"), check => check.Stated),
        new("found", CliMessages.Text("column.found"), check => check.Found),
        new("article", CliMessages.Text("column.article"), check => check.Article),
    ];

    private static IReadOnlyList<Column<Parameter>> ParameterColumns { get; } =
    [
        new("key", CliMessages.Text("column.parameter"), parameter => parameter.Key),
        new("value", CliMessages.Text("column.value"), parameter => parameter.Value),
        new("from", CliMessages.Text("column.from"), parameter => parameter.From),
        new("until", CliMessages.Text("column.until"), parameter => parameter.Until),
        new("article", CliMessages.Text("column.article"), parameter => parameter.Article),
    ];

    internal static Command Create(CliHost host)
    {
        var format = SharedOptions.Format("json");
        // Every command knows a database, also the few that need none.
        var command = new Command("check-norm", CliMessages.Text("checkNorm")) { format, SharedOptions.Database() };
        command.SetAction(result => Failure.GuardAsync(host, result.GetValue(format)!, () => null, async () =>
        {
            foreach (var ruleSet in NormLibrary.Embedded.RuleSets)
            {
                if (result.GetValue(format) == "json")
                    await Json.WriteAsync(host.Output, Document(ruleSet));
                else
                    WriteText(host, ruleSet);
            }
            return ExitCode.Done;
        }));
        return command;
    }

    private static object Document(RuleSet ruleSet) => new
    {
        RuleSet = ruleSet.Id,
        ruleSet.Title,
        Checks = NormCheck.Of(ruleSet),
        ruleSet.Parameters,
    };

    private static void WriteText(CliHost host, RuleSet ruleSet)
    {
        var checks = NormCheck.Of(ruleSet);
        host.Output.WriteLine(ruleSet.Title);
        FlatTable.WriteText(host, Columns, checks);
        FlatTable.WriteText(host, ParameterColumns, ruleSet.Parameters);
        host.Output.WriteLine(CliMessages.Text(
            "checkNorm.summary", checks.Count(check => check.Agrees), checks.Count(check => !check.Agrees)));
    }
}
