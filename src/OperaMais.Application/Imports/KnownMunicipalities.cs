using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Imports;

/// <summary>The municipalities of the state whose programme this is.</summary>
internal sealed class KnownMunicipalities(NormLibrary norms)
{
    private readonly HashSet<MunicipalityCode> codes =
        [.. norms.RuleSets.SelectMany(ruleSet => ruleSet.Municipalities).Select(municipality => municipality.Code)];

    internal bool Contains(MunicipalityCode code) => codes.Contains(code);
}
