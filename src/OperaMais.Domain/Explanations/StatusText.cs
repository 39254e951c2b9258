using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Explanations;

/// <summary>How the judgement of an indicator is called.</summary>
public static class StatusText
{
    /// <summary>The judgement in Portuguese.</summary>
    public static string ToText(this IndicatorStatus status) => DomainMessages.All.Text($"status.{status}");
}
