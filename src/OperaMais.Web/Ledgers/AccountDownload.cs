using System.Security.Claims;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Registry;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Ledgers;

/// <summary>The account of a beneficiary as a file: one row an entry, the balance with the last one of each batch.</summary>
internal static class AccountDownload
{
    private static readonly ReportColumn<Row>[] Columns =
    [
        new NumberColumn<Row>("NUMERO", "Número", 9, row => row.Entry.Sequence),
        new NumberColumn<Row>("LOTE", "Lote", 8, row => row.Entry.Batch),
        new TextColumn<Row>("MOTIVO_DO_LOTE", "Motivo do lote", 24, row => row.Batch.Batch.Kind.ToText()),
        new MonthColumn<Row>("PARCELA", "Parcela", 10, row => row.Entry.Parcel),
        new TextColumn<Row>("LANCAMENTO", "Lançamento", 30, row => row.Entry.Item.Kind.ToText()),
        new MoneyColumn<Row>("VALOR", "Valor (R$)", 16, row => row.Entry.Item.Amount, IsSummed: false),
        new MoneyColumn<Row>("SALDO", "Saldo (R$)", 16, row => row.Balance, IsSummed: false),
        new NumberColumn<Row>("VERSAO", "Versão da apuração", 10, row => row.Entry.Item.SettlementVersion),
        new TextColumn<Row>("ARTIGO", "Artigo", 20, row => row.Entry.Article),
        new TextColumn<Row>("REFERENCIA", "Referência", 40, row => row.Entry.Item.Reference),
        new MonthColumn<Row>("PARCELA_CORRIGIDA", "Parcela corrigida", 10, row => row.Entry.Item.Corrects?.Parcel),
        new TextColumn<Row>("LANCAMENTO_CORRIGIDO", "Lançamento corrigido", 30, row => row.Entry.Item.Corrects?.Kind.ToText() ?? ""),
        new TextColumn<Row>("MOTIVO_DA_CORRECAO", "Motivo da correção", 40, row => row.Entry.Item.Corrects?.Reason ?? ""),
        new TextColumn<Row>("AUTOR", "Autor", 24, row => row.Author),
        new InstantColumn<Row>("DATA", "Data", 18, row => row.Entry.At),
    ];

    internal static void MapAccountDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/beneficiarios/{id}/conta/tabela", DownloadAsync).RequireAuthorization(Policies.ReadOwn);

    private static async Task<IResult> DownloadAsync(
        string id, string? formato, ClaimsPrincipal user, ShowAccount show, ShowRegistry registry, CancellationToken cancellation)
    {
        var scope = Scope.Of(user);
        if (!BeneficiaryId.TryRead(id, out var beneficiary) || !scope.Sees(beneficiary) || (await registry.RunAsync(cancellation)).Find(beneficiary) is null)
            return Results.NotFound();
        var rows = from batch in await show.RunAsync(beneficiary, cancellation)
                   from entry in batch.Entries
                   select new Row(batch, entry, entry == batch.Entries[^1] ? batch.After.Balance : null, scope.SeesAll ? entry.Author : "");
        return TableFile.Of(formato, $"conta-{beneficiary}", Columns, rows);
    }

    // Who entered it is for the staff alone.
    private sealed record Row(AccountBatch Batch, LedgerEntry Entry, Money? Balance, string Author);
}
