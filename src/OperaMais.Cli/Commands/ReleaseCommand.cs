using System.CommandLine;
using OperaMais.Application.Ledgers;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>release PARCEL</c></summary>
internal static class ReleaseCommand
{
    internal static Command Create(CliHost host)
    {
        var parcel = new Argument<string>("PARCEL") { Description = CliMessages.Text("argument.parcel") };
        var note = SharedOptions.Note();
        var authorization = new Option<string?>("--authorization") { Description = CliMessages.Text("option.authorization") };
        var dryRun = new Option<bool>("--dry-run") { Description = CliMessages.Text("option.dryRun") };
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("release", CliMessages.Text("release")) { parcel, note, authorization, dryRun, format, actor, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var month = SharedOptions.ReadMonth(result.GetValue(parcel)!);
                var author = await SharedOptions.ApproverAsync(host, result, actor, opened, cancellation);
                var request = new ReleaseRequest
                {
                    Parcel = month,
                    Author = author,
                    Note = result.GetValue(note) ?? "",
                    Authorization = result.GetValue(authorization) ?? "",
                    DryRun = result.GetValue(dryRun),
                };
                var released = await new ReleaseParcel(opened, NormLibrary.Embedded, host.Time).RunAsync(request, cancellation);
                await LedgerOutput.WriteAsync(host, released, result.GetValue(format)!, request.DryRun);
                return request.DryRun && released.Notices.Any(notice => notice.Blocking) ? ExitCode.Refused : ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
