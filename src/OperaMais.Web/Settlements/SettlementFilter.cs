using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;
using OperaMais.Web.Tables;

namespace OperaMais.Web.Settlements;

/// <summary>Which beneficiaries of a settlement are shown, and in which order; all of it stands in the address.</summary>
/// <param name="Search">Words of name, municipality or code.</param>
/// <param name="Status">The judgement of the indicator; nothing for all.</param>
/// <param name="Kind">Who manages; nothing for both.</param>
/// <param name="Order">The order.</param>
public sealed record SettlementFilter(string? Search, IndicatorStatus? Status, BeneficiaryKind? Kind, SortOrder Order)
{
    private static readonly Sorter<OverviewRow> Sorter = new(
        ("beneficiario", row => row.Row.Beneficiary.Name),
        ("codigo", row => row.Row.Beneficiary.Id.ToString()),
        ("financiamento", row => row.Row.Financing.Centavos),
        ("antecipacao", row => row.Row.Figures.Anticipation.Centavos),
        ("ajuste", row => row.Row.Figures.Adjustment.Centavos),
        ("indicador", row => row.Row.Figures.Achieved),
        ("situacao", row => row.Row.Figures.Status),
        ("bonus", row => row.Row.Figures.Bonus.Centavos),
        ("liquido", row => row.Net?.Centavos));

    private readonly string[] words = FoldedText.Words(Search);

    /// <summary>Reads a filter from an address; what cannot be read counts as nothing said.</summary>
    /// <param name="search">Parameter <c>busca</c>.</param>
    /// <param name="status">Parameter <c>situacao</c>.</param>
    /// <param name="management">Parameter <c>gestao</c>.</param>
    /// <param name="order">Parameter <c>ordem</c>.</param>
    /// <param name="standard">The order where the address says none.</param>
    internal static SettlementFilter Read(string? search, string? status, string? management, string? order, string standard) =>
        new(search, StatusAddress.Read(status), Management.Read(management), Sorter.Read(order, standard));

    /// <summary>The rows shown, in order.</summary>
    internal IReadOnlyList<OverviewRow> Apply(IEnumerable<OverviewRow> rows) => [.. Sorter.Sort(rows.Where(Matches), Order)];

    /// <summary>How many rows there would be with another judgement chosen.</summary>
    internal int CountOf(IEnumerable<OverviewRow> rows, IndicatorStatus? status) => rows.Count((this with { Status = status }).Matches);

    /// <summary>How many rows there would be with another management chosen.</summary>
    internal int CountOf(IEnumerable<OverviewRow> rows, BeneficiaryKind? kind) => rows.Count((this with { Kind = kind }).Matches);

    private bool Matches(OverviewRow row) =>
        (Status is null || row.Row.Figures.Status == Status)
        && (Kind is null || row.Row.Beneficiary.Id.Kind == Kind)
        && FoldedText.HasAll(row.Folded, words);
}
