using OperaMais.Domain.Implants;

namespace OperaMais.Application.Notices;

/// <summary>A case of an implant waits for its audit: for the auditors. It says nothing of the beneficiary.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Provider">The accredited provider by its CNES.</param>
/// <param name="State">Where it came to.</param>
public sealed record ImplantSent(Guid Case, string Provider, ImplantState State) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", Provider, State.ToLongText());
}

/// <summary>The auditors decided on a case of an implant: for the provider. It says nothing of the beneficiary.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Provider">The accredited provider by its CNES.</param>
/// <param name="State">Where it came to.</param>
public sealed record ImplantDecided(Guid Case, string Provider, ImplantState State) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", Provider, State.ToLongText());
}

/// <summary>A provider gave a case of an implant up: for the auditors. It says nothing of the beneficiary.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Provider">The accredited provider by its CNES.</param>
public sealed record ImplantWithdrawn(Guid Case, string Provider) : NoticeFact
{
    /// <inheritdoc/>
    public override string ToText(string author) => Text("text", Provider);
}
