namespace OperaMais.Domain.Implants;

/// <summary>Where a transition comes from.</summary>
public enum TransitionSource
{
    /// <summary>IPSM's flow shows it.</summary>
    Text,

    /// <summary>The product adds it; docs/implants.md lists them.</summary>
    Extension,
}

/// <summary>One way from a state to another.</summary>
/// <param name="From">Where from; nothing for the beginning.</param>
/// <param name="Action">By what.</param>
/// <param name="To">Where to.</param>
/// <param name="Source">Whether the text has it.</param>
/// <param name="IfProstheticFinal">Whether it exists only with the prosthetic final audit, or only without; nothing for always.</param>
public sealed record ImplantTransition(
    ImplantState? From, ImplantAction Action, ImplantState To, TransitionSource Source, bool? IfProstheticFinal = null);
