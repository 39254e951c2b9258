using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Authorizations;

/// <summary>What happened to numbers of a series.</summary>
public enum RangeMovement
{
    /// <summary>The state put the series down.</summary>
    Registered,

    /// <summary>The state gave them to a municipality.</summary>
    Allocated,

    /// <summary>A municipality gave them to an authorizing body.</summary>
    Redistributed,

    /// <summary>They were issued.</summary>
    Issued,

    /// <summary>An authorizing body gave them back to its municipality.</summary>
    ReturnedByBody,

    /// <summary>A municipality gave them back to the state.</summary>
    ReturnedByMunicipality,

    /// <summary>One was cancelled.</summary>
    Cancelled,

    /// <summary>One was said to be used.</summary>
    Used,
}

/// <summary>How movements are called.</summary>
public static class RangeMovementText
{
    /// <summary>The movement in Portuguese.</summary>
    public static string ToText(this RangeMovement movement) => DomainMessages.All.Text($"movement.{movement}");
}
