using OperaMais.Domain;
using OperaMais.Domain.Messages;
using OperaMais.Web.Tables;

namespace OperaMais.Web.Payments;

/// <summary>What becomes of a parcel's net.</summary>
public enum ParcelShare
{
    /// <summary>It is transferred.</summary>
    Transferred,

    /// <summary>It waits for the instrument.</summary>
    Withheld,

    /// <summary>There is none: debts take everything, or there is only a debit.</summary>
    WithoutNet,
}

/// <summary>Which beneficiaries of a parcel are shown, and in which order; all of it stands in the address.</summary>
/// <param name="Search">Words of name, municipality or code.</param>
/// <param name="Share">What becomes of the net; nothing for all.</param>
/// <param name="Order">The order.</param>
public sealed record ParcelFilter(string? Search, ParcelShare? Share, SortOrder Order)
{
    /// <summary>The columns, with their names in addresses, their titles and whether they hold numbers.</summary>
    internal static readonly (string Name, string Title, bool IsNumber)[] Columns =
    [
        ("beneficiario", "beneficiário", false),
        ("credito", "crédito", true),
        ("debito", "débito", true),
        ("desconto", "desconto", true),
        ("liquido", "líquido", true),
        ("retido", "retido", true),
        ("instrumento", "instrumento", false),
    ];

    private static readonly Sorter<ParcelRow> Sorter = new(
        ("beneficiario", row => row.Name),
        ("credito", row => row.Sums.Credits.Centavos),
        ("debito", row => row.Sums.Debits.Centavos),
        ("desconto", row => row.Sums.Discounts.Centavos),
        ("liquido", row => row.Sums.Nets.Centavos),
        ("retido", row => row.Waiting.Centavos),
        ("instrumento", row => row.Instrument.Length == 0 ? null : row.Instrument));

    private readonly string[] words = FoldedText.Words(Search);

    /// <summary>Each share with its word in addresses and on pages.</summary>
    internal static (ParcelShare Share, string Address, string Text)[] Shares { get; } =
    [
        (ParcelShare.Transferred, "repassado", "Com repasse"),
        (ParcelShare.Withheld, "retido", "Retidos"),
        (ParcelShare.WithoutNet, "sem-liquido", "Sem líquido"),
    ];

    /// <summary>Reads a filter from an address; what cannot be read counts as nothing said.</summary>
    /// <param name="search">Parameter <c>busca</c>.</param>
    /// <param name="share">Parameter <c>situacao</c>.</param>
    /// <param name="order">Parameter <c>ordem</c>.</param>
    internal static ParcelFilter Read(string? search, string? share, string? order) => new(
        search,
        Array.Find(Shares, entry => entry.Address == share) is { Address: not null } found ? found.Share : null,
        Sorter.Read(order, standard: "beneficiario"));

    /// <summary>The rows shown, in order.</summary>
    internal IReadOnlyList<ParcelRow> Apply(IEnumerable<ParcelRow> rows) => [.. Sorter.Sort(rows.Where(Matches), Order)];

    /// <summary>How many rows there would be with another share chosen.</summary>
    internal int CountOf(IEnumerable<ParcelRow> rows, ParcelShare? share) => rows.Count((this with { Share = share }).Matches);

    private bool Matches(ParcelRow row) => (Share is null || ShareOf(row) == Share) && FoldedText.HasAll(row.Folded, words);

    private static ParcelShare ShareOf(ParcelRow row) => row switch
    {
        _ when row.Sums.Nets <= Money.Zero => ParcelShare.WithoutNet,
        _ when row.Waiting > Money.Zero => ParcelShare.Withheld,
        _ => ParcelShare.Transferred,
    };
}
