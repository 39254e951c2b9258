namespace OperaMais.Domain.Approval;

/// <summary>One step that a version of a settlement took.</summary>
/// <param name="State">The state it came to.</param>
/// <param name="Author">Who took the step.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Note">What they wrote to it; may be empty.</param>
public sealed record SettlementStep(SettlementState State, string Author, DateTime At, string Note);
