using OperaMais.Application.Auditing;
using OperaMais.Data.Auditing;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Auditing;

/// <summary>The changes looked for, one row each.</summary>
internal static class AuditDownload
{
    private static readonly ReportColumn<AuditedChange>[] Columns =
    [
        new InstantColumn<AuditedChange>("QUANDO", "Quando", 18, change => change.Command!.At),
        new TextColumn<AuditedChange>("QUEM", "Quem", 30, change => change.Command!.Author),
        new TextColumn<AuditedChange>("DE_ONDE", "De onde", 20, change => change.Command!.Origin),
        new TextColumn<AuditedChange>("COMANDO", "Comando", 40, change => change.Command!.Command),
        new TextColumn<AuditedChange>("IDENTIFICACAO", "Identificação", 36, change => $"{change.CommandId}"),
        new TextColumn<AuditedChange>("OBJETO", "Objeto", 24, change => AuditText.Entity(change.Entity)),
        new TextColumn<AuditedChange>("QUAL", "Qual", 30, change => AuditText.Value(change.Subject)),
        new TextColumn<AuditedChange>("O_QUE_SE_FEZ", "O que se fez", 14, change => change.Action.ToText()),
        new TextColumn<AuditedChange>("ANTES", "Antes", 60, change => change.Before ?? ""),
        new TextColumn<AuditedChange>("DEPOIS", "Depois", 60, change => change.After ?? ""),
    ];

    internal static void MapAuditDownload(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/auditoria/tabela", (
            SearchAudit search,
            CancellationToken cancellation,
            string? busca,
            string? usuario,
            string? comando,
            string? objeto,
            string? de,
            string? ate,
            string? formato) => TableFile.Of(
                formato, "auditoria", Columns, search.ChangesAsync(AuditAddress.Read(busca, usuario, comando, objeto, de, ate), cancellation)))
        .RequireAuthorization(Policies.Audit);
}
