using System.Security.Claims;
using OperaMais.Application.Catalogue;
using OperaMais.Application.Documents;
using OperaMais.Application.Registry;
using OperaMais.Application.Schedules;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Web.Access;

namespace OperaMais.Web.Api;

/// <summary>Beneficiaries with their parcels, and procedures.</summary>
internal static class RegistryEndpoints
{
    internal static void MapRegistry(this IEndpointRouteBuilder api)
    {
        api.MapGet("/beneficiaries", async (ClaimsPrincipal user, NormLibrary norms, ShowRegistry show) =>
                Seen(user, norms.Current, await show.RunAsync()).ToArray())
            .WithName("beneficiaries").WithSummary("Quem é ou foi beneficiário, pelos Anexos II e III ou por ato posterior, e o usuário pode ver.")
            .RequireAuthorization(Policies.ReadOwn);
        api.MapGet("/beneficiaries/{id}", async (string id, ClaimsPrincipal user, NormLibrary norms, ShowRegistry show) =>
                Seen(user, norms.Current, await show.RunAsync()).FirstOrDefault(beneficiary => beneficiary.Id == id) is { } found
                    ? Results.Ok(found)
                    : ApiProblem.Of(StatusCodes.Status404NotFound, "beneficiary"))
            .WithName("beneficiary").WithSummary("Um beneficiário, por código IBGE de seis dígitos ou CNES.")
            .Produces<BeneficiaryDocument>().ProducesProblem(StatusCodes.Status404NotFound)
            .RequireAuthorization(Policies.ReadOwn);
        api.MapGet("/beneficiaries/{id}/parcels", ParcelsAsync)
            .WithName("parcels").WithSummary("As nove parcelas de um beneficiário (Anexo VIII), como «operamais schedule».")
            .Produces<BeneficiaryScheduleDocument>().ProducesProblem(StatusCodes.Status404NotFound)
            .RequireAuthorization(Policies.ReadOwn);
        api.MapGet("/procedures", (string? search, string? specialty, FindProcedures find, NormLibrary norms) =>
                find.Find(search, specialty).Select(procedure => ProcedureDocument.Of(norms.Current, procedure)).ToArray())
            .WithName("procedures").WithSummary("O rol de procedimentos do Anexo I; «search» procura por código ou palavras, sem acentos.")
            .RequireAuthorization(Policies.SignedIn);
        api.MapGet("/procedures/{code}", (string code, NormLibrary norms) =>
                ProcedureCode.TryRead(code, out var wanted) && norms.Current.Catalogue.TryFind(wanted, out var procedure)
                    ? Results.Ok(ProcedureDocument.Of(norms.Current, procedure))
                    : ApiProblem.Of(StatusCodes.Status404NotFound, "procedure"))
            .WithName("procedure").WithSummary("Um procedimento do Anexo I.")
            .Produces<ProcedureDocument>().ProducesProblem(StatusCodes.Status404NotFound)
            .RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> ParcelsAsync(
        string id, ClaimsPrincipal user, ShowSchedule show, ShowRegistry registry, CancellationToken cancellation)
    {
        if (!BeneficiaryId.TryRead(id, out var wanted) || !Scope.Of(user).Sees(wanted) || (await registry.RunAsync(cancellation)).Find(wanted) is null)
            return ApiProblem.Of(StatusCodes.Status404NotFound, "beneficiary");
        var schedules = await show.RunAsync(wanted, cancellation);
        return Results.Ok(BeneficiaryScheduleDocument.Of(schedules[0]));
    }

    private static IEnumerable<BeneficiaryDocument> Seen(ClaimsPrincipal user, RuleSet ruleSet, RegistryHistory history)
    {
        var scope = Scope.Of(user);
        return history.Everybody
            .Where(beneficiary => scope.Sees(beneficiary.Id))
            .Select(beneficiary => BeneficiaryDocument.Of(ruleSet, beneficiary));
    }
}
