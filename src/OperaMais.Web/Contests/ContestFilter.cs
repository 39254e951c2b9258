using OperaMais.Application.Contests;
using OperaMais.Domain.Contests;

namespace OperaMais.Web.Contests;

/// <summary>Which contests are shown; it stands in the address.</summary>
/// <param name="Address">Parameter <c>situacao</c>; nothing for all.</param>
internal sealed record ContestFilter(string? Address)
{
    /// <summary>The groups as they stand in addresses, and as they are called.</summary>
    internal static (string Address, string Title, Func<ContestState, bool> Has)[] Groups { get; } =
    [
        ("aguardam", "Aguardam a SES/MG", state => state.AwaitsAnswer()),
        ("replica", "Cabe réplica", state => state == ContestState.NotAccepted),
        ("encerradas", "Encerradas", state => state.IsFinal()),
    ];

    /// <summary>Reads what an address says; what cannot be read counts as nothing said.</summary>
    internal static ContestFilter Read(string? text) => new(Array.Exists(Groups, group => group.Address == text) ? text : null);

    /// <summary>Whether a contest is shown.</summary>
    internal bool Has(ListedContest contest) => Address is null || Array.Find(Groups, group => group.Address == Address).Has(contest.State);
}
