using System.Security.Claims;
using OperaMais.Application.Authorizations;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Authorizations;

/// <summary>What can be downloaded of authorization numbers: series, ranges, and the numbers issued.</summary>
internal static class AuthorizationDownloads
{
    private static readonly ReportColumn<ListedSeries>[] SeriesColumns =
    [
        new TextColumn<ListedSeries>("TIPO", "Tipo", 24, row => row.Range.Kind.ToText()),
        new NumberColumn<ListedSeries>("ANO", "Ano", 8, row => row.Range.Year),
        new TextColumn<ListedSeries>("FAIXA", "Faixa", 36, row => row.Range.ToString()),
        new TextColumn<ListedSeries>("ATO", "Ato", 30, row => row.Act),
        new NumberColumn<ListedSeries>("NUMEROS", "Números", 12, row => row.Range.Count),
        new NumberColumn<ListedSeries>("DISTRIBUIDOS", "Distribuídos", 12, row => row.Allocated),
        new NumberColumn<ListedSeries>("REDISTRIBUIDOS", "Redistribuídos", 12, row => row.Redistributed),
        new NumberColumn<ListedSeries>("EMITIDOS", "Emitidos", 12, row => row.Issued),
        new NumberColumn<ListedSeries>("LIVRES", "Livres", 12, row => row.Free),
    ];

    private static readonly ReportColumn<ListedMunicipalRange>[] RangeColumns =
    [
        new TextColumn<ListedMunicipalRange>("IBGE", "IBGE", 8, row => row.Municipality.ToString()),
        new TextColumn<ListedMunicipalRange>("MUNICIPIO", "Município", 30, row => row.Name),
        new TextColumn<ListedMunicipalRange>("FAIXA", "Faixa", 36, row => row.Range.ToString()),
        new NumberColumn<ListedMunicipalRange>("NUMEROS", "Números", 12, row => row.Range.Count),
        new NumberColumn<ListedMunicipalRange>("REDISTRIBUIDOS", "Redistribuídos", 12, row => row.Redistributed),
        new NumberColumn<ListedMunicipalRange>("EMITIDOS", "Emitidos", 12, row => row.Issued),
    ];

    private static readonly ReportColumn<ListedBodyRange>[] BodyColumns =
    [
        new TextColumn<ListedBodyRange>("CNES", "CNES", 9, row => row.Body.Cnes?.ToString() ?? ""),
        new TextColumn<ListedBodyRange>("ORGAO", "Órgão autorizador", 36, row => row.Body.Name),
        new TextColumn<ListedBodyRange>("FAIXA", "Faixa", 36, row => row.Use.Range.ToString()),
        new NumberColumn<ListedBodyRange>("NUMEROS", "Números", 12, row => row.Use.Range.Count),
        new NumberColumn<ListedBodyRange>("EMITIDOS", "Emitidos", 12, row => row.Use.Issued),
        new NumberColumn<ListedBodyRange>("RESTAM", "Restam", 12, row => row.Use.Left),
    ];

    internal static void MapAuthorizationDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/autorizacoes/tabela", SeriesAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/autorizacoes/series/{id:guid}/tabela", RangesAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/autorizacoes/municipios/{code}/tabela", BodiesAsync).RequireAuthorization(Policies.ReadOwn);
        endpoints.MapGet("/autorizacoes/faixas/{id:guid}/tabela", NumbersAsync).RequireAuthorization(Policies.ReadOwn);
    }

    private static async Task<IResult> SeriesAsync(ListSeries list, string? formato, CancellationToken cancellation) =>
        TableFile.Of(formato, "series-de-autorizacao", SeriesColumns, await list.RunAsync(cancellation));

    private static async Task<IResult> RangesAsync(ShowSeries show, Guid id, string? formato, CancellationToken cancellation) =>
        await show.RunAsync(id, cancellation) is { } series
            ? TableFile.Of(formato, "faixas-dos-municipios", RangeColumns, series.Ranges)
            : Results.NotFound();

    private static async Task<IResult> BodiesAsync(
        ShowMunicipalRanges show, ClaimsPrincipal user, string code, string? formato, CancellationToken cancellation) =>
        MunicipalityCode.TryRead(code, out var municipality) && Scope.Of(user).Sees(municipality)
            ? TableFile.Of(formato, "faixas-dos-orgaos", BodyColumns, (await show.RunAsync(municipality, cancellation)).SelectMany(range => range.Bodies))
            : Results.NotFound();

    private static async Task<IResult> NumbersAsync(
        ShowBodyRange show, ClaimsPrincipal user, Guid id, string? situacao, string? formato, CancellationToken cancellation)
    {
        var scope = Scope.Of(user);
        return await show.RunAsync(id, cancellation) is { } range && scope.Sees(range.Municipality)
            ? TableFile.Of(formato, "numeros-emitidos", NumberColumns(scope, range.Municipality), show.AllAsync(id, NumberFilter.Read(situacao)))
            : Results.NotFound();
    }

    private static ReportColumn<ListedNumber>[] NumberColumns(Scope scope, MunicipalityCode municipality) =>
    [
        new TextColumn<ListedNumber>("NUMERO", "Número", 16, row => scope.ShowPlain(row.Number.Number, municipality)),
        new TextColumn<ListedNumber>("NUMERO_ESCRITO", "Como se escreve", 20, row => scope.Show(row.Number.Number, municipality)),
        new TextColumn<ListedNumber>("SITUACAO", "Situação", 12, row => row.Number.State.ToText()),
        new TextColumn<ListedNumber>("OBSERVACAO", "Motivo ou uso", 40, row => row.Number.Note),
        new TextColumn<ListedNumber>("EMITIDO_POR", "Emitido por", 24, row => row.Author),
        new InstantColumn<ListedNumber>("EMITIDO_EM", "Emitido em", 18, row => row.At),
    ];
}
