using System.Security.Claims;
using OperaMais.Domain;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Settlements;

/// <summary>What can be downloaded of a comparison.</summary>
internal static class ComparisonDownload
{
    internal static void MapComparisonDownload(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/apuracao/{quadrimestre}/comparar/tabela", DownloadAsync)
        .RequireAuthorization(Policies.ReadOwn);

    // What the page shows, on all of its pages.
    private static async Task<IResult> DownloadAsync(
        ProgrammeReader reader, ClaimsPrincipal user, string quadrimestre, int de, int ate, string? busca, string? causa, string? ordem, string? formato)
    {
        if (!Quadrimester.TryRead(quadrimestre, out var quadrimester))
            return Results.NotFound();
        var versions = (await reader.VersionsAsync(quadrimester)).Select(entry => entry.Version).ToHashSet();
        if (!versions.Contains(de) || !versions.Contains(ate))
            return Results.NotFound();
        var comparison = (await reader.ComparisonAsync(quadrimester, de, ate)).Only(Scope.Of(user).Sees);
        var filter = ComparisonFilter.Read(busca, causa, ordem, standard: "codigo");
        return TableFile.Of(formato, $"comparacao-{quadrimester}-v{de}-v{ate}", ComparisonColumns.All, filter.Apply(comparison.Changed));
    }
}
