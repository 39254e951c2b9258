using OperaMais.Domain.Indicator;

namespace OperaMais.Web.Settlements;

/// <summary>The judgement of an indicator as it stands in an address.</summary>
internal static class StatusAddress
{
    /// <summary>Each judgement with its word in addresses and what those that have it are called.</summary>
    internal static (IndicatorStatus Status, string Address, string Plural)[] All { get; } =
    [
        (IndicatorStatus.Met, "cumpriu", "Cumpriram"),
        (IndicatorStatus.NotMet, "nao-cumpriu", "Não cumpriram"),
        (IndicatorStatus.Pending, "pendente", "Pendentes"),
        (IndicatorStatus.NoProduction, "sem-producao", "Sem produção"),
    ];

    /// <summary>Reads what an address says.</summary>
    internal static IndicatorStatus? Read(string? text) =>
        Array.Find(All, entry => entry.Address == text) is { Address: not null } entry ? entry.Status : null;
}
