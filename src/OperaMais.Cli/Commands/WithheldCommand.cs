using System.CommandLine;
using OperaMais.Application.Ledgers;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>release-withheld</c>: lets go the nets that waited for an instrument or for a payment to be made again.</summary>
internal static class WithheldCommand
{
    internal static Command Create(CliHost host)
    {
        var beneficiary = new Option<string?>("--beneficiary") { Description = CliMessages.Text("option.beneficiary") };
        var note = SharedOptions.Note();
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("release-withheld", CliMessages.Text("releaseWithheld")) { beneficiary, note, format, actor, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            var released = await new ReleaseWithheld(opened, NormLibrary.Embedded, host.Time).RunAsync(
                result.GetValue(beneficiary) is { } text ? SharedOptions.ReadBeneficiary(text) : null,
                await SharedOptions.ApproverAsync(host, result, actor, opened, cancellation),
                result.GetValue(note) ?? "",
                cancellation);
            if (result.GetValue(format) == "json")
                await Json.WriteAsync(host.Output, new
                {
                    Batch = released.Batch.Number,
                    Lines = released.Order.Lines.Length,
                    released.Order.Total,
                    Hash = released.Batch.Hash.ToString(),
                });
            else
                await host.Output.WriteLineAsync(CliMessages.Text(
                    "releaseWithheld.done", released.Batch.Number, released.Order.Lines.Length, released.Order.Total.ToText(), released.Batch.Hash));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
