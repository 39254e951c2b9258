using System.CommandLine;
using OperaMais.Application.Imports;
using OperaMais.Cli.Output;
using OperaMais.Data.Storage;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>import …</c>: brings files into the database.</summary>
internal static class ImportCommand
{
    private delegate Task<FactImportReport> FactImporter(
        OperaMaisDatabase database, string path, FactImportOptions options, CancellationToken cancellation);

    internal static Command Create(CliHost host) => new("import", CliMessages.Text("import"))
    {
        ImportProductionCommand.Create(host),
        Fact(host, "ppi", (database, path, options, cancellation) =>
            new ImportPpi(database, NormLibrary.Embedded, host.Time).RunAsync(path, options, cancellation)),
        Fact(host, "decisions", (database, path, options, cancellation) =>
            new ImportDecisions(database, NormLibrary.Embedded, host.Time).RunAsync(path, options, cancellation)),
        Fact(host, "opening-balances", (database, path, options, cancellation) =>
            new ImportOpeningBalances(database, NormLibrary.Embedded, host.Time).RunAsync(path, options, cancellation)),
        Fact(host, "instruments", (database, path, options, cancellation) =>
            new ImportInstruments(database, NormLibrary.Embedded, host.Time).RunAsync(path, options, cancellation)),
        Fact(host, "susfacil", (database, path, options, cancellation) =>
            new ImportRegistrations(database, NormLibrary.Embedded, host.Time).RunAsync(path, options, cancellation)),
        ListRejectedCommand.Create(host),
    };

    private static Command Fact(CliHost host, string name, FactImporter importer)
    {
        var file = new Argument<string>("FILE") { Description = CliMessages.Text("import.file") };
        var dryRun = new Option<bool>("--dry-run") { Description = CliMessages.Text("option.dryRun") };
        var skipInvalid = new Option<bool>("--skip-invalid") { Description = CliMessages.Text("option.skipInvalid") };
        var replace = new Option<bool>("--replace") { Description = CliMessages.Text("option.replace") };
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command(name, CliMessages.Text($"import.{name}")) { file, dryRun, skipInvalid, replace, format, actor, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var options = new FactImportOptions
                {
                    DryRun = result.GetValue(dryRun),
                    SkipInvalid = result.GetValue(skipInvalid),
                    Replace = result.GetValue(replace),
                    Author = await SharedOptions.AuthorAsync(host, result, actor, opened, cancellation),
                };
                var report = await importer(opened, result.GetValue(file)!, options, cancellation);
                await FactReportOutput.WriteAsync(host, report, result.GetValue(format) == "json", options.DryRun);
                return ImportExit.CodeOf(report.Conflicts, report.RowsLeftOut);
            },
            cancellation));
        return command;
    }
}
