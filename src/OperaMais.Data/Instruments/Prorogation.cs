namespace OperaMais.Data.Instruments;

/// <summary>An act that prorogues the resolution, and with it how long instruments may last. Only ever added.</summary>
/// <remarks>Art. 9.</remarks>
public sealed class Prorogation
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The resolution's new last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The act that prorogues it.</summary>
    public required string Act { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}
