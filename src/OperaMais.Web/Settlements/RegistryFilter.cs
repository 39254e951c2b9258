using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;
using OperaMais.Web.Tables;

namespace OperaMais.Web.Settlements;

/// <summary>Which beneficiaries of the registry are shown, and in which order; all of it stands in the address.</summary>
/// <param name="Search">Words of name, municipality or code.</param>
/// <param name="Kind">Who manages; nothing for both.</param>
/// <param name="Order">The order.</param>
public sealed record RegistryFilter(string? Search, BeneficiaryKind? Kind, SortOrder Order)
{
    private static readonly Sorter<TermValueRow> Sorter = new(
        ("beneficiario", row => row.Beneficiary.Name),
        ("municipio", row => row.Beneficiary.MunicipalityName),
        ("publicado", row => row.Beneficiary.TermValue.Centavos),
        ("estimado", row => row.Estimated?.Amount.Centavos),
        ("diferenca", row => DifferenceOf(row)?.Centavos));

    private readonly string[] words = FoldedText.Words(Search);

    /// <summary>Reads a filter from an address; what cannot be read counts as nothing said.</summary>
    /// <param name="search">Parameter <c>busca</c>.</param>
    /// <param name="management">Parameter <c>gestao</c>.</param>
    /// <param name="order">Parameter <c>ordem</c>.</param>
    internal static RegistryFilter Read(string? search, string? management, string? order) =>
        new(search, Management.Read(management), Sorter.Read(order, standard: "beneficiario"));

    /// <summary>The estimated term value less the published one; nothing while there is no estimate.</summary>
    internal static Money? DifferenceOf(TermValueRow row) => row.Estimated?.Amount - row.Beneficiary.TermValue;

    /// <summary>The rows shown, in order.</summary>
    internal IReadOnlyList<TermValueRow> Apply(IEnumerable<TermValueRow> rows) => [.. Sorter.Sort(rows.Where(Matches), Order)];

    /// <summary>How many rows there would be with another management chosen.</summary>
    internal int CountOf(IEnumerable<TermValueRow> rows, BeneficiaryKind? kind) => rows.Count((this with { Kind = kind }).Matches);

    private bool Matches(TermValueRow row)
    {
        var beneficiary = row.Beneficiary;
        return (Kind is null || beneficiary.Id.Kind == Kind)
            && FoldedText.HasAll(FoldedText.Of($"{beneficiary.Name} {beneficiary.MunicipalityName} {beneficiary.Id}"), words);
    }
}
