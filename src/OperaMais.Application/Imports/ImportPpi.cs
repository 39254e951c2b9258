using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Pacts;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Csv;
using OperaMais.Datasus.Rows;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Imports;

/// <summary>Imports the PPI: how many surgeries each municipality was pacted to do, and for whom.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Annex VII, Cálculo bonificação.</remarks>
public sealed class ImportPpi(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
    : FactImport<PpiRow, (Competence Month, MunicipalityCode Municipality)>(database, time, "PPI")
{
    private readonly ReplaceableFacts<(Competence, MunicipalityCode), StoredPact> facts = new(fact => (fact.Month, fact.Municipality));
    private readonly KnownMunicipalities municipalities = new(norms);

    private protected override IRowReader<PpiRow> Open(Stream stream, string fileName) => new PpiReader(stream, fileName);

    private protected override (Competence, MunicipalityCode) KeyOf(PpiRow row) => (row.Month, row.Municipality);

    private protected override RowProblem? Judge(PpiRow row) =>
        municipalities.Contains(row.Municipality) ? null : Problem("municipality.unknown", "IBGE");

    private protected override async Task<Func<PpiRow, bool?>> HeldAsync(
        OperaMaisContext context, IReadOnlyCollection<PpiRow> rows, CancellationToken cancellation)
    {
        await facts.LoadAsync(context, cancellation);
        return row => facts.Find(KeyOf(row)) is { } held
            ? (held.Referenced, held.Total) == (row.Pact.Referenced, row.Pact.Total)
            : null;
    }

    private protected override Task StoreAsync(
        OperaMaisContext context, ImportedFile file, IReadOnlyList<PpiRow> rows, CancellationToken cancellation) =>
        facts.StoreAsync(
            context,
            [
                .. rows.Select(row => new StoredPact
                {
                    Id = Guid.CreateVersion7(),
                    ImportId = file.ImportId,
                    Month = row.Month,
                    Municipality = row.Municipality,
                    Referenced = row.Pact.Referenced,
                    Total = row.Pact.Total,
                }),
            ],
            cancellation);

    private protected override async Task AfterAsync(
        OperaMaisContext context, FactRows<PpiRow> rows, CancellationToken cancellation)
    {
        var effects = await DecisionEffects.LoadAsync(context, norms, cancellation);
        foreach (var (place, row) in rows.Accepted)
            if (effects.IsWithoutEffect(row.Month.Next.Quadrimester, row.Municipality) && row.Month == row.Month.Next.Quadrimester.MonthBefore)
                rows.Note("decision.withoutEffect", blocking: false, place);
    }
}
