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
        endpoints.MapGet("/pagamentos/{parcela}/csv", ParcelAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/pagamentos/ordens/{numero:int}/csv", OrderCsvAsync).RequireAuthorization(Policies.Read);
        endpoints.MapGet("/pagamentos/ordens/{numero:int}/xlsx", OrderXlsxAsync).RequireAuthorization(Policies.Read);
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
        return TableFile.Csv($"parcela-{parcela}", ParcelRow.Columns, ParcelFilter.Read(busca, situacao, ordem).Apply(rows));
    }

    private static async Task<IResult> OrderCsvAsync(
        int numero, ShowPaymentOrder show, string? busca, string? situacao, string? ordem, CancellationToken cancellation) =>
        await show.RunAsync(numero, cancellation) is { } standing
            ? TableFile.Csv($"ordem-{numero}", OrderRow.Columns, OrderFilter.Read(busca, situacao, ordem).Apply(OrderRow.Of(standing)))
            : Results.NotFound();

    // The order's own facts stand on a sheet beside the lines, which are always all of them.
    private static async Task<IResult> OrderXlsxAsync(int numero, ShowPaymentOrder show, CancellationToken cancellation) =>
        await show.RunAsync(numero, cancellation) is { } standing
            ? TableFile.Xlsx($"ordem-{numero}", workbook =>
            {
                workbook.Add($"Ordem {numero}", OrderRow.Columns, OrderRow.Of(standing));
                workbook.Add("Identificação", FactColumns, OrderRow.FactsOf(standing));
            })
            : Results.NotFound();
}
