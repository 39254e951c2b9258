using OperaMais.Application.Catalogue;
using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Components.Pages.Catalogue;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Catalogue;

/// <summary>What can be downloaded of Annex I.</summary>
internal static class CatalogueDownload
{
    internal static void MapCatalogueDownload(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/catalogo/tabela", (FindProcedures find, NormLibrary norms, string? busca, string? especialidade, string? ordem, string? formato) =>
            TableFile.Of(formato, "catalogo", ColumnsOf(norms.Current.Catalogue), ProcedureOrder.Sort(find.Find(busca, especialidade), ordem)))
        .RequireAuthorization(Policies.SignedIn);

    // Multiple and sequential surgeries have no value of their own: they are worth what their first act is.
    private static ReportColumn<Procedure>[] ColumnsOf(ProcedureCatalogue catalogue) =>
    [
        new TextColumn<Procedure>("CODIGO", "Código", 14, procedure => procedure.Code.ToString()),
        new TextColumn<Procedure>("PROCEDIMENTO", "Procedimento", 60, procedure => procedure.Name),
        new TextColumn<Procedure>("ESPECIALIDADE", "Especialidade", 28, procedure => procedure.Specialty),
        Price("SH", "SH (R$)", procedure => procedure.Sh),
        Price("SP", "SP (R$)", procedure => procedure.Sp),
        Price("VALOR_UNITARIO", "Valor unitário (R$)", procedure => procedure.UnitValue),
        Price("BONUS", "Bônus (R$)", procedure => procedure.BonusReference),
        new TextColumn<Procedure>(
            "OBSERVACAO", "Observação", 40, procedure => catalogue.IsComposite(procedure.Code) ? WebMessages.Text("catalogue.composite") : ""),
    ];

    private static MoneyColumn<Procedure> Price(string name, string title, Func<Procedure, Domain.Money?> value) =>
        new(name, title, 16, value, IsSummed: false);
}
