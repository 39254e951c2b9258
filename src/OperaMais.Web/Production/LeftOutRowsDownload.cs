using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Imports;
using OperaMais.Data.Storage;
using OperaMais.Reports.Csv;
using OperaMais.Web.Access;

namespace OperaMais.Web.Production;

/// <summary>The rows left out of an import with their reasons, to be mended at their source. They may hold AIH numbers.</summary>
internal static class LeftOutRowsDownload
{
    /// <summary>The address of an import's rows.</summary>
    internal static string AddressOf(Guid import) => $"/producao/importacoes/{import}/linhas-deixadas-de-fora.csv";

    internal static void MapLeftOutRows(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/producao/importacoes/{id:guid}/linhas-deixadas-de-fora.csv", DownloadAsync).RequireAuthorization(Policies.ReadRows);

    private static async Task<IResult> DownloadAsync(Guid id, OperaMaisDatabase database, ListRejectedRows rows, CancellationToken cancellation)
    {
        await using (var context = database.CreateContext())
            if (!await context.Imports.AnyAsync(import => import.Id == id, cancellation))
                return Results.NotFound();
        return Results.Stream(
            stream => WriteAsync(stream, rows.OfImportAsync(id, cancellation)), "text/csv; charset=utf-8", $"linhas-deixadas-de-fora-{id}.csv");
    }

    private static async Task WriteAsync(Stream stream, IAsyncEnumerable<LeftOutRow> rows)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await writer.WriteAsync(CsvText.Start + CsvText.Line("ARQUIVO", "LINHA", "COLUNA", "CODIGO", "MOTIVO", "TEXTO"));
        await foreach (var row in rows)
            await writer.WriteAsync(CsvText.Line(
                row.File, row.Row.ToString(CultureInfo.InvariantCulture), row.Column, row.Code, row.Message, row.Text));
    }
}
