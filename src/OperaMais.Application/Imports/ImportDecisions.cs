using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Files;
using OperaMais.Application.Pacts;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Pacts;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Csv;
using OperaMais.Datasus.Rows;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Imports;

/// <summary>Imports decisions of the Grupo Condutor about municipalities without a pact for referenced patients.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Annex VII, last observation.</remarks>
public sealed class ImportDecisions(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
    : FactImport<DecisionRow, (Quadrimester Quadrimester, MunicipalityCode Municipality)>(database, time, "DECISIONS")
{
    private readonly ReplaceableFacts<(Quadrimester, MunicipalityCode), StoredDecision> facts =
        new(fact => (fact.Quadrimester, fact.Municipality));

    private readonly KnownMunicipalities municipalities = new(norms);

    /// <summary>The document that the decisions of the file were written in, where it came with them.</summary>
    internal AttachedFile? Document { get; init; }

    private protected override IRowReader<DecisionRow> Open(Stream stream, string fileName) => new DecisionReader(stream, fileName);

    private protected override (Quadrimester, MunicipalityCode) KeyOf(DecisionRow row) => (row.Quadrimester, row.Municipality);

    private protected override RowProblem? Judge(DecisionRow row)
    {
        if (!municipalities.Contains(row.Municipality))
            return Problem("municipality.unknown", "IBGE");
        return norms.For(row.Quadrimester) is null ? Problem("quadrimester.unknown", "QUADRIMESTRE") : null;
    }

    private protected override async Task<Func<DecisionRow, bool?>> HeldAsync(
        OperaMaisContext context, IReadOnlyCollection<DecisionRow> rows, CancellationToken cancellation)
    {
        await facts.LoadAsync(context, cancellation);
        return row => facts.Find(KeyOf(row)) is { } held ? new Decision(held.IsMet, held.Act) == row.Decision : null;
    }

    private protected override async Task StoreAsync(
        OperaMaisContext context, ImportedFile file, IReadOnlyList<DecisionRow> rows, CancellationToken cancellation)
    {
        var decisions = rows
            .Select(row => new StoredDecision
            {
                Id = Guid.CreateVersion7(),
                ImportId = file.ImportId,
                Quadrimester = row.Quadrimester,
                Municipality = row.Municipality,
                IsMet = row.Decision.IsMet,
                Act = row.Decision.Act,
            })
            .ToList();
        await facts.StoreAsync(context, decisions, cancellation);
        if (Document is null)
            return;
        var import = await context.Imports.AsNoTracking().SingleAsync(import => import.Id == file.ImportId, cancellation);
        context.AddRange(decisions.Select(decision => Document.ToStored(decision.Id, import.Author, import.At)));
        await context.SaveChangesAsync(cancellation);
    }

    private protected override async Task AfterAsync(
        OperaMaisContext context, FactRows<DecisionRow> rows, CancellationToken cancellation)
    {
        var effects = await DecisionEffects.LoadAsync(context, norms, cancellation);
        foreach (var (place, row) in rows.Accepted)
            if (effects.IsWithoutEffect(row.Quadrimester, row.Municipality))
                rows.Note("decision.withoutEffect", blocking: false, place);
    }
}
