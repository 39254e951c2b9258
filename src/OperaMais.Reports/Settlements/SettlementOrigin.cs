using System.Collections.Immutable;
using OperaMais.Domain;

namespace OperaMais.Reports.Settlements;

/// <summary>The version of a settlement that a report shows, and what it was calculated from.</summary>
/// <param name="Version">Its number.</param>
/// <param name="State">How far it has come, in words.</param>
/// <param name="Steps">Who did what with it, and when.</param>
/// <param name="IsIncomplete">Whether competences were missing.</param>
/// <param name="RuleSet">The stable name of the rules applied.</param>
/// <param name="RuleSetTitle">Their title.</param>
/// <param name="IsRegistrationRequired">Whether AIHs had to be registered in SUSfácilMG to be paid (Art. 6 § 1).</param>
/// <param name="CutOff">The last day on which production could be extracted (Annex VI).</param>
/// <param name="Program">The version of the program.</param>
/// <param name="InputsSha256">The hash of all that it was calculated from.</param>
/// <param name="Slices">The slices of production of the quadrimester.</param>
public sealed record SettlementOrigin(
    int Version,
    string State,
    ImmutableArray<OriginStep> Steps,
    bool IsIncomplete,
    string RuleSet,
    string RuleSetTitle,
    bool IsRegistrationRequired,
    DateOnly CutOff,
    string Program,
    string InputsSha256,
    ImmutableArray<ReportSlice> Slices);

/// <summary>A step of a settlement.</summary>
/// <param name="Name">What was done: calculated, submitted, approved, released.</param>
/// <param name="Author">Who did it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Note">What they wrote to it; may be empty.</param>
public sealed record OriginStep(string Name, string Author, DateTime At, string Note);

/// <summary>A slice of production.</summary>
/// <param name="Competence">Its month.</param>
/// <param name="Version">Its version.</param>
/// <param name="Source">Where it came from.</param>
public sealed record ReportSlice(Competence Competence, int Version, string Source);

/// <summary>AIHs that are not paid.</summary>
/// <param name="Reason">Why not, in words.</param>
/// <param name="Quantity">How many.</param>
public sealed record LeftOutAihs(string Reason, long Quantity);
