using OperaMais.Application.Imports;

namespace OperaMais.Cli.Output;

/// <summary>Says what came of the import of a small file.</summary>
internal static class FactReportOutput
{
    internal static Task WriteAsync(CliHost host, FactImportReport report, bool isJson, bool isDryRun)
    {
        if (isJson)
            return Json.WriteAsync(host.Output, Document(report));
        host.Output.WriteLine(CliMessages.Text(
            "import.fact", report.Name, report.Rows, report.Added, report.Replaced, report.Unchanged));
        if (report.RowsLeftOut > 0)
            host.Output.WriteLine(CliMessages.Text(isDryRun ? "import.faulty" : "import.leftOut", report.RowsLeftOut));
        ConflictText.Write(host.Output, report.Conflicts);
        host.Output.WriteLine(CliMessages.Text(isDryRun ? "import.dryRun" : report.IsStored ? "import.stored" : "import.unchanged"));
        return Task.CompletedTask;
    }

    private static object Document(FactImportReport report) => new
    {
        Files = new[] { new { report.Name, report.Kind, report.Sha256, report.Rows, report.Status } },
        report.Added,
        report.Unchanged,
        report.Replaced,
        report.Conflicts,
    };
}
