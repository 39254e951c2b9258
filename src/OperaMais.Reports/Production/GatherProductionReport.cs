using OperaMais.Application.Imports;
using OperaMais.Data.Production;
using OperaMais.Data.Storage;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Reports.Production;

/// <summary>Gathers what the report of an import shows.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="norms">The rules.</param>
public sealed class GatherProductionReport(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Gathers it.</summary>
    /// <param name="import">The import's identity.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="RefusedException">There is no such import.</exception>
    public async Task<ProductionReport> RunAsync(Guid import, CancellationToken cancellation = default)
    {
        var view = await new ShowImport(database, norms).RunAsync(import, cancellation)
            ?? throw ReportMessages.All.Refuse("import.unknown", import);
        return new(
            view.Import.Id,
            view.Import.At,
            view.Import.Author,
            view.Import.ExtractedOn,
            [.. view.Import.Files.Select(file => new ReadFile(file.Name, KindOf(file.Kind), file.Sha256, file.Rows, file.RowsLeftOut))],
            [
                .. view.Import.Slices.Select(slice => new BroughtSlice(
                    slice.State, slice.Competence, slice.Version, SourceOf(slice.Source), slice.Rows, slice.IsCurrent)),
            ],
            [.. view.LeftOut.Select(reason => new LeftOutRows(reason.File, reason.Code, reason.Message, reason.Rows))],
            [
                .. view.Funnel.Entries
                    .OrderBy(entry => entry.Key == Fate.Counted)
                    .Select(entry => new FunnelStep(entry.Key.ToText(), entry.Key == Fate.Counted, entry.Value)),
            ],
            view.Import.Slices.Any(slice => slice.IsCurrent)
                ? new(view.Counted.Financing, view.Counted.BonusReference, view.Counted.Referenced)
                : null);
    }

    private static string KindOf(string kind) => ReportMessages.All.Find($"file.{kind}") ?? kind;

    private static string SourceOf(SliceSource source) => ReportMessages.All.Text($"source.{source}");
}
