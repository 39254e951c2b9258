using OperaMais.Application.Instruments;
using OperaMais.Domain;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Messages;
using OperaMais.Web.Tables;

namespace OperaMais.Web.Instruments;

/// <summary>What there is to see to about a beneficiary's instruments.</summary>
public enum InstrumentConcern
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Money waits.</summary>
    Withheld,

    /// <summary>A value is exceeded: that of the term by an instrument or by what was transferred, or that of an instrument by the latter.</summary>
    Exceeded,
}

/// <summary>Whose instruments are shown, and in which order; all of it stands in the address.</summary>
/// <param name="Search">Words of name, municipality, code or an instrument's number.</param>
/// <param name="Concern">What there is to see to; nothing for all.</param>
/// <param name="Order">The order.</param>
public sealed record InstrumentFilter(string? Search, InstrumentConcern? Concern, SortOrder Order)
{
    /// <summary>The columns, with their names in addresses, their titles and whether they hold numbers.</summary>
    internal static readonly (string Name, string Title, bool IsNumber)[] Columns =
    [
        ("beneficiario", "beneficiário", false),
        ("valor", "valor do instrumento", true),
        ("termo", "valor de termo", true),
        ("repassado", "repassado", true),
        ("retido", "retido", true),
    ];

    private static readonly Sorter<BeneficiaryInstruments> Sorter = new(
        ("beneficiario", row => row.Beneficiary.Name),
        ("valor", row => row.Instruments.LastOrDefault()?.Value.Centavos),
        ("termo", row => row.Beneficiary.TermValue.Centavos),
        ("repassado", row => row.Transferred.Centavos),
        ("retido", row => row.Withheld.Centavos));

    private readonly string[] words = FoldedText.Words(Search);

    /// <summary>Each concern with its word in addresses and on pages.</summary>
    internal static (InstrumentConcern Concern, string Address, string Text)[] Concerns { get; } =
    [
        (InstrumentConcern.Missing, "sem-instrumento", "Sem instrumento"),
        (InstrumentConcern.Withheld, "com-valor-retido", "Com valor retido"),
        (InstrumentConcern.Exceeded, "valor-excedido", "Valor excedido"),
    ];

    /// <summary>Reads a filter from an address; what cannot be read counts as nothing said.</summary>
    /// <param name="search">Parameter <c>busca</c>.</param>
    /// <param name="concern">Parameter <c>situacao</c>.</param>
    /// <param name="order">Parameter <c>ordem</c>.</param>
    internal static InstrumentFilter Read(string? search, string? concern, string? order) => new(
        search,
        Array.Find(Concerns, entry => entry.Address == concern) is { Address: not null } found ? found.Concern : null,
        Sorter.Read(order, standard: "beneficiario"));

    /// <summary>The warnings about an instrument, in words.</summary>
    internal static IEnumerable<string> WarningsOf(BeneficiaryInstruments row, Instrument instrument)
    {
        if (row.Beneficiary.TermValue > Money.Zero && instrument.Value > row.Beneficiary.TermValue)
            yield return "valor acima do valor de termo";
        if (row.Transferred > instrument.Value)
            yield return "repasses acima do valor do instrumento";
    }

    /// <summary>The rows shown, in order.</summary>
    internal IReadOnlyList<BeneficiaryInstruments> Apply(IEnumerable<BeneficiaryInstruments> rows) => [.. Sorter.Sort(rows.Where(Matches), Order)];

    /// <summary>How many rows there would be with another concern chosen.</summary>
    internal int CountOf(IEnumerable<BeneficiaryInstruments> rows, InstrumentConcern? concern) =>
        rows.Count((this with { Concern = concern }).Matches);

    private bool Matches(BeneficiaryInstruments row) => Concern switch
    {
        InstrumentConcern.Missing => row.Instruments.IsEmpty,
        InstrumentConcern.Withheld => row.Withheld > Money.Zero,
        InstrumentConcern.Exceeded => row.IsAboveValue || row.Instruments.Any(instrument => WarningsOf(row, instrument).Any()),
        _ => true,
    } && FoldedText.HasAll(
        FoldedText.Of($"{row.Beneficiary.Name} {row.Beneficiary.MunicipalityName} {row.Beneficiary.Id} {string.Join(' ', row.Instruments.Select(instrument => instrument.Number))}"), words);
}
