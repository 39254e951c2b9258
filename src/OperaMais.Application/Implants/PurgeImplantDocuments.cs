using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Implants;

/// <summary>Deletes the bytes of documents that need not be kept any longer. What they were, their hashes and the steps stay.</summary>
/// <param name="database">Where they are.</param>
/// <param name="time">The clock.</param>
public sealed class PurgeImplantDocuments(OperaMaisDatabase database, TimeProvider time)
{
    private const int MostYears = 100;

    /// <summary>Deletes them.</summary>
    /// <param name="years">How many years after they came, and after the last step of their case, they are kept: 1 to 100.</param>
    /// <param name="cancellation">Stops it; the rest is then left for the next time.</param>
    /// <returns>How many.</returns>
    /// <exception cref="RefusedException">Less than a year is asked for, or more than a hundred.</exception>
    public async Task<int> RunAsync(int years, CancellationToken cancellation = default)
    {
        if (years is < 1 or > MostYears)
            throw ApplicationMessages.All.Refuse("implant.retention");
        var until = time.GetUtcNow().UtcDateTime.AddYears(-years);
        await using var context = database.CreateContext();
        var over = await context.ImplantContents
            .Where(content => context.ImplantDocuments.Any(document => document.Id == content.DocumentId && document.At <= until
                && !context.ImplantSteps.Any(step => step.CaseId == document.CaseId && step.At > until)))
            .Select(content => content.DocumentId)
            .ToListAsync(cancellation);
        // One by one: they may be large, and the trail takes each whole to tell its hash.
        foreach (var document in over)
        {
            await using var deleting = database.CreateContext();
            deleting.RemoveRange(await deleting.ImplantContents.Where(content => content.DocumentId == document).ToListAsync(cancellation));
            await deleting.SaveChangesAsync(cancellation);
        }
        return over.Count;
    }
}
