using System.Collections.Immutable;
using OperaMais.Domain.Payments;

namespace OperaMais.Domain.Approval;

/// <summary>What is known about a quadrimester when its approval is considered.</summary>
/// <param name="MissingBaseline">Competences of the baseline that are neither held nor declared empty.</param>
/// <param name="Missing">Those of the quadrimester.</param>
/// <param name="Version">The version considered; nothing while it was not calculated.</param>
/// <param name="IsUpToDate">Whether that version was calculated from what is held now.</param>
/// <param name="RunningImports">How many imports are under way.</param>
/// <param name="Extractions">When the production of each competence held left SIHD, where known.</param>
/// <param name="Settlement">What the version says; nothing while it was not calculated.</param>
public sealed record ApprovalFacts(
    ImmutableArray<Competence> MissingBaseline,
    ImmutableArray<Competence> Missing,
    int? Version,
    bool IsUpToDate,
    int RunningImports,
    ImmutableArray<Extraction> Extractions,
    Settlement? Settlement);

/// <summary>When the production of a competence left SIHD.</summary>
/// <param name="Competence">The competence.</param>
/// <param name="Day">The day; nothing where it was not said.</param>
/// <remarks>Annex VI.</remarks>
public sealed record Extraction(Competence Competence, DateOnly? Day);
