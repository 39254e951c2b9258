using OperaMais.Application.Instruments;
using OperaMais.Application.Registry;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Instruments;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Csv;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Imports;

/// <summary>Imports signed instruments.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 4 § 1–3; Art. 5 § 1; Art. 9.</remarks>
public sealed class ImportInstruments(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
    : FactImport<Instrument, (BeneficiaryId Beneficiary, string Number)>(database, time, "INSTRUMENTS")
{
    private readonly TimeProvider time = time;
    private readonly ReplaceableFacts<(BeneficiaryId, string), StoredInstrument> facts = new(fact => (fact.Beneficiary, fact.Number));
    private DateOnly lastDay;
    private RegistryHistory history = norms.Current.HistoryOf([]);

    private protected override async Task PrepareAsync(OperaMaisContext context, CancellationToken cancellation)
    {
        lastDay = await InstrumentQuery.LastDayAsync(context, norms.Current, cancellation);
        history = await RegistryQuery.HistoryAsync(context, norms.Current, cancellation);
    }

    private protected override IRowReader<Instrument> Open(Stream stream, string fileName) => new InstrumentReader(stream, fileName);

    private protected override (BeneficiaryId, string) KeyOf(Instrument row) => (row.Beneficiary, row.Number);

    private protected override RowProblem? Judge(Instrument row)
    {
        if (history.Find(row.Beneficiary) is null)
            return Problem("beneficiary.unknown", "BENEFICIARIO");
        return row.Problem(time.GetUtcNow().UtcDateTime.ToDay(), lastDay) is { } problem
            ? new(problem.Code, problem.Column, ApplicationMessages.All.Text(problem.Code, lastDay.ToString("d", MessageCatalogue.Culture)))
            : null;
    }

    private protected override async Task<Func<Instrument, bool?>> HeldAsync(
        OperaMaisContext context, IReadOnlyCollection<Instrument> rows, CancellationToken cancellation)
    {
        await facts.LoadAsync(context, cancellation);
        return row => facts.Find(KeyOf(row)) is { } held ? held.ToInstrument() == row : null;
    }

    private protected override Task StoreAsync(
        OperaMaisContext context, ImportedFile file, IReadOnlyList<Instrument> rows, CancellationToken cancellation) =>
        facts.StoreAsync(context, [.. rows.Select(row => StoredInstrument.Of(file.ImportId, row))], cancellation);

    private protected override Task AfterAsync(OperaMaisContext context, FactRows<Instrument> rows, CancellationToken cancellation)
    {
        foreach (var (place, row) in rows.Accepted)
            if (row.Value > history.TermValueOf(row.Beneficiary))
                rows.Note("instrument.aboveTerm", blocking: false, place);
        return Task.CompletedTask;
    }
}
