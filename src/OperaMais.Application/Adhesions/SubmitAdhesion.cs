using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Notices;
using OperaMais.Application.Registry;
using OperaMais.Data;
using OperaMais.Data.Storage;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Adhesions;

/// <summary>Hands an adhesion over to the department, when nothing is wrong with its forms.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 2 § 2.</remarks>
public sealed class SubmitAdhesion(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Hands it over.</summary>
    /// <param name="seen">The adhesion, as it was seen.</param>
    /// <param name="author">Who submits it.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// Something is wrong with the forms; a provider is in another municipality; who asks is a beneficiary already or has another adhesion
    /// under analysis; or the adhesion is not open, or was changed meanwhile.
    /// </exception>
    public async Task RunAsync(AdhesionReference seen, string author, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var adhesion = await AdhesionStore.FindAsync(context, seen.Id, seen.Version, cancellation);
        var read = CheckedAdhesion.Of(ruleSet, adhesion.ToDraft());
        if (read.Faults.Length > 0)
            throw ApplicationMessages.All.Refuse("adhesion.faults", read.Faults.Length);
        if (await FindAdhesionBasis.IsElsewhereAsync(context, adhesion.Beneficiary, adhesion.Municipality, cancellation))
            throw ApplicationMessages.All.Refuse("adhesion.elsewhere", adhesion.Beneficiary, adhesion.Municipality);
        await RefuseObstaclesAsync(context, ruleSet, adhesion.Beneficiary, adhesion.Id, cancellation);
        var basis = await FindAdhesionBasis.OfAsync(context, ruleSet, adhesion.Beneficiary, adhesion.Municipality, cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        adhesion.Take(adhesion.ToProcess().Submit(author, now, basis.Estimate(ruleSet, read.ReadRows).Amount));
        adhesion.Version++;
        await NoticeBoard.PutUpAsync(context, now, author, [AdhesionNotices.Submitted(ruleSet, adhesion)], cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What keeps somebody from submitting whatever the forms say: that it is a beneficiary already, or asked before.</summary>
    /// <param name="beneficiary">Who wants to join.</param>
    /// <param name="id">The adhesion; nothing for one that is not kept yet.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Nothing where nothing does.</returns>
    public async Task<string?> ObstacleAsync(BeneficiaryId beneficiary, Guid? id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        try
        {
            await RefuseObstaclesAsync(context, norms.Current, beneficiary, id, cancellation);
            return null;
        }
        catch (RefusedException refusal)
        {
            return refusal.Message;
        }
    }

    private static async Task RefuseObstaclesAsync(
        OperaMaisContext context, RuleSet ruleSet, BeneficiaryId beneficiary, Guid? id, CancellationToken cancellation)
    {
        AdmitBeneficiary.RefuseWhoIsIn(await RegistryQuery.LoadAsync(context, ruleSet, cancellation), beneficiary);
        var others = await context.Adhesions
            .Where(row => row.Beneficiary == beneficiary && row.Id != id)
            .Select(row => row.Steps.OrderByDescending(step => step.Number).First().State)
            .ToListAsync(cancellation);
        if (others.Contains(AdhesionState.Submitted))
            throw ApplicationMessages.All.Refuse("adhesion.other", beneficiary);
    }
}
