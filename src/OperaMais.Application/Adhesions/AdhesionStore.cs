using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Adhesions;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Adhesions;

/// <summary>The adhesions in the database.</summary>
internal static class AdhesionStore
{
    /// <summary>One of them, to be changed, other writers waiting.</summary>
    /// <param name="context">Where it is.</param>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that whoever changes it has seen.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="RefusedException">There is no such adhesion, or it was changed meanwhile.</exception>
    internal static async Task<StoredAdhesion> FindAsync(OperaMaisContext context, Guid id, int version, CancellationToken cancellation)
    {
        var adhesion = await context.Adhesions.Include(row => row.Steps).SingleOrDefaultAsync(row => row.Id == id, cancellation)
            ?? throw ApplicationMessages.All.Refuse("adhesion.unknown");
        if (adhesion.Version == version)
            return adhesion;
        var last = adhesion.ToProcess().Steps[^1];
        // Not by whom: municipalities read this too.
        throw ApplicationMessages.All.Refuse("adhesion.changed", last.State.ToText(), last.At.ToText());
    }
}
