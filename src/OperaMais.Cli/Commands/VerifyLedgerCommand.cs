using System.CommandLine;
using OperaMais.Application.Ledgers;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>verify-ledger</c></summary>
internal static class VerifyLedgerCommand
{
    internal static Command Create(CliHost host)
    {
        var format = SharedOptions.Format("json");
        var database = SharedOptions.Database();
        var command = new Command("verify-ledger", CliMessages.Text("verifyLedger")) { format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var verification = await new VerifyLedger(opened, NormLibrary.Embedded).RunAsync(cancellation);
                await LedgerOutput.WriteAsync(host, verification, result.GetValue(format)!);
                return verification.Fault is null ? ExitCode.Done : ExitCode.Refused;
            },
            cancellation));
        return command;
    }
}
