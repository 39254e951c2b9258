using OperaMais.Application.Files;
using OperaMais.Data.Implants;
using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Implants;

/// <summary>The provider uploads a document to one of its cases. Uploaded again, the later one counts and the earlier stays.</summary>
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
    /// There is no such case of these providers, somebody took a step meanwhile, the case waits for no documents, or no such document is required.
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
}
