using System.CommandLine;
using OperaMais.Application.Settlements;
using OperaMais.Cli.Output;
using OperaMais.Domain.Explanations;
using OperaMais.Domain.Norms;
using Spectre.Console;

namespace OperaMais.Cli.Commands;

/// <summary><c>explain QUADRIMESTER BENEFICIARY</c></summary>
internal static class ExplainCommand
{
    internal static Command Create(CliHost host)
    {
        var quadrimester = new Argument<string>("QUADRIMESTER") { Description = CliMessages.Text("argument.quadrimester") };
        var beneficiary = new Argument<string>("BENEFICIARY") { Description = CliMessages.Text("option.beneficiary") };
        var format = SharedOptions.Format("json");
        var database = SharedOptions.Database();
        var command = new Command("explain", CliMessages.Text("explain")) { quadrimester, beneficiary, format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var wanted = SharedOptions.ReadQuadrimester(result.GetValue(quadrimester)!);
                var id = SharedOptions.ReadBeneficiary(result.GetValue(beneficiary)!);
                var explanation = await new ExplainSettlement(opened, NormLibrary.Embedded).RunAsync(wanted, id, cancellation);
                var isJson = result.GetValue(format) == "json";
                if (isJson)
                    await Json.WriteAsync(host.Output, Document(wanted, explanation));
                else
                    WriteText(host, wanted, explanation);
                SettlementNotices.Write(
                    isJson ? host.Error : host.Output, explanation.RegistrationIsRequired, explanation.IsIncomplete);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static object Document(Domain.Quadrimester quadrimester, Explanation explanation) => new
    {
        Quadrimester = quadrimester.ToString(),
        Beneficiary = explanation.Settled.Beneficiary.Id.ToString(),
        explanation.Version,
        explanation.Steps,
    };

    private static void WriteText(CliHost host, Domain.Quadrimester quadrimester, Explanation explanation)
    {
        var beneficiary = explanation.Settled.Beneficiary;
        host.Output.WriteLine(CliMessages.Text("explain.title", beneficiary.Id, beneficiary.Name, quadrimester, explanation.Version));
        var tree = new Tree(Line(explanation.Steps));
        AddTo(tree, explanation.Steps);
        Terminal.Of(host).Write(tree);
    }

    private static void AddTo(IHasTreeNodes parent, Step step)
    {
        foreach (var child in step.Steps)
            AddTo(parent.AddNode(Line(child)), child);
    }

    private static string Line(Step step) => Markup.Escape(
        step.Formula.Length > 0
            ? $"{step.Name}: {step.Value} = {step.Formula} [{step.Article}]"
            : $"{step.Name}: {step.Value} [{step.Article}]");
}
