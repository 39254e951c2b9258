using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Production;

/// <summary>The first act of an AIH, known from the file of acts.</summary>
/// <param name="Number">The AIH.</param>
/// <param name="Competence">The competence in which it was processed.</param>
/// <param name="Act">The act.</param>
/// <remarks>Annex VI: "somente o 1º ato (primeiro procedimento cadastrado na AIH)".</remarks>
public readonly record struct FirstAct(AihNumber Number, Competence Competence, ProcedureCode Act);
