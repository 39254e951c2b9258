using System.Collections.Immutable;

namespace OperaMais.Domain.Implants;

/// <summary>One step that a case took. Only ever added.</summary>
/// <param name="Action">What was done.</param>
/// <param name="State">The state it came to.</param>
/// <param name="Author">Who did it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Text">The grounds, reasons, or the indication found; may be empty.</param>
/// <param name="Codes">The codes requested; empty where none were.</param>
/// <param name="PerformedOn">The day on which it was done, where that is what was registered.</param>
public sealed record ImplantStep(
    ImplantAction Action,
    ImplantState State,
    string Author,
    DateTime At,
    string Text = "",
    ImmutableArray<string> Codes = default,
    DateOnly? PerformedOn = null)
{
    /// <summary>The codes requested; empty where none were.</summary>
    public ImmutableArray<string> Codes { get; init; } = Codes.IsDefault ? [] : Codes;
}
