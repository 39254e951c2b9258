using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Application.Simulations;

/// <summary>Throws a scenario away.</summary>
/// <param name="database">Where it is.</param>
public sealed class DeleteScenario(OperaMaisDatabase database)
{
    /// <summary>Throws it away; one that is not there, or is another beneficiary's, is left as it is.</summary>
    public async Task RunAsync(Guid id, BeneficiaryId beneficiary, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        if (await context.Scenarios.SingleOrDefaultAsync(row => row.Id == id && row.Beneficiary == beneficiary, cancellation) is not { } stored)
            return;
        context.Scenarios.Remove(stored);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
