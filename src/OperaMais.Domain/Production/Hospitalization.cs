using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Production;

/// <summary>One row of approved hospital production: what the rules need to know of an AIH.</summary>
/// <param name="Number">AIH number.</param>
/// <param name="Competence">Competence of processing.</param>
/// <param name="Profile">What decides whether it counts and what it is worth.</param>
/// <param name="Residence">Municipality where the patient lives.</param>
/// <remarks>Annex VI; the columns are those of the SIHD extract in docs/data-formats.md.</remarks>
public readonly record struct Hospitalization(
    AihNumber Number, Competence Competence, MunicipalityCode Residence, AihProfile Profile);
