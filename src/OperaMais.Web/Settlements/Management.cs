using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Web.Settlements;

/// <summary>Who manages a beneficiary, in words and in addresses.</summary>
/// <remarks>Annex II: under state management; Annex III: under municipal management.</remarks>
internal static class Management
{
    /// <summary>Both kinds, in the order in which they are shown.</summary>
    internal static BeneficiaryKind[] All { get; } = [BeneficiaryKind.Municipality, BeneficiaryKind.Provider];

    /// <summary><c>municipal</c> or <c>estadual</c>, in sentences as in addresses.</summary>
    internal static string ToText(BeneficiaryKind kind) => kind == BeneficiaryKind.Municipality ? "municipal" : "estadual";

    /// <summary>Reads what an address says.</summary>
    internal static BeneficiaryKind? Read(string? text) => text switch
    {
        "municipal" => BeneficiaryKind.Municipality,
        "estadual" => BeneficiaryKind.Provider,
        _ => null,
    };
}
