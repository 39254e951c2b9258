using System.Security.Claims;
using OperaMais.Application.Contests;
using OperaMais.Domain.Contests;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Contests;

/// <summary>What can be downloaded of contests: the list, and what was attached.</summary>
internal static class ContestDownloads
{
    internal static void MapContestDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/contestacoes/tabela", ListAsync).RequireAuthorization(Policies.ReadOwn);
        endpoints.MapGet("/contestacoes/{id:guid}/anexos/{anexo:guid}", AttachmentAsync).RequireAuthorization(Policies.ReadOwn);
    }

    private static async Task<IResult> ListAsync(
        ListContests list, ClaimsPrincipal user, string? situacao, string? formato, CancellationToken cancellation) => TableFile.Of(
            formato,
            "contestacoes",
            Columns(Scope.Of(user)),
            (await list.RunAsync(ContestAccess.SeenBy(user), cancellation)).Where(ContestFilter.Read(situacao).Has));

    private static async Task<IResult> AttachmentAsync(
        ShowContest show, ClaimsPrincipal user, Guid id, Guid anexo, CancellationToken cancellation)
    {
        var scope = Scope.Of(user);
        return await show.RunAsync(id, cancellation) is { } contest && scope.Sees(contest.Of.Beneficiary)
            && await show.FindAttachmentAsync(id, anexo, cancellation) is { } file
            ? Results.File(file.Content, file.MediaType, scope.Show(file.Name))
            : Results.NotFound();
    }

    private static ReportColumn<ListedContest>[] Columns(Scope scope) =>
    [
        new TextColumn<ListedContest>("CONTESTACAO", "Contestação", 36, row => $"{row.Id}"),
        new TextColumn<ListedContest>("OBJETO", "O que se contesta", 40, row => row.Subject.ToText(scope.Show)),
        new TextColumn<ListedContest>("VALOR_CONTESTADO", "O que a apuração dizia", 50, row => row.Stated),
        new TextColumn<ListedContest>("CODIGO", "Código", 10, row => row.Of.Beneficiary.ToString()),
        new TextColumn<ListedContest>("BENEFICIARIO", "Beneficiário", 30, row => row.Name),
        new TextColumn<ListedContest>("QUADRIMESTRE", "Quadrimestre", 12, row => row.Of.Quadrimester.ToString()),
        new NumberColumn<ListedContest>("VERSAO", "Versão", 8, row => row.Of.Version),
        new TextColumn<ListedContest>("SITUACAO", "Situação", 28, row => row.State.ToText()),
        new NumberColumn<ListedContest>("DIAS", "Dias na situação", 10, row => row.Age),
        new InstantColumn<ListedContest>("ABERTA_EM", "Aberta em", 18, row => row.Process.Steps[0].At),
        new InstantColumn<ListedContest>("ULTIMO_PASSO_EM", "Último passo em", 18, row => row.Process.Steps[^1].At),
    ];
}
