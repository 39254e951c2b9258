using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Production;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Csv;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Imports;

/// <summary>Imports the AIHs regulated through SUSfácilMG. With the first of a quadrimester the filter is on for it.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 6 § 1.</remarks>
public sealed class ImportRegistrations(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
    : FactImport<RegistrationRow, RegistrationRow>(database, time, "SUSFACIL")
{
    private readonly OperaMaisDatabase database = database;

    private protected override IRowReader<RegistrationRow> Open(Stream stream, string fileName) =>
        new RegistrationReader(stream, fileName);

    private protected override RegistrationRow KeyOf(RegistrationRow row) => row;

    private protected override RowProblem? Judge(RegistrationRow row) =>
        norms.For(row.Quadrimester) is null ? Problem("quadrimester.unknown", "QUADRIMESTRE") : null;

    private protected override async Task<Func<RegistrationRow, bool?>> HeldAsync(
        OperaMaisContext context, IReadOnlyCollection<RegistrationRow> rows, CancellationToken cancellation)
    {
        var quadrimesters = rows.Select(row => row.Quadrimester).ToHashSet();
        var held = new HashSet<RegistrationRow>();
        await foreach (var registration in context.Registrations
            .Where(registration => quadrimesters.Contains(registration.Quadrimester))
            .Select(registration => new { registration.Quadrimester, registration.Number })
            .AsAsyncEnumerable()
            .WithCancellation(cancellation))
            held.Add(new(registration.Quadrimester, registration.Number));
        return row => held.Contains(row) ? true : null;
    }

    private protected override Task StoreAsync(
        OperaMaisContext context, ImportedFile file, IReadOnlyList<RegistrationRow> rows, CancellationToken cancellation) =>
        database.InsertAsync(
            context,
            BulkTables.Registrations,
            [
                .. rows.Select(row => new StoredRegistration
                {
                    Quadrimester = row.Quadrimester,
                    Number = row.Number,
                    FileId = file.Id,
                }),
            ],
            cancellation);
}
