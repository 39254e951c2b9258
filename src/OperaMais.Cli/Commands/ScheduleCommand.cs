using System.CommandLine;
using OperaMais.Application.Schedules;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>schedule</c></summary>
internal static class ScheduleCommand
{
    internal static Command Create(CliHost host)
    {
        var beneficiary = new Option<string?>("--beneficiary") { Description = CliMessages.Text("option.beneficiary") };
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("schedule", CliMessages.Text("schedule")) { beneficiary, format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var only = result.GetValue(beneficiary) is { } text
                    ? SharedOptions.ReadBeneficiary(text)
                    : (Domain.Beneficiaries.BeneficiaryId?)null;
                var schedules = await new ShowSchedule(opened, NormLibrary.Embedded).RunAsync(only, cancellation);
                await ScheduleOutput.WriteAsync(host, schedules, result.GetValue(format)!);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
