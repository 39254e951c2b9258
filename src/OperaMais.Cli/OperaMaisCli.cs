using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using OperaMais.Cli.Commands;
using OperaMais.Domain.Messages;

namespace OperaMais.Cli;

/// <summary>The command line.</summary>
public static class OperaMaisCli
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">The command and its options.</param>
    /// <param name="host">The surroundings.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, CliHost host)
    {
        CultureInfo.CurrentUICulture = MessageCatalogue.Culture;
        var result = Root(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            var message = string.Join(' ', result.Errors.Select(error => error.Message));
            await Failure.WriteAsync(host, args, "usage", CliMessages.Text("usage", message), []);
            return ExitCode.Refused;
        }
        var exitCode = await result.InvokeAsync(new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
        });
        await host.Output.FlushAsync();
        return exitCode;
    }

    private static RootCommand Root(CliHost host)
    {
        var root = new RootCommand(CliMessages.Text("root"))
        {
            ImportCommand.Create(host),
            CalculateCommand.Create(host),
            CompareCommand.Create(host),
            SubmitCommand.Create(host),
            ApproveCommand.Create(host),
            ReopenCommand.Create(host),
            RegistryCommand.Create(host),
            ReleaseCommand.Create(host),
            WithheldCommand.Create(host),
            OrderCommand.Create(host),
            InstrumentCommand.Create(host),
            BudgetCommand.Create(host),
            LedgerCommand.Create(host),
            VerifyLedgerCommand.Create(host),
            AuditCommand.Create(host),
            ScheduleCommand.Create(host),
            TermValuesCommand.Create(host),
            ExplainCommand.Create(host),
            ReportCommand.Create(host),
            CheckNormCommand.Create(host),
            DemoCommand.Create(host),
            BenchCommand.Create(host),
            AuthorizationCommand.Create(host),
            ImplantCommand.Create(host),
        };
        // The library says this one in English.
        root.Options.OfType<HelpOption>().Single().Description = CliMessages.Text("option.help");
        return root;
    }
}
