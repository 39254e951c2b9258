using OperaMais.Domain.Comparison;
using OperaMais.Domain.Messages;
using OperaMais.Web.Tables;

namespace OperaMais.Web.Settlements;

/// <summary>Which of the beneficiaries that changed are shown, and in which order; all of it stands in the address.</summary>
/// <param name="Search">Words of name, municipality or code.</param>
/// <param name="Cause">What changed; nothing for all.</param>
/// <param name="Order">The order.</param>
public sealed record ComparisonFilter(string? Search, ChangeCause? Cause, SortOrder Order)
{
    /// <summary>The order a comparison begins with: whoever gained most.</summary>
    internal const string StandardOrder = "-diferenca";

    private static readonly Sorter<BeneficiaryComparison> Sorter = new(
        ("beneficiario", row => row.Beneficiary.Name),
        ("codigo", row => row.Beneficiary.Id.ToString()),
        ("antes", row => row.FiguresBefore.Total.Centavos),
        ("depois", row => row.FiguresAfter.Total.Centavos),
        ("diferenca", row => row.Difference.Total.Centavos));

    private static readonly (ChangeCause Cause, string Address)[] Causes =
    [
        (ChangeCause.Rules, "regras"),
        (ChangeCause.Registry, "cadastro"),
        (ChangeCause.Baseline, "linha-de-base"),
        (ChangeCause.Production, "producao"),
        (ChangeCause.Pacts, "ppi"),
        (ChangeCause.Decisions, "decisoes"),
    ];

    private readonly string[] words = FoldedText.Words(Search);

    /// <summary>Reads a filter from an address; what cannot be read counts as nothing said.</summary>
    /// <param name="search">Parameter <c>busca</c>.</param>
    /// <param name="cause">Parameter <c>causa</c>.</param>
    /// <param name="order">Parameter <c>ordem</c>.</param>
    /// <param name="standard">The order where the address says none.</param>
    internal static ComparisonFilter Read(string? search, string? cause, string? order, string standard) => new(
        search,
        Array.Find(Causes, entry => entry.Address == cause) is { Address: not null } entry ? entry.Cause : null,
        Sorter.Read(order, standard));

    /// <summary>A cause as it stands in an address.</summary>
    internal static string? AddressOf(ChangeCause? cause) => Array.Find(Causes, entry => entry.Cause == cause).Address;

    /// <summary>The rows shown, in order.</summary>
    internal IReadOnlyList<BeneficiaryComparison> Apply(IEnumerable<BeneficiaryComparison> rows) =>
        [.. Sorter.Sort(rows.Where(Matches), Order)];

    /// <summary>How many rows there would be with another cause chosen.</summary>
    internal int CountOf(IEnumerable<BeneficiaryComparison> rows, ChangeCause? cause) => rows.Count((this with { Cause = cause }).Matches);

    private bool Matches(BeneficiaryComparison row) =>
        (Cause is null || row.Changes.Any(change => change.Cause == Cause))
        && FoldedText.HasAll(
            FoldedText.Of($"{row.Beneficiary.Name} {row.Beneficiary.MunicipalityName} {row.Beneficiary.Id}"), words);
}
