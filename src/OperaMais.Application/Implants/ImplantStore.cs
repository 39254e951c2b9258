using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Notices;
using OperaMais.Data;
using OperaMais.Data.Implants;
using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Implants;

/// <summary>A case as whoever takes its next step has seen it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Steps">How many steps it had.</param>
public sealed record ImplantReference(Guid Id, int Steps);

/// <summary>The cases in the database.</summary>
internal static class ImplantStore
{
    /// <summary>Takes the next step of a case, other writers waiting.</summary>
    /// <param name="database">Where it is.</param>
    /// <param name="settings">What the site's configuration says of implants.</param>
    /// <param name="seen">The case, as it was seen.</param>
    /// <param name="only">The providers whose cases there are; nothing for all.</param>
    /// <param name="next">The case with its next step.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">There is no such case, somebody took a step meanwhile, or this one cannot be taken.</exception>
    internal static async Task TakeStepAsync(
        OperaMaisDatabase database,
        ImplantSettings settings,
        ImplantReference seen,
        IReadOnlyCollection<Cnes>? only,
        Func<OperaMaisContext, ImplantProcess, Task<ImplantProcess>> next,
        CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var found = await FindAsync(context, seen, only, cancellation);
        var process = await next(context, found.ToProcess(settings.Flow));
        found.Take(process);
        await TellAsync(context, settings, found, process.Steps[^1], cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Tells whom it concerns that a step was taken: in the product always, by e-mail where the site delivers any.</summary>
    internal static async Task TellAsync(
        OperaMaisContext context, ImplantSettings settings, StoredImplantCase of, ImplantStep step, CancellationToken cancellation)
    {
        if (ImplantNotices.Of(of, step) is not { } notice)
            return;
        await NoticeBoard.PutUpAsync(context, step.At, step.Author, [notice], cancellation);
        await ImplantMail.QueueAsync(context, settings, of, notice.Fact, step.At, cancellation);
    }

    /// <summary>A case that nobody changed since it was seen.</summary>
    /// <exception cref="RefusedException">There is no such case, or somebody took a step meanwhile.</exception>
    internal static async Task<StoredImplantCase> FindAsync(
        OperaMaisContext context, ImplantReference seen, IReadOnlyCollection<Cnes>? only, CancellationToken cancellation)
    {
        var found = await Of(context, only).Include(row => row.Steps).SingleOrDefaultAsync(row => row.Id == seen.Id, cancellation)
            ?? throw ApplicationMessages.All.Refuse("implant.unknown");
        return found.Steps.Count == seen.Steps
            ? found
            : throw ApplicationMessages.All.Refuse("implant.changed", found.Steps.MaxBy(step => step.Number)!.State.ToLongText());
    }

    /// <summary>The cases of some providers; nothing for all.</summary>
    internal static IQueryable<StoredImplantCase> Of(OperaMaisContext context, IReadOnlyCollection<Cnes>? only) =>
        only is null ? context.ImplantCases : context.ImplantCases.Where(row => only.Contains(row.Provider));

    /// <summary>The documents of a case that are there: what was deleted when its time was over nobody could look at.</summary>
    internal static IQueryable<StoredImplantDocument> KeptDocuments(OperaMaisContext context, Guid id) => context.ImplantDocuments.AsNoTracking()
        .Where(row => row.CaseId == id && context.ImplantContents.Any(content => content.DocumentId == row.Id));

    /// <summary>What a request is judged by.</summary>
    internal static async Task<ImplantFolder> FolderAsync(OperaMaisContext context, Guid id, CancellationToken cancellation)
    {
        var documents = await KeptDocuments(context, id).ToListAsync(cancellation);
        return new(
            await ShowImplantTables.RequirementsAsync(context, cancellation),
            [
                .. documents.Select(row => new UploadedDocument(
                    row.Document,
                    row.Phase,
                    row.Moment,
                    row.AfterStep,
                    documents.Exists(earlier => earlier.AfterStep < row.AfterStep && earlier.Sha256.AsSpan().SequenceEqual(row.Sha256)))),
            ]);
    }
}
