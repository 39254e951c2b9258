using System.Security.Claims;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;
using OperaMais.Domain.Schedule;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Settlements;

/// <summary>What can be downloaded of a beneficiary in a quadrimester: the table of each part of its page.</summary>
internal static class BeneficiaryDownloads
{
    private static readonly ReportColumn<ProductionLine>[] ProductionColumns =
    [
        new TextColumn<ProductionLine>("CODIGO", "Código", 14, line => line.Value.Procedure.Code.ToString()),
        new TextColumn<ProductionLine>("PROCEDIMENTO", "Procedimento", 60, line => line.Value.Procedure.Name),
        new TextColumn<ProductionLine>("PRIMEIRO_ATO", "Primeiro ato", 14, line => line.Value.FirstAct?.Code.ToString() ?? ""),
        new NumberColumn<ProductionLine>("QUANTIDADE", "Quantidade", 12, line => line.Quantity, IsSummed: true),
        new MoneyColumn<ProductionLine>("SH_DE_CADA", "SH de cada (R$)", 16, line => line.Value.Sh, IsSummed: false),
        new MoneyColumn<ProductionLine>("SP_DE_CADA", "SP de cada (R$)", 16, line => line.Value.Sp, IsSummed: false),
        new MoneyColumn<ProductionLine>("SH", "SH (R$)", 16, line => line.Sh),
        new MoneyColumn<ProductionLine>("SP", "SP (R$)", 16, line => line.Sp),
        new MoneyColumn<ProductionLine>("TOTAL", "Total (R$)", 16, line => line.Sh + line.Sp),
        new MoneyColumn<ProductionLine>("REFERENCIA_DE_BONUS", "Referência de bônus (R$)", 18, line => line.BonusReference),
    ];

    private static readonly ReportColumn<Parcel>[] ParcelColumns =
    [
        new MonthColumn<Parcel>("PARCELA", "Parcela", 10, parcel => parcel.Plan.Month),
        new TextColumn<Parcel>("DESCRICAO", "Descrição", 60, parcel => parcel.Plan.Description),
        new MoneyColumn<Parcel>("CREDITO", "Crédito (R$)", 16, parcel => parcel.Figures?.Credit),
        new MoneyColumn<Parcel>("DEBITO", "Débito (R$)", 16, parcel => parcel.Figures?.Debit),
        new MoneyColumn<Parcel>("DESCONTO", "Desconto (R$)", 16, parcel => parcel.Figures?.Discount),
        new MoneyColumn<Parcel>("LIQUIDO", "Líquido (R$)", 16, parcel => parcel.Figures?.Net),
        new MoneyColumn<Parcel>("SALDO", "Saldo (R$)", 16, parcel => parcel.Figures?.Balance, IsSummed: false),
    ];

    internal static void MapBeneficiaryDownloads(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/apuracao/{quadrimestre}/{beneficiario}/tabela", DownloadAsync)
        .RequireAuthorization(Policies.ReadOwn);

    private static async Task<IResult> DownloadAsync(
        ProgrammeReader reader,
        PlaceNames places,
        ClaimsPrincipal user,
        string quadrimestre,
        string beneficiario,
        int? versao,
        string? parte,
        string? destino,
        string? mes,
        string? formato)
    {
        var scope = Scope.Of(user);
        if (!Quadrimester.TryRead(quadrimestre, out var quadrimester)
            || !BeneficiaryId.TryRead(beneficiario, out var id)
            || !scope.Sees(id)
            || await reader.OverviewAsync(quadrimester, versao) is not { } overview
            || !overview.Recalculated.Beneficiaries.TryGetValue(id, out var settled))
            return Results.NotFound();
        var name = $"{quadrimester}-{id}-{parte}";
        return parte switch
        {
            "producao" => TableFile.Of(formato, name, ProductionColumns, settled.Production.Lines),
            "parcelas" => TableFile.Of(formato, name, ParcelColumns, (await reader.SchedulesAsync())[id]),
            "origem" => TableFile.Of(formato, name, OriginColumns(places), PatientOrigins.Of(settled.Beneficiary.Municipality, await reader.AihsAsync(quadrimester, id)).Counts),
            "aihs" => TableFile.Of(
                formato,
                name,
                AihColumns(scope, places, overview.Recalculated.RuleSet.Catalogue),
                (await reader.AihsAsync(quadrimester, id)).Where(AihChoice.Read(destino, mes).Has)),
            _ => Results.NotFound(),
        };
    }

    private static ReportColumn<(MunicipalityCode Municipality, int Count)>[] OriginColumns(PlaceNames places) =>
    [
        new TextColumn<(MunicipalityCode Municipality, int Count)>("IBGE", "IBGE", 10, origin => origin.Municipality.ToString()),
        new TextColumn<(MunicipalityCode Municipality, int Count)>("MUNICIPIO", "Município de residência", 40, origin => places.Of(origin.Municipality)),
        new NumberColumn<(MunicipalityCode Municipality, int Count)>("AIHS", "AIHs", 10, origin => origin.Count, IsSummed: true),
    ];

    // The numbers as the user may see them.
    private static ReportColumn<JudgedAih>[] AihColumns(Scope scope, PlaceNames places, ProcedureCatalogue catalogue) =>
    [
        new TextColumn<JudgedAih>("AIH", "AIH", 16, aih => scope.Show(aih.Aih.Number)),
        new TextColumn<JudgedAih>("CNES", "CNES", 10, aih => aih.Aih.Profile.Establishment.ToString()),
        new MonthColumn<JudgedAih>("COMPETENCIA", "Competência", 12, aih => aih.Aih.Competence),
        new TextColumn<JudgedAih>("PROCEDIMENTO", "Código do procedimento", 14, aih => aih.Aih.Profile.Procedure.ToString()),
        new TextColumn<JudgedAih>(
            "NOME", "Procedimento", 60, aih => catalogue.TryFind(aih.Aih.Profile.Procedure, out var procedure) ? procedure.Name : ""),
        new TextColumn<JudgedAih>("PRIMEIRO_ATO", "Primeiro ato", 14, aih => aih.Aih.Profile.FirstAct?.ToString() ?? ""),
        new TextColumn<JudgedAih>("IBGE_RESIDENCIA", "IBGE da residência", 12, aih => aih.Aih.Residence.ToString()),
        new TextColumn<JudgedAih>("RESIDENCIA", "Residência", 28, aih => places.Of(aih.Aih.Residence)),
        new MoneyColumn<JudgedAih>("VALOR", "Valor (R$)", 16, aih => aih.Value?.Financing),
        new CodeColumn<JudgedAih>("SITUACAO", "Situação", 50, AihFateText.ReasonOf, aih => AihFateText.ToAddress(aih.Fate)),
    ];
}
