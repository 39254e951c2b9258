using System.Security.Claims;
using OperaMais.Application.Simulations;
using OperaMais.Domain.Simulations;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Municipalities;

/// <summary>The scenarios of a beneficiary as a file, one row each.</summary>
internal static class ScenarioDownload
{
    internal static void MapScenarioDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/municipio/{beneficiario}/cenarios/tabela", DownloadAsync).RequireAuthorization(Policies.ReadOwn);

    private static async Task<IResult> DownloadAsync(
        string beneficiario, string? quadrimestre, string? formato, ClaimsPrincipal user, MunicipalityReader municipalities, ProgrammeReader reader, ListScenarios list)
    {
        if (await municipalities.FindAsync(beneficiario, quadrimestre, user) is not { Progress: { SimulationBasis: not null } progress } found)
            return Results.NotFound();
        var schedule = (await reader.BeneficiarySchedulesAsync())[found.Beneficiary.Id];
        var saved = await list.RunAsync(found.Beneficiary.Id, found.Quadrimester);
        return TableFile.Of(
            formato,
            $"cenarios-{found.Quadrimester}-{found.Beneficiary.Id}",
            SimulatedScenario.Columns,
            saved.Select(scenario => SimulatedScenario.Of(scenario.Name, progress, schedule, scenario.Scenario))
                .Prepend(SimulatedScenario.Of(WebMessages.Text("simulator.unchanged"), progress, schedule, Scenario.Unchanged)));
    }
}
