using OperaMais.Application.Pacts;
using OperaMais.Domain.Messages;
using OperaMais.Web.Tables;

namespace OperaMais.Web.Pacts;

/// <summary>Which municipalities' targets are shown, and in which order; all of it stands in the address.</summary>
/// <param name="Search">Words of name or code.</param>
/// <param name="Source">Where the target comes from; nothing for all.</param>
/// <param name="Order">The order.</param>
public sealed record TargetFilter(string? Search, TargetSource? Source, SortOrder Order)
{
    /// <summary>The columns, with their names in addresses, their titles and whether they hold numbers.</summary>
    internal static readonly (string Name, string Title, bool IsNumber)[] Columns =
    [
        ("municipio", "município", false),
        ("referenciadas", "referenciadas pactuadas", true),
        ("meta", "meta", true),
        ("alcancado", "alcançado", true),
        ("situacao", "situação", false),
        ("bonus", "bônus em jogo", true),
        ("diferenca", "diferença do anexo", true),
    ];

    private static readonly Sorter<MunicipalTarget> Sorter = new(
        ("municipio", row => row.Name),
        ("referenciadas", row => row.Pact?.Referenced),
        ("meta", row => row.Indicator.Basis.Target?.Value),
        ("alcancado", row => row.Indicator.Achieved?.Value),
        ("situacao", row => row.Indicator.Status),
        ("bonus", row => row.AtStake.Centavos),
        ("diferenca", row => row.Difference));

    private readonly string[] words = FoldedText.Words(Search);

    /// <summary>Each source with its word in addresses and on pages.</summary>
    internal static (TargetSource Source, string Address, string Text)[] Sources { get; } =
    [
        (TargetSource.Ppi, "ppi", "PPI"),
        (TargetSource.Annex, "anexo", "Anexo"),
        (TargetSource.WithoutPact, "sem-pacto", "Sem pacto"),
        (TargetSource.MissingPpi, "sem-ppi", "PPI não importada"),
    ];

    /// <summary>Reads a filter from an address; what cannot be read counts as nothing said.</summary>
    /// <param name="search">Parameter <c>busca</c>.</param>
    /// <param name="source">Parameter <c>fonte</c>.</param>
    /// <param name="order">Parameter <c>ordem</c>.</param>
    internal static TargetFilter Read(string? search, string? source, string? order) => new(
        search,
        Array.Find(Sources, entry => entry.Address == source) is { Address: not null } found ? found.Source : null,
        Sorter.Read(order, standard: "municipio"));

    /// <summary>The word of a source in addresses.</summary>
    internal static string? AddressOf(TargetSource? source) =>
        source is null ? null : Array.Find(Sources, entry => entry.Source == source).Address;

    /// <summary>The rows shown, in order.</summary>
    internal IReadOnlyList<MunicipalTarget> Apply(IEnumerable<MunicipalTarget> rows) => [.. Sorter.Sort(rows.Where(Matches), Order)];

    /// <summary>How many rows there would be with another source chosen.</summary>
    internal int CountOf(IEnumerable<MunicipalTarget> rows, TargetSource? source) => rows.Count((this with { Source = source }).Matches);

    private bool Matches(MunicipalTarget row) =>
        (Source is null || row.Source == Source) && FoldedText.HasAll(FoldedText.Of($"{row.Name} {row.Code}"), words);
}
