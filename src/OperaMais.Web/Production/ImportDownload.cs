using OperaMais.Application.Imports;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Production;

/// <summary>The imports done as a file: one row a file imported.</summary>
internal static class ImportDownload
{
    private static readonly ReportColumn<(ListedImport Import, ListedFile File)>[] Columns =
    [
        new InstantColumn<(ListedImport Import, ListedFile File)>("IMPORTADO_EM", "Importado em", 18, row => row.Import.At),
        new TextColumn<(ListedImport Import, ListedFile File)>("AUTOR", "Por", 30, row => row.Import.Author),
        new DayColumn<(ListedImport Import, ListedFile File)>("EXTRAIDO_EM", "Extraído em", 12, row => row.Import.ExtractedOn),
        new TextColumn<(ListedImport Import, ListedFile File)>("ARQUIVO", "Arquivo", 30, row => row.File.Name),
        new TextColumn<(ListedImport Import, ListedFile File)>("TIPO", "Tipo", 12, row => row.File.Kind),
        new NumberColumn<(ListedImport Import, ListedFile File)>("LINHAS", "Linhas", 12, row => row.File.Rows, IsSummed: true),
        new NumberColumn<(ListedImport Import, ListedFile File)>(
            "DEIXADAS_DE_FORA", "Deixadas de fora", 12, row => row.File.RowsLeftOut, IsSummed: true),
        new TextColumn<(ListedImport Import, ListedFile File)>("SHA256", "SHA-256", 66, row => row.File.Sha256),
        new TextColumn<(ListedImport Import, ListedFile File)>("IMPORTACAO", "Importação", 36, row => $"{row.Import.Id}"),
    ];

    internal static void MapImportDownload(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/producao/importacoes/tabela", async (ListImports list, string? formato, CancellationToken cancellation) => TableFile.Of(
            formato,
            "importacoes",
            Columns,
            (await list.RunAsync(page: 1, size: int.MaxValue, cancellation)).Imports.SelectMany(import => import.Files.Select(file => (import, file)))))
        .RequireAuthorization(Policies.Read);
}
