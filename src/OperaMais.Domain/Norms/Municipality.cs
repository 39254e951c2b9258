using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Norms;

/// <summary>One of the 853 municipalities of Minas Gerais.</summary>
/// <param name="Code">Six-digit IBGE code.</param>
/// <param name="Name">IBGE's name of it.</param>
/// <param name="OldMacroRegion">Its health macro-region in an older regional plan (PDR) of thirteen; say so wherever it is shown.</param>
public sealed record Municipality(MunicipalityCode Code, string Name, string OldMacroRegion);
