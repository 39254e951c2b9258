using OperaMais.Application.Registry;
using OperaMais.Data;
using OperaMais.Data.Accounts;
using OperaMais.Data.Imports;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Csv;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Imports;

/// <summary>Imports what beneficiaries bring from the earlier resolutions.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 8; Annex VIII, November 2023.</remarks>
public sealed class ImportOpeningBalances(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
    : FactImport<OpeningBalance, (BeneficiaryId Beneficiary, OpeningBalanceKind Kind, string Origin)>(database, time, "OPENING_BALANCES")
{
    private readonly ReplaceableFacts<(BeneficiaryId, OpeningBalanceKind, string), StoredOpeningBalance> facts =
        new(fact => (fact.Beneficiary, fact.Kind, fact.Origin));

    private RegistryHistory history = norms.Current.HistoryOf([]);

    private protected override async Task PrepareAsync(OperaMaisContext context, CancellationToken cancellation) =>
        history = await RegistryQuery.HistoryAsync(context, norms.Current, cancellation);

    private protected override IRowReader<OpeningBalance> Open(Stream stream, string fileName) =>
        new OpeningBalanceReader(stream, fileName);

    private protected override (BeneficiaryId, OpeningBalanceKind, string) KeyOf(OpeningBalance row) =>
        (row.Beneficiary, row.Kind, row.Origin);

    private protected override RowProblem? Judge(OpeningBalance row) =>
        history.Find(row.Beneficiary) is null ? Problem("beneficiary.unknown", "BENEFICIARIO") : null;

    private protected override async Task<Func<OpeningBalance, bool?>> HeldAsync(
        OperaMaisContext context, IReadOnlyCollection<OpeningBalance> rows, CancellationToken cancellation)
    {
        await facts.LoadAsync(context, cancellation);
        return row => facts.Find(KeyOf(row)) is { } held ? held.Amount == row.Amount : null;
    }

    private protected override Task StoreAsync(
        OperaMaisContext context, ImportedFile file, IReadOnlyList<OpeningBalance> rows, CancellationToken cancellation) =>
        facts.StoreAsync(
            context,
            [
                .. rows.Select(row => new StoredOpeningBalance
                {
                    Id = Guid.CreateVersion7(),
                    ImportId = file.ImportId,
                    Beneficiary = row.Beneficiary,
                    Kind = row.Kind,
                    Origin = row.Origin,
                    Amount = row.Amount,
                }),
            ],
            cancellation);
}
