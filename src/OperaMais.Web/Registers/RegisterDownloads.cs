using System.Security.Claims;
using OperaMais.Application.Registry;
using OperaMais.Application.Settlements;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;
using OperaMais.Web.Settlements;

namespace OperaMais.Web.Registers;

/// <summary>What can be downloaded of the registry.</summary>
internal static class RegisterDownloads
{
    private static readonly ReportColumn<RestitutionAccount>[] RestitutionColumns =
    [
        new TextColumn<RestitutionAccount>("CODIGO", "Código", 10, account => account.Beneficiary.Id.ToString()),
        new TextColumn<RestitutionAccount>("BENEFICIARIO", "Beneficiário", 40, account => account.Beneficiary.Name),
        new MoneyColumn<RestitutionAccount>("A_RESTITUIR", "A restituir (R$)", 16, account => account.Sums.Claimed),
        new MoneyColumn<RestitutionAccount>("DEVOLVIDO", "Devolvido (R$)", 16, account => account.Sums.Returned),
        new MoneyColumn<RestitutionAccount>("EM_ABERTO", "Em aberto (R$)", 16, account => account.Sums.OpenClaim),
    ];

    internal static void MapRegisterDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/beneficiarios/tabela", BeneficiariesAsync).RequireAuthorization(Policies.ReadOwn);
        endpoints.MapGet("/cadastro/tabela", ActsAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/cadastro/restituicao/tabela", RestitutionsAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> BeneficiariesAsync(
        ClaimsPrincipal user, ProgrammeReader reader, string? busca, string? gestao, string? ordem, string? formato)
    {
        var scope = Scope.Of(user);
        var rows = (await reader.TermValuesAsync()).Where(row => scope.Sees(row.Beneficiary.Id));
        return TableFile.Of(
            formato, "beneficiarios", BeneficiaryColumns(await reader.RegistryAsync()), RegistryFilter.Read(busca, gestao, ordem).Apply(rows));
    }

    private static async Task<IResult> ActsAsync(ListRegistryActs list, PlaceNames places, string? formato, CancellationToken cancellation) =>
        TableFile.Of(formato, "atos-do-cadastro", ActColumns(places), (await list.RunAsync(cancellation)).Acts);

    private static async Task<IResult> RestitutionsAsync(ListRegistryActs list, string? formato, CancellationToken cancellation) =>
        TableFile.Of(formato, "restituicao-ao-erario", RestitutionColumns, (await list.RunAsync(cancellation)).Restitutions);

    private static ReportColumn<TermValueRow>[] BeneficiaryColumns(RegistryHistory history) =>
    [
        new TextColumn<TermValueRow>("CODIGO", "Código", 10, row => row.Beneficiary.Id.ToString()),
        new TextColumn<TermValueRow>("BENEFICIARIO", "Beneficiário", 40, row => row.Beneficiary.Name),
        new TextColumn<TermValueRow>("GESTAO", "Gestão", 11, row => Management.ToText(row.Beneficiary.Id.Kind)),
        new TextColumn<TermValueRow>("IBGE", "IBGE", 10, row => row.Beneficiary.Municipality.ToString()),
        new TextColumn<TermValueRow>("MUNICIPIO", "Município", 28, row => row.Beneficiary.MunicipalityName),
        new MoneyColumn<TermValueRow>("TERMO_PUBLICADO", "Termo publicado (R$)", 18, row => history.TermValueOf(row.Beneficiary.Id)),
        new MoneyColumn<TermValueRow>("TERMO_ESTIMADO", "Termo estimado (R$)", 18, row => row.Estimated?.Amount),
        new TextColumn<TermValueRow>("SITUACAO", "Situação", 40, row => RegistryStanding.Of(history, row.Beneficiary.Id) ?? ""),
    ];

    private static ReportColumn<RecordedAct>[] ActColumns(PlaceNames places) =>
    [
        new NumberColumn<RecordedAct>("ATO", "Ato", 8, act => act.Row.Number),
        new TextColumn<RecordedAct>("CODIGO", "Código", 10, act => act.Beneficiary.Id.ToString()),
        new TextColumn<RecordedAct>("BENEFICIARIO", "Beneficiário", 40, act => act.Beneficiary.Name),
        new TextColumn<RecordedAct>("DECIDE", "O que decide", 70, act => act.Row.ToText(places)),
        new TextColumn<RecordedAct>("DOCUMENTO", "Documento", 40, act => RegistryStanding.DateOf(act.Row)),
        new NumberColumn<RecordedAct>("REVOGADO_PELO", "Revogado pelo ato", 12, act => act.Revocation?.Number),
        new TextColumn<RecordedAct>("AUTOR", "Registrado por", 30, act => act.Row.Author),
        new InstantColumn<RecordedAct>("REGISTRADO_EM", "Registrado em", 18, act => act.Row.At),
    ];
}
