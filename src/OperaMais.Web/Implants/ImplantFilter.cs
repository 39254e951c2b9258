using OperaMais.Application.Implants;
using OperaMais.Domain.Implants;

namespace OperaMais.Web.Implants;

/// <summary>Which cases are shown; it stands in the address.</summary>
/// <param name="Address">Parameter <c>situacao</c>; nothing for all.</param>
internal sealed record ImplantFilter(string? Address)
{
    /// <summary>The groups as they stand in addresses, and as they are called.</summary>
    internal static (string Address, string Title, Func<ImplantSide?, bool> Has)[] Groups { get; } =
    [
        ("credenciado", "Com o credenciado", side => side == ImplantSide.Provider),
        ("auditoria", "Com a auditoria", side => side == ImplantSide.Auditor),
        ("encerrados", "Encerrados", side => side is null),
    ];

    /// <summary>Reads what an address says; what cannot be read counts as nothing said.</summary>
    internal static ImplantFilter Read(string? text) => new(Array.Exists(Groups, group => group.Address == text) ? text : null);

    /// <summary>Whether a case is shown.</summary>
    internal bool Has(ListedImplant one) => Address is null || Array.Find(Groups, group => group.Address == Address).Has(one.Awaited);

    /// <summary>What is to be done next, in a state.</summary>
    internal static string OwedIn(ImplantState state) =>
        state.AwaitedSide() is null ? Shown.Nothing : WebMessages.Text($"implant.owed.{state.PlaceOf()?.ToString() ?? state.ToString()}");
}
