using OperaMais.Web.Access;
using OperaMais.Web.Downloads;
using OperaMais.Web.Payments;

namespace OperaMais.Web.Instruments;

/// <summary>What can be downloaded of the instruments.</summary>
internal static class InstrumentDownload
{
    internal static void MapInstrumentDownload(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/instrumentos/tabela", async (PaymentReader reader, string? busca, string? situacao, string? ordem, string? formato) => TableFile.Of(
            formato,
            "instrumentos",
            InstrumentRow.Columns,
            InstrumentFilter.Read(busca, situacao, ordem).Apply((await reader.InstrumentsAsync()).Beneficiaries).SelectMany(InstrumentRow.RowsOf)))
        .RequireAuthorization(Policies.Read);
}
