using System.Security.Claims;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Orders;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Tables;
using OperaMais.Web.Access;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Payments;

/// <summary>What can be downloaded of parcels and orders.</summary>
internal static class PaymentDownloads
{
    private static readonly ReportColumn<(string Name, string Text)>[] FactColumns =
    [
        new TextColumn<(string Name, string Text)>("DADO", "Dado", 42, fact => fact.Name),
        new TextColumn<(string Name, string Text)>("VALOR", "Valor", 70, fact => fact.Text),
    ];

    internal static void MapPaymentDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/pagamentos/tabela", ParcelsAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/pagamentos/{parcela}/tabela", ParcelAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/pagamentos/ordens/tabela", OrdersAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/pagamentos/ordens/{numero:int}/tabela", OrderAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/pagamentos/retidos/tabela", WithheldAsync).RequireAuthorization(Policies.Read);
    }

    // What the page shows, on all of its pages.
    private static async Task<IResult> ParcelAsync(
        string parcela,
        ClaimsPrincipal user,
        ShowParcels show,
        PaymentReader reader,
        ProgrammeReader programme,
        NormLibrary norms,
        string? busca,
        string? situacao,
        string? ordem,
        string? formato,
        CancellationToken cancellation)
    {
        if (!ParcelAddress.TryRead(parcela, out var month) || norms.Current.Schedule.All(plan => plan.Month != month))
            return Results.NotFound();
        IReadOnlyList<ParcelRow> rows;
        if (await show.FindAsync(month, cancellation) is { } released)
            rows = ParcelRow.Of(released.Parcel, released.Waiting, await programme.RegistryAsync());
        else
            try
            {
                rows = ParcelRow.OfPreview(await reader.PreviewAsync(month, user.Identity!.Name!), await programme.RegistryAsync());
            }
            catch (RefusedException)
            {
                return Results.NotFound();
            }
        return TableFile.Of(formato, $"parcela-{parcela}", ParcelRow.Columns, ParcelFilter.Read(busca, situacao, ordem).Apply(rows));
    }

    private static async Task<IResult> OrderAsync(
        int numero, ShowPaymentOrder show, string? busca, string? situacao, string? ordem, string? formato, CancellationToken cancellation)
    {
        if (await show.RunAsync(numero, cancellation) is not { } standing)
            return Results.NotFound();
        var name = $"ordem-{numero}";
        // In a spreadsheet the order's own facts stand on a sheet beside the lines, which are always all of them.
        return TableFormats.Read(formato) == TableFormat.Xlsx
            ? TableFile.Xlsx(name, workbook =>
            {
                workbook.Add($"Ordem {numero}", OrderRow.Columns, OrderRow.Of(standing));
                workbook.Add("Identificação", FactColumns, OrderRow.FactsOf(standing));
            })
            : TableFile.Of(formato, name, OrderRow.Columns, OrderFilter.Read(busca, situacao, ordem).Apply(OrderRow.Of(standing)));
    }

    private static async Task<IResult> OrdersAsync(ShowPaymentOrder show, string? formato) =>
        TableFile.Of(formato, "ordens-de-pagamento", PaymentColumns.Orders, await show.AllAsync());

    private static async Task<IResult> ParcelsAsync(PaymentReader reader, string? formato) =>
        TableFile.Of(formato, "parcelas", PaymentColumns.Parcels, (await reader.ParcelsAsync()).Parcels);

    private static async Task<IResult> WithheldAsync(PaymentReader reader, string? formato) =>
        TableFile.Of(formato, "valores-retidos", PaymentColumns.Withheld, await reader.WithheldAsync());
}
