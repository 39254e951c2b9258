using System.Globalization;
using System.Security.Claims;
using OperaMais.Application.Documents;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Web.Access;

namespace OperaMais.Web.Api;

/// <summary>Quadrimesters and their settlements.</summary>
internal static class SettlementEndpoints
{
    internal static void MapSettlements(this IEndpointRouteBuilder api)
    {
        api.MapGet("/quadrimesters", async (ListQuadrimesters list, NormLibrary norms, CancellationToken cancellation) =>
                (await list.RunAsync(cancellation)).Select(state => Of(state, norms.Current)).ToArray())
            .WithName("quadrimesters").WithSummary("Os quadrimestres do programa e até onde cada um chegou.")
            .RequireAuthorization(Policies.ReadOwn);
        api.MapGet("/quadrimesters/{quadrimester}/settlement", SettlementAsync)
            .WithName("settlement").WithSummary("A apuração de um quadrimestre, os 275 beneficiários, como «operamais calculate».")
            .Produces<StoredSettlementDocument>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .RequireAuthorization(Policies.Read);
        api.MapGet("/quadrimesters/{quadrimester}/settlement/{beneficiary}", SettledAsync)
            .WithName("settled").WithSummary("O que a apuração de um quadrimestre dá a um beneficiário.")
            .Produces<SettledDocument>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .RequireAuthorization(Policies.ReadOwn);
    }

    private static async Task<IResult> SettlementAsync(
        string quadrimester, string? version, ShowSettlement show, ProgrammeCache cache, CancellationToken cancellation)
    {
        var (document, problem) = await FindAsync(quadrimester, version, show, cache, cancellation);
        return problem ?? Results.Ok(document);
    }

    private static async Task<IResult> SettledAsync(
        string quadrimester,
        string beneficiary,
        string? version,
        ClaimsPrincipal user,
        ShowSettlement show,
        ProgrammeCache cache,
        CancellationToken cancellation)
    {
        if (!BeneficiaryId.TryRead(beneficiary, out var id) || !Scope.Of(user).Sees(id))
            return ApiProblem.Of(StatusCodes.Status404NotFound, "beneficiary");
        var (document, problem) = await FindAsync(quadrimester, version, show, cache, cancellation);
        return problem ?? (document!.Beneficiaries.FirstOrDefault(settled => settled.Id == id.ToString()) is { } settled
            ? Results.Ok(settled)
            : ApiProblem.Of(StatusCodes.Status404NotFound, "beneficiary"));
    }

    private static async Task<(StoredSettlementDocument? Document, IResult? Problem)> FindAsync(
        string quadrimester, string? version, ShowSettlement show, ProgrammeCache cache, CancellationToken cancellation)
    {
        if (!Quadrimester.TryRead(quadrimester, out var wanted))
            return (null, ApiProblem.Of(StatusCodes.Status404NotFound, "quadrimester"));
        int? number = null;
        if (version is not null)
        {
            if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
                return (null, ApiProblem.Of(StatusCodes.Status400BadRequest, "version"));
            number = read;
        }
        var document = await cache.GetAsync(
            $"document {wanted} {number}",
            async query => await show.RunAsync(wanted, number, query) is { } view ? StoredSettlementDocument.Of(view) : null,
            cancellation);
        return (document, document is null ? ApiProblem.Of(StatusCodes.Status404NotFound, "settlement") : null);
    }

    private static QuadrimesterDocument Of(QuadrimesterState state, RuleSet ruleSet) => new(
        state.Quadrimester.ToString(),
        state.Quadrimester.First.ToString(),
        state.Quadrimester.Last.ToString(),
        ruleSet.CutOffOf(state.Quadrimester),
        [.. state.Missing.Select(competence => competence.ToString())],
        state.LatestVersion);
}
