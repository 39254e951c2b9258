using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Conflicts;

/// <summary>An import of which nothing was stored, with everything that was found.</summary>
/// <param name="conflicts">What was found.</param>
public sealed class ImportRefusedException(ImmutableArray<Conflict> conflicts)
    : RefusedException("import.refused", ApplicationMessages.All.Text("import.refused"))
{
    /// <summary>What was found.</summary>
    public ImmutableArray<Conflict> Conflicts { get; } = conflicts;
}
