using OperaMais.Data.Adhesions;
using OperaMais.Data.Storage;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Adhesions;

/// <summary>An adhesion that somebody changes, as it was when they saw it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">The version they saw.</param>
public sealed record AdhesionReference(Guid Id, int Version);

/// <summary>Keeps the forms of Annexes IV and V as they were filled in, finished or not.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 2 § 2.</remarks>
public sealed class SaveAdhesion(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Keeps them.</summary>
    /// <param name="seen">The adhesion changed; nothing for a new one.</param>
    /// <param name="draft">The forms.</param>
    /// <param name="author">Who filled them in.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <returns>The adhesion as it is now.</returns>
    /// <exception cref="RefusedException">It is not told who wants to join; or the adhesion is not open, or was changed meanwhile.</exception>
    public async Task<AdhesionReference> RunAsync(
        AdhesionReference? seen, AdhesionDraft draft, string author, CancellationToken cancellation = default)
    {
        if (!BeneficiaryId.TryRead(draft.Beneficiary, out var beneficiary) || CheckedAdhesion.SeatOf(norms.Current, draft) is not { } seat)
            throw ApplicationMessages.All.Refuse("adhesion.whoMissing");
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var now = time.GetUtcNow();
        var adhesion = seen is null
            ? context.Adhesions.Add(new StoredAdhesion { Id = Guid.CreateVersion7(now) }).Entity
            : await AdhesionStore.FindAsync(context, seen.Id, seen.Version, cancellation);
        adhesion.Take(adhesion.ToProcess().Edit(author, now.UtcDateTime));
        adhesion.Take(beneficiary, seat.Code, draft, author);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(adhesion.Id, adhesion.Version);
    }
}
