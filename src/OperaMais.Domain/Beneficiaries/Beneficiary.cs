using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Beneficiaries;

/// <summary>One whom the State pays.</summary>
/// <param name="Id">IBGE code or CNES.</param>
/// <param name="Name">The municipality's or the establishment's name, as the norm writes it.</param>
/// <param name="Municipality">The municipality whose indicator decides the bonus: itself, or the one the provider is in.</param>
/// <param name="MunicipalityName">That municipality's name, as the norm writes it.</param>
/// <param name="TermValue">The published value of the instrument, for the whole schedule.</param>
/// <remarks>Art. 2 § 1; Annex II (providers) and Annex III (municipalities).</remarks>
public sealed record Beneficiary(
    BeneficiaryId Id, string Name, MunicipalityCode Municipality, string MunicipalityName, Money TermValue);
