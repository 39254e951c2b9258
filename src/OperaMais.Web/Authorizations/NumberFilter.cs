using OperaMais.Domain.Authorizations;

namespace OperaMais.Web.Authorizations;

/// <summary>Issued numbers by what became of them, as it stands in addresses.</summary>
internal static class NumberFilter
{
    /// <summary>The states as they stand in addresses.</summary>
    internal static (IssuedState State, string Address, string Title)[] All { get; } =
    [
        (IssuedState.Issued, "emitidos", "Emitidos"),
        (IssuedState.Used, "utilizados", "Utilizados"),
        (IssuedState.Cancelled, "cancelados", "Cancelados"),
    ];

    /// <summary>Reads what an address says; nothing for all.</summary>
    internal static IssuedState? Read(string? text) =>
        Array.FindIndex(All, entry => entry.Address == text) is var index and >= 0 ? All[index].State : null;
}
