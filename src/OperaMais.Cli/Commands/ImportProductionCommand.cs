using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OperaMais.Application.Imports;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>import production FILE…</c></summary>
internal static class ImportProductionCommand
{
    internal static Command Create(CliHost host)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = CliMessages.Text("import.files") };
        var dryRun = new Option<bool>("--dry-run") { Description = CliMessages.Text("option.dryRun") };
        var skipInvalid = new Option<bool>("--skip-invalid") { Description = CliMessages.Text("option.skipInvalid") };
        var replace = new Option<bool>("--replace") { Description = CliMessages.Text("option.replace") };
        var empty = new Option<string[]>("--empty") { Description = CliMessages.Text("option.empty") };
        var extractedOn = new Option<DateOnly?>("--extracted-on")
        {
            Description = CliMessages.Text("option.extractedOn"),
            CustomParser = ReadDay,
        };
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("production", CliMessages.Text("import.production"))
        {
            files, dryRun, skipInvalid, replace, empty, extractedOn, format, actor, database,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(files) is null && result.GetResult(empty) is null)
                result.AddError(CliMessages.Text("import.nothing"));
        });
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var isJson = result.GetValue(format) == "json";
                var options = new ProductionImportOptions
                {
                    DryRun = result.GetValue(dryRun),
                    SkipInvalid = result.GetValue(skipInvalid),
                    Replace = result.GetValue(replace),
                    Empty = [.. (result.GetValue(empty) ?? []).Select(EmptySlice.Read)],
                    ExtractedOn = result.GetValue(extractedOn),
                    Author = await SharedOptions.AuthorAsync(host, result, actor, opened, cancellation),
                };
                var import = new ImportProduction(opened, NormLibrary.Embedded, host.Time);
                var report = await ProgressBars.WhileAsync(host, isJson, progress =>
                    import.RunAsync(result.GetValue(files) ?? [], options, progress, cancellation));
                await ProductionReportOutput.WriteAsync(host, report, isJson, options.DryRun);
                return ImportExit.CodeOf(report.Conflicts, report.RowsLeftOut);
            },
            cancellation));
        return command;
    }

    // One form in every culture: 10/03/2024 would be read as October by some.
    private static DateOnly? ReadDay(ArgumentResult result)
    {
        if (result.Tokens is [var token]
            && DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError(CliMessages.Text("extractedOn.invalid"));
        return null;
    }
}
