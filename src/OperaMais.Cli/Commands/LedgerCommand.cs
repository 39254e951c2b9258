using System.CommandLine;
using OperaMais.Application.Ledgers;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>ledger BENEFICIARY</c></summary>
internal static class LedgerCommand
{
    internal static Command Create(CliHost host)
    {
        var beneficiary = new Argument<string>("BENEFICIARY") { Description = CliMessages.Text("option.beneficiary") };
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("ledger", CliMessages.Text("ledger")) { beneficiary, format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var id = SharedOptions.ReadBeneficiary(result.GetValue(beneficiary)!);
                var account = await new ShowAccount(opened, NormLibrary.Embedded).RunAsync(id, cancellation);
                await LedgerOutput.WriteAsync(host, id, account, result.GetValue(format)!);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
