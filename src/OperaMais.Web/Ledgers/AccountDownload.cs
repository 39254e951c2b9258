using System.Globalization;
using System.Security.Claims;
using System.Text;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Registry;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Csv;
using OperaMais.Web.Access;

namespace OperaMais.Web.Ledgers;

/// <summary>The account of a beneficiary as a file for spreadsheets: one row an entry, the balance with the last one of each batch.</summary>
internal static class AccountDownload
{
    /// <summary>The address of an account's file.</summary>
    internal static string AddressOf(BeneficiaryId beneficiary) => $"/beneficiarios/{beneficiary}/conta/csv";

    internal static void MapAccountDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/beneficiarios/{id}/conta/csv", DownloadAsync).RequireAuthorization(Policies.ReadOwn);

    private static async Task<IResult> DownloadAsync(
        string id, ClaimsPrincipal user, ShowAccount show, ShowRegistry registry, CancellationToken cancellation)
    {
        var scope = Scope.Of(user);
        if (!BeneficiaryId.TryRead(id, out var beneficiary) || !scope.Sees(beneficiary) || (await registry.RunAsync(cancellation)).Find(beneficiary) is null)
            return Results.NotFound();
        var account = await show.RunAsync(beneficiary, cancellation);
        var text = new StringBuilder(CsvText.Start).Append(CsvText.Line(
            "NUMERO", "LOTE", "MOTIVO_DO_LOTE", "PARCELA", "LANCAMENTO", "VALOR", "SALDO", "VERSAO", "ARTIGO", "REFERENCIA", "PARCELA_CORRIGIDA",
            "LANCAMENTO_CORRIGIDO", "MOTIVO_DA_CORRECAO", "AUTOR", "DATA"));
        foreach (var batch in account)
            foreach (var entry in batch.Entries)
                text.Append(Row(batch, entry, scope.SeesAll));
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"conta-{beneficiary}.csv");
    }

    private static string Row(AccountBatch batch, LedgerEntry entry, bool isStaff)
    {
        var (item, corrected) = (entry.Item, entry.Item.Corrects);
        return string.Join(
            ';',
            Number(entry.Sequence),
            Number(entry.Batch),
            CsvText.Field(batch.Batch.Kind.ToText()),
            Shown.Month(entry.Parcel),
            CsvText.Field(item.Kind.ToText()),
            Amount(item.Amount),
            entry == batch.Entries[^1] ? Amount(batch.After.Balance) : "",
            Number(item.SettlementVersion),
            CsvText.Field(entry.Article),
            CsvText.Field(item.Reference),
            corrected is null ? "" : Shown.Month(corrected.Parcel),
            CsvText.Field(corrected?.Kind.ToText() ?? ""),
            CsvText.Field(corrected?.Reason ?? ""),
            CsvText.Field(isStaff ? entry.Author : ""),
            Shown.Instant(entry.At)) + "\r\n";
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    // A number, which spreadsheets in Portuguese add up.
    private static string Amount(Money amount) => amount.Reais.ToString("0.00", MessageCatalogue.Culture);
}
