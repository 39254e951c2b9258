using System.Collections.Immutable;

namespace OperaMais.Domain.Implants;

/// <summary>An indication for an implant. The table itself is not part of the text: it is loaded.</summary>
/// <param name="Code">Its code in the table.</param>
/// <param name="Text">What it says.</param>
/// <remarks>Art. 1 of Joint Resolution 152/2021, as IPSM's flow cites it.</remarks>
public sealed record Indication(string Code, string Text)
{
    /// <summary>The indication as it is written into a case.</summary>
    public override string ToString() => $"{Code} – {Text}";
}

/// <summary>The indications that were loaded last.</summary>
/// <param name="All">Every one; empty until some are loaded.</param>
public sealed record IndicationList(ImmutableArray<Indication> All)
{
    /// <summary>The one with a code.</summary>
    public Indication? Find(string? code) => All.FirstOrDefault(indication => indication.Code == code);
}
