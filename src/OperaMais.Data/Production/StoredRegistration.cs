using OperaMais.Domain;
using OperaMais.Domain.Codes;

namespace OperaMais.Data.Production;

/// <summary>An AIH regulated through SUSfácilMG.</summary>
/// <remarks>Art. 6 § 1.</remarks>
public sealed class StoredRegistration
{
    /// <summary>The quadrimester it is registered for.</summary>
    public required Quadrimester Quadrimester { get; init; }

    /// <summary>The AIH.</summary>
    public required AihNumber Number { get; init; }

    /// <summary>The file that brought it.</summary>
    public required int FileId { get; init; }
}
