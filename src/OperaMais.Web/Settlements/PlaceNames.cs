using System.Collections.Frozen;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Settlements;

/// <summary>Names of municipalities: those of Minas Gerais are known, of the others their state is.</summary>
/// <param name="norms">The rules, which list the municipalities of the State.</param>
public sealed class PlaceNames(NormLibrary norms)
{
    // IBGE's codes of the states.
    private static readonly FrozenDictionary<int, string> States = new Dictionary<int, string>
    {
        [11] = "RO",
        [12] = "AC",
        [13] = "AM",
        [14] = "RR",
        [15] = "PA",
        [16] = "AP",
        [17] = "TO",
        [21] = "MA",
        [22] = "PI",
        [23] = "CE",
        [24] = "RN",
        [25] = "PB",
        [26] = "PE",
        [27] = "AL",
        [28] = "SE",
        [29] = "BA",
        [31] = "MG",
        [32] = "ES",
        [33] = "RJ",
        [35] = "SP",
        [41] = "PR",
        [42] = "SC",
        [43] = "RS",
        [50] = "MS",
        [51] = "MT",
        [52] = "GO",
        [53] = "DF",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<MunicipalityCode, string> names =
        norms.Current.Municipalities.ToFrozenDictionary(municipality => municipality.Code, municipality => municipality.Name);

    /// <summary>A municipality's name, or what is known instead.</summary>
    public string Of(MunicipalityCode municipality) => names.TryGetValue(municipality, out var name)
        ? name
        : $"Município de {States.GetValueOrDefault(municipality.State, "estado desconhecido")}";
}
