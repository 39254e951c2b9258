namespace OperaMais.Domain.Schedule;

/// <summary>What a parcel pays.</summary>
public enum ParcelKind
{
    /// <summary>The anticipation of a quadrimester.</summary>
    Anticipation,

    /// <summary>The adjustment and the bonus of a quadrimester.</summary>
    AdjustmentAndBonus,

    /// <summary>The adjustment of 2023-2, calculated under Resolution SES/MG 8.500/2022 and only imported here.</summary>
    PreviousResolution,
}

/// <summary>One row of the schedule of payments.</summary>
/// <param name="Month">Month of transfer.</param>
/// <param name="Kind">What it pays.</param>
/// <param name="Quadrimester">The quadrimester it anticipates or settles.</param>
/// <param name="Description">The norm's words.</param>
/// <param name="ReferencePeriod">The months measured, in the norm's words; nothing for anticipations.</param>
/// <param name="Evaluation">The month of evaluation, in the norm's words; nothing for anticipations.</param>
/// <remarks>Annex VIII; docs/interpretations.md, 10.</remarks>
public sealed record PlannedParcel(
    Competence Month, ParcelKind Kind, Quadrimester Quadrimester, string Description, string? ReferencePeriod, string? Evaluation);
