using OperaMais.Domain.Messages;
using OperaMais.Web.Tables;

namespace OperaMais.Web.Payments;

/// <summary>Which lines of an order are shown, and in which order; all of it stands in the address.</summary>
/// <param name="Search">Words of name, code or instrument.</param>
/// <param name="State">What became of them; nothing for all.</param>
/// <param name="Order">The order.</param>
public sealed record OrderFilter(string? Search, LineState? State, SortOrder Order)
{
    /// <summary>The columns, with their names in addresses, their titles and whether they hold numbers.</summary>
    internal static readonly (string Name, string Title, bool IsNumber)[] Columns =
    [
        ("beneficiario", "beneficiário", false),
        ("instrumento", "instrumento", false),
        ("bruto", "bruto", true),
        ("descontos", "descontos", true),
        ("liquido", "líquido", true),
        ("situacao", "situação", false),
    ];

    private static readonly Sorter<OrderRow> Sorter = new(
        ("beneficiario", row => row.Line.Name),
        ("instrumento", row => row.Line.Instrument),
        ("bruto", row => row.Line.Gross.Centavos),
        ("descontos", row => row.Line.Discounts.Centavos),
        ("liquido", row => row.Line.Net.Centavos),
        ("situacao", row => row.State));

    private readonly string[] words = FoldedText.Words(Search);

    /// <summary>Each state with its word in addresses and what lines in it are called.</summary>
    internal static (LineState State, string Address, string Plural)[] States { get; } =
    [
        (LineState.Open, "em-aberto", "Em aberto"),
        (LineState.Paid, "paga", "Pagas"),
        (LineState.Failed, "nao-efetivada", "Não efetivadas"),
    ];

    /// <summary>Reads a filter from an address; what cannot be read counts as nothing said.</summary>
    /// <param name="search">Parameter <c>busca</c>.</param>
    /// <param name="state">Parameter <c>situacao</c>.</param>
    /// <param name="order">Parameter <c>ordem</c>.</param>
    internal static OrderFilter Read(string? search, string? state, string? order) => new(
        search,
        Array.Find(States, entry => entry.Address == state) is { Address: not null } found ? found.State : null,
        Sorter.Read(order, standard: "beneficiario"));

    /// <summary>The lines shown, in order.</summary>
    internal IReadOnlyList<OrderRow> Apply(IEnumerable<OrderRow> rows) => [.. Sorter.Sort(rows.Where(Matches), Order)];

    /// <summary>How many lines there would be with another state chosen.</summary>
    internal int CountOf(IEnumerable<OrderRow> rows, LineState? state) => rows.Count((this with { State = state }).Matches);

    private bool Matches(OrderRow row) => (State is null || row.State == State) && FoldedText.HasAll(row.Folded, words);
}
