using System.CommandLine;
using OperaMais.Application.Implants;
using OperaMais.Data.Implants;
using OperaMais.Domain.Implants;
using OperaMais.Reports.Implants;

namespace OperaMais.Cli.Commands;

/// <summary><c>implants …</c>: the tables and the diagram that cases of implants go by, and the end of their documents. It shows no case.</summary>
internal static class ImplantCommand
{
    internal static Command Create(CliHost host) => new("implants", CliMessages.Text("implants"))
    {
        Load(host, "load-indications", ImplantListKind.Indications),
        Load(host, "load-documents", ImplantListKind.Requirements),
        Purge(host),
        Diagram(host),
    };

    private static Command Load(CliHost host, string name, ImplantListKind kind)
    {
        var file = new Argument<string>("FILE") { Description = CliMessages.Text("import.file") };
        return Administrate(host, new Command(name, CliMessages.Text($"implants.{name}")) { file }, async (result, opened, author, cancellation) =>
        {
            var path = result.GetValue(file)!;
            await using var content = File.OpenRead(path);
            var rows = await new LoadImplantList(opened, host.Time).RunAsync(kind, Path.GetFileName(path), content, author, cancellation);
            return (new { Kind = kind.ToString(), Rows = rows, Author = author }, CliMessages.Text("implants.loaded", rows));
        });
    }

    private static Command Purge(CliHost host)
    {
        var years = new Option<int>("--years") { Required = true, Description = CliMessages.Text("option.retentionYears") };
        return Administrate(host, new Command("purge", CliMessages.Text("implants.purge")) { years }, async (result, opened, _, cancellation) =>
        {
            var deleted = await new PurgeImplantDocuments(opened, host.Time).RunAsync(result.GetValue(years), cancellation);
            return (new { Deleted = deleted }, CliMessages.Text("implants.purged", deleted));
        });
    }

    private static Command Diagram(CliHost host)
    {
        var final = new Option<bool>("--prosthetic-final") { Description = CliMessages.Text("option.prostheticFinal") };
        var isSvg = new Option<bool>("--svg") { Description = CliMessages.Text("option.svg") };
        var command = new Command("diagram", CliMessages.Text("implants.diagram")) { final, isSvg };
        command.SetAction(async (result, _) =>
        {
            var flow = ImplantFlow.Of(result.GetValue(final));
            await host.Output.WriteAsync(result.GetValue(isSvg) ? ImplantDrawing.ToSvg(flow, []) + "\n" : ImplantDiagram.ToMermaid(flow));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Administrate(CliHost host, Command command, ChangeAction.Change change) =>
        ChangeAction.Complete(host, command, SharedOptions.AdministratorAsync, change);
}
