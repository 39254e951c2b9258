using OperaMais.Reports.Payments;

namespace OperaMais.Reports.Documents;

/// <summary>Which component lays out which report. Each takes its data as the parameter <c>Data</c>.</summary>
internal static class ReportLayouts
{
    internal static Type For(ReportData data) => data switch
    {
        PaymentReport => typeof(PaymentReportLayout),
        _ => throw new ArgumentOutOfRangeException(nameof(data), data.Kind, "No layout for this kind of report."),
    };
}
