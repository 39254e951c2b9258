using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Imports;
using OperaMais.Data.Storage;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Production;

/// <summary>The rows left out of an import with their reasons, to be mended at their source. They may hold AIH numbers.</summary>
internal static class LeftOutRowsDownload
{
    private static readonly ReportColumn<LeftOutRow>[] Columns =
    [
        new TextColumn<LeftOutRow>("ARQUIVO", "Arquivo", 30, row => row.File),
        new NumberColumn<LeftOutRow>("LINHA", "Linha", 10, row => row.Row),
        new TextColumn<LeftOutRow>("COLUNA", "Coluna", 14, row => row.Column),
        new TextColumn<LeftOutRow>("CODIGO", "Código", 20, row => row.Code),
        new TextColumn<LeftOutRow>("MOTIVO", "Motivo", 60, row => row.Message),
        new TextColumn<LeftOutRow>("TEXTO", "Texto", 80, row => row.Text),
    ];

    /// <summary>The address of an import's rows.</summary>
    internal static string AddressOf(Guid import) => $"/producao/importacoes/{import}/linhas-deixadas-de-fora/tabela";

    internal static void MapLeftOutRows(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/producao/importacoes/{id:guid}/linhas-deixadas-de-fora/tabela", DownloadAsync).RequireAuthorization(Policies.ReadRows);

    private static async Task<IResult> DownloadAsync(
        Guid id, string? formato, OperaMaisDatabase database, ListRejectedRows rows, CancellationToken cancellation)
    {
        await using (var context = database.CreateContext())
            if (!await context.Imports.AnyAsync(import => import.Id == id, cancellation))
                return Results.NotFound();
        return TableFile.Of(formato, $"linhas-deixadas-de-fora-{id}", Columns, rows.OfImportAsync(id, cancellation));
    }
}
