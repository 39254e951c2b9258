using OperaMais.Domain;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Settlements;

/// <summary>What can be downloaded of a settlement.</summary>
internal static class SettlementDownload
{
    internal static void MapSettlementDownload(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/apuracao/{quadrimestre}/tabela", DownloadAsync)
        .RequireAuthorization(Policies.Read);

    // What the page shows, on all of its pages; without a choice every beneficiary, as the command line orders them.
    private static async Task<IResult> DownloadAsync(
        ProgrammeReader reader, string quadrimestre, int? versao, string? busca, string? situacao, string? gestao, string? ordem, string? formato)
    {
        if (!Quadrimester.TryRead(quadrimestre, out var quadrimester)
            || await reader.OverviewAsync(quadrimester, versao) is not { } overview)
            return Results.NotFound();
        var filter = SettlementFilter.Read(busca, situacao, gestao, ordem, standard: "codigo");
        return TableFile.Of(formato, $"apuracao-{quadrimester}-v{overview.Version}", SettlementColumns.All, filter.Apply(overview.Rows));
    }
}
