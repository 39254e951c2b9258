using OperaMais.Domain;

namespace OperaMais.Application.Settlements;

/// <summary>A version of a slice that a settlement rests on.</summary>
/// <param name="State">State of the municipalities of surgery, by IBGE code.</param>
/// <param name="Competence">Competence of processing.</param>
/// <param name="Version">Its version.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="ContentHash">Hash of its rows, hexadecimal.</param>
public sealed record SliceReference(int State, Competence Competence, int Version, string Source, string ContentHash);
