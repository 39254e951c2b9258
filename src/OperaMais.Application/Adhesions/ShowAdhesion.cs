using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Adhesions;

/// <summary>An adhesion as it stands.</summary>
/// <param name="Seen">What identifies it and the version shown.</param>
/// <param name="Municipality">The municipality, or the one the provider is in: whose managers see it.</param>
/// <param name="Draft">The forms.</param>
/// <param name="CpfAuthor">Who typed the CPF and may see it, besides analysts.</param>
/// <param name="Process">The way it took.</param>
public sealed record AdhesionView(
    AdhesionReference Seen, MunicipalityCode Municipality, AdhesionDraft Draft, string CpfAuthor, AdhesionProcess Process);

/// <summary>Shows an adhesion.</summary>
/// <param name="database">Where it is.</param>
public sealed class ShowAdhesion(OperaMaisDatabase database)
{
    /// <summary>Shows one.</summary>
    /// <returns>Nothing when there is no such adhesion.</returns>
    public async Task<AdhesionView?> RunAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Adhesions.Include(row => row.Steps).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } adhesion
            ? new(new(adhesion.Id, adhesion.Version), adhesion.Municipality, adhesion.ToDraft(), adhesion.CpfAuthor, adhesion.ToProcess())
            : null;
    }
}
