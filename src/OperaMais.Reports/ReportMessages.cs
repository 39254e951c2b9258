using System.Resources;
using OperaMais.Domain.Messages;

namespace OperaMais.Reports;

/// <summary>What this assembly says to its users.</summary>
internal static class ReportMessages
{
    internal static MessageCatalogue All { get; } =
        new(new ResourceManager("OperaMais.Reports.Messages", typeof(ReportMessages).Assembly));
}
