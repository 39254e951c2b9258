using System.Text;
using OperaMais.Application.Auditing;
using OperaMais.Data.Auditing;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Csv;
using OperaMais.Web.Access;

namespace OperaMais.Web.Auditing;

/// <summary>The changes looked for, one row each, for spreadsheets.</summary>
internal static class AuditDownload
{
    internal static void MapAuditDownload(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/auditoria/csv", (
            SearchAudit search, CancellationToken cancellation, string? busca, string? usuario, string? comando, string? objeto, string? de, string? ate) => Results.Stream(
                stream => WriteAsync(stream, search.ChangesAsync(AuditAddress.Read(busca, usuario, comando, objeto, de, ate), cancellation)),
                "text/csv; charset=utf-8",
                "auditoria.csv"))
        .RequireAuthorization(Policies.Audit);

    private static async Task WriteAsync(Stream stream, IAsyncEnumerable<AuditedChange> changes)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await writer.WriteAsync(CsvText.Start + CsvText.Line(
            "QUANDO", "QUEM", "DE_ONDE", "COMANDO", "IDENTIFICACAO", "OBJETO", "QUAL", "O_QUE_SE_FEZ", "ANTES", "DEPOIS"));
        await foreach (var change in changes)
        {
            var command = change.Command!;
            await writer.WriteAsync(CsvText.Line(
                command.At.ToText(),
                command.Author,
                command.Origin,
                command.Command,
                $"{command.Id}",
                AuditText.Entity(change.Entity),
                AuditText.Value(change.Subject),
                change.Action.ToText(),
                change.Before ?? "",
                change.After ?? ""));
        }
    }
}
