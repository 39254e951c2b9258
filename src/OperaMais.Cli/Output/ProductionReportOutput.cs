using OperaMais.Application.Imports;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Production;

namespace OperaMais.Cli.Output;

/// <summary>Says what came of an import of production.</summary>
internal static class ProductionReportOutput
{
    internal static Task WriteAsync(CliHost host, ProductionImportReport report, bool isJson, bool isDryRun)
    {
        if (isJson)
            return Json.WriteAsync(host.Output, Document(report));
        WriteText(host, report, isDryRun);
        return Task.CompletedTask;
    }

    private static object Document(ProductionImportReport report) => new
    {
        Files = report.Files.Select(file => new
        {
            file.Name,
            file.Kind,
            file.Sha256,
            file.Rows,
            Competences = file.Competences.Select(competence => competence.ToString()),
            file.Status,
        }),
        Funnel = new
        {
            report.Rows,
            Counted = report.Funnel[Fate.Counted],
            NotElective = report.Funnel[Fate.NotElective],
            RepeatedAih = report.Funnel[Fate.RepeatedAih],
            NotInCatalogue = report.Funnel[Fate.NotInCatalogue],
            FirstActUnknown = report.Funnel[Fate.FirstActUnknown],
            FirstActNotInCatalogue = report.Funnel[Fate.FirstActNotInCatalogue],
        },
        report.Counted,
        report.Conflicts,
    };

    private static void WriteText(CliHost host, ProductionImportReport report, bool isDryRun)
    {
        FlatTable.WriteText(host, Files, report.Files);
        FlatTable.WriteText(host, Funnel, Steps(report));
        host.Output.WriteLine(CliMessages.Text(
            "import.counted",
            report.Counted.Financing.ToText(),
            report.Counted.BonusReference.ToText(),
            report.Counted.Referenced));
        if (report.RowsLeftOut > 0)
            host.Output.WriteLine(CliMessages.Text(isDryRun ? "import.faulty" : "import.leftOut", report.RowsLeftOut));
        ConflictText.Write(host.Output, report.Conflicts);
        host.Output.WriteLine(CliMessages.Text(isDryRun ? "import.dryRun" : report.IsStored ? "import.stored" : "import.unchanged"));
    }

    private static IReadOnlyList<Column<FileReport>> Files { get; } =
    [
        new("name", CliMessages.Text("column.file"), file => file.Name),
        new("kind", CliMessages.Text("column.kind"), file => file.Kind),
        new("rows", CliMessages.Text("column.rows"), file => file.Rows),
        new("competences", CliMessages.Text("column.competences"), file => Competences(file)),
        new("status", CliMessages.Text("column.status"), file => CliMessages.Text($"status.{file.Status}")),
    ];

    private static IReadOnlyList<Column<(string Name, long Count)>> Funnel { get; } =
    [
        new("name", CliMessages.Text("column.aihs"), step => step.Name),
        new("count", CliMessages.Text("column.quantity"), step => step.Count),
    ];

    private static IEnumerable<(string Name, long Count)> Steps(ProductionImportReport report) =>
    [
        (CliMessages.Text("fate.Rows"), report.Rows),
        .. report.Funnel.Entries.Select(entry => (entry.Key.ToText(), entry.Value)),
    ];

    private static string Competences(FileReport file) => file.Competences switch
    {
        [] => "—",
        [var only] => only.ToString(),
        [var first, .., var last] => string.Create(MessageCatalogue.Culture, $"{first}–{last} ({file.Competences.Length})"),
    };
}
