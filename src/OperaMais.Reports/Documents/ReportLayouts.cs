using OperaMais.Reports.Adhesions;
using OperaMais.Reports.Consolidated;
using OperaMais.Reports.Implants;
using OperaMais.Reports.Norms;
using OperaMais.Reports.Orders;
using OperaMais.Reports.Payments;
using OperaMais.Reports.Production;

namespace OperaMais.Reports.Documents;

/// <summary>Which component lays out which report. Each takes its data as the parameter <c>Data</c>.</summary>
internal static class ReportLayouts
{
    internal static Type For(ReportData data) => data switch
    {
        PaymentReport => typeof(PaymentReportLayout),
        ConsolidatedReport => typeof(ConsolidatedReportLayout),
        OrderReport => typeof(OrderReportLayout),
        ProductionReport => typeof(ProductionReportLayout),
        NormReport => typeof(NormReportLayout),
        AdhesionReport => typeof(AdhesionReportLayout),
        ImplantReport => typeof(ImplantReportLayout),
        _ => throw new ArgumentOutOfRangeException(nameof(data), data.Kind, "No layout for this kind of report."),
    };
}
