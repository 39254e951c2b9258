using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Files;
using OperaMais.Data;
using OperaMais.Data.Implants;
using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Implants;

/// <summary>
/// The provider uploads a document to one of its cases. Another one of the same is added, and the earlier stays; the same one again is refused. One file may be
/// several of the documents required.
/// </summary>
/// <param name="database">Where to.</param>
/// <param name="settings">What the site's configuration says of implants.</param>
/// <param name="vault">Encrypts.</param>
/// <param name="time">The clock.</param>
public sealed class AttachImplantDocument(OperaMaisDatabase database, ImplantSettings settings, ImplantVault vault, TimeProvider time)
{
    /// <summary>Uploads it.</summary>
    /// <param name="seen">The case, as it was seen.</param>
    /// <param name="own">The providers that the author speaks for.</param>
    /// <param name="document">Which of the documents required it is.</param>
    /// <param name="file">The file.</param>
    /// <param name="author">Who speaks for the provider.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// There is no such case of these providers, somebody took a step meanwhile, the case waits for no documents, no such document is required, or
    /// it is this very file already.
    /// </exception>
    public async Task RunAsync(
        ImplantReference seen, IReadOnlyCollection<Cnes> own, string? document, AttachedFile file, string author, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var found = await ImplantStore.FindAsync(context, seen, own, cancellation);
        var (phase, moment) = found.ToProcess(settings.Flow).RequireGathering();
        var wanted = FoldedText.Of(document ?? "");
        var required = (await ShowImplantTables.RequirementsAsync(context, cancellation)).All
            .FirstOrDefault(row => row.Phase == phase && row.Moment == moment && FoldedText.Of(row.Document) == wanted)
            ?? throw ApplicationMessages.All.Refuse("implant.document");
        await RefuseRepeatedAsync(context, found, phase, moment, required.Document, file, cancellation);
        var id = Guid.CreateVersion7();
        context.Add(new StoredImplantDocument
        {
            Id = id,
            CaseId = found.Id,
            Phase = phase,
            Moment = moment,
            AfterStep = found.Steps.Count,
            Document = required.Document,
            Name = file.Name,
            MediaType = file.MediaType,
            Size = file.Content.Length,
            Sha256 = file.Sha256,
            At = time.GetUtcNow().UtcDateTime,
            Author = author,
        });
        context.Add(new StoredImplantContent { DocumentId = id, Encrypted = vault.Close(file.Content) });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task RefuseRepeatedAsync(
        OperaMaisContext context, StoredImplantCase of, ImplantPhase phase, AuditMoment moment, string document, AttachedFile file, CancellationToken cancellation)
    {
        var same = await ImplantStore.KeptDocuments(context, of.Id)
            .Where(row => row.Phase == phase && row.Moment == moment && row.Sha256 == file.Sha256)
            .ToListAsync(cancellation);
        if (same.Find(row => FoldedText.Of(row.Document) == FoldedText.Of(document)) is { } earlier)
            throw ApplicationMessages.All.Refuse("document.repeated", file.Name, earlier.Document, earlier.At.ToText());
    }
}
