using System.CommandLine;
using OperaMais.Application.Reports;
using OperaMais.Cli.Output;
using OperaMais.Data.Reports;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Issuing;
using OperaMais.Reports.Payments;
using OperaMais.Reports.Printing;

namespace OperaMais.Cli.Commands;

/// <summary><c>report QUADRIMESTER BENEFICIARY --output FILE.pdf</c> and <c>report QUADRIMESTER --all --output FOLDER</c></summary>
internal static class ReportCommand
{
    internal static Command Create(CliHost host)
    {
        var quadrimester = new Argument<string>("QUADRIMESTER") { Description = CliMessages.Text("argument.quadrimester") };
        var beneficiary = new Argument<string?>("BENEFICIARY") { Arity = ArgumentArity.ZeroOrOne, Description = CliMessages.Text("option.beneficiary") };
        var all = new Option<bool>("--all") { Description = CliMessages.Text("report.all") };
        var output = new Option<string>("--output") { Required = true, Description = CliMessages.Text("report.output") };
        var again = new Option<bool>("--again") { Description = CliMessages.Text("report.again") };
        var site = new Option<string?>("--site") { Description = CliMessages.Text("report.site") };
        var author = SharedOptions.As();
        var format = SharedOptions.Format("json");
        var database = SharedOptions.Database();
        var command = new Command("report", CliMessages.Text("report")) { quadrimester, beneficiary, all, again, output, site, author, format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var wanted = SharedOptions.ReadQuadrimester(result.GetValue(quadrimester)!);
                var one = result.GetValue(beneficiary) is { } text ? SharedOptions.ReadBeneficiary(text) : (BeneficiaryId?)null;
                if (one is null != result.GetValue(all))
                    throw CliMessages.Refuse("report.which");
                var issuer = new Issuer(await SharedOptions.AuthorAsync(host, result, author, opened, cancellation), ReadSite(result.GetValue(site)));
                var path = result.GetRequiredValue(output);
                var issued = one is { } id
                    ? await OneAsync(opened, host.Time, wanted, id, path, issuer, cancellation)
                    : await AllAsync(opened, host.Time, wanted, path, issuer, result.GetValue(again), cancellation);
                if (result.GetValue(format) == "json")
                    await Json.WriteAsync(host.Output, new { Reports = issued });
                else
                    foreach (var report in issued)
                        host.Output.WriteLine(CliMessages.Text("report.done", report.Recipient, report.File, report.Code));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static async Task<IReadOnlyList<Issued>> OneAsync(
        OperaMaisDatabase database, TimeProvider time, Quadrimester quadrimester, BeneficiaryId id, string file, Issuer issuer, CancellationToken cancellation)
    {
        var data = await new GatherPaymentReport(database, NormLibrary.Embedded).RunAsync(quadrimester, id, cancellation);
        await using var renderer = new ReportRenderer();
        await using var printer = new ChromiumPrinter();
        return [await WriteAsync(await new IssueReport(database, renderer, printer, time).RunAsync(data, issuer, cancellation), file, cancellation)];
    }

    private static Uri? ReadSite(string? text) => text is null
        ? null
        : Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw CliMessages.Refuse("report.siteInvalid", text);

    // Stopped half-way it is asked for again: papers that still say the same are handed out as they were printed.
    private static async Task<IReadOnlyList<Issued>> AllAsync(
        OperaMaisDatabase database, TimeProvider time, Quadrimester quadrimester, string folder, Issuer issuer, bool isAgain, CancellationToken cancellation)
    {
        await using var renderer = new ReportRenderer();
        await using var printer = new ChromiumPrinter();
        var batch = new IssueReports(database, NormLibrary.Embedded, new(database, renderer, printer, time));
        var held = new ListReports(database);
        var issued = new List<Issued>();
        await foreach (var paper in batch.RunAsync(quadrimester, issuer, isAgain, cancellation))
        {
            Directory.CreateDirectory(folder);
            await foreach (var report in held.PapersAsync([paper.Code], cancellation))
                issued.Add(await WriteAsync(report, Path.Combine(folder, BindReports.FileOf(paper.Subject)), cancellation));
        }
        return issued;
    }

    private static async Task<Issued> WriteAsync(StoredReport report, string file, CancellationToken cancellation)
    {
        // Whole or not at all: a file that is there is a report that was issued.
        var unfinished = file + ".parcial";
        await File.WriteAllBytesAsync(unfinished, report.Pdf, cancellation);
        File.Move(unfinished, file, overwrite: true);
        // Not the paper, hundreds of which need not stay in memory.
        return new(report.Subject, report.Recipient, report.Code, file);
    }

    // What is told of an issued report.
    private sealed record Issued(string Subject, string Recipient, string Code, string File);
}
