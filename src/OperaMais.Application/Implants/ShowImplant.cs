using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Implants;
using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Implants;

namespace OperaMais.Application.Implants;

/// <summary>A document of a case, without its bytes.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="As">Which of those required it is, and when it came.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="At">When it came (UTC).</param>
/// <param name="IsKept">Whether its bytes are still kept.</param>
public sealed record ImplantDocument(Guid Id, UploadedDocument As, string Name, int Size, string Sha256, DateTime At, bool IsKept);

/// <summary>That somebody looked.</summary>
/// <param name="Kind">At what.</param>
/// <param name="Document">The document; nothing where it was the case.</param>
/// <param name="Author">Who.</param>
/// <param name="At">When (UTC).</param>
public sealed record ImplantAccess(ImplantAccessKind Kind, Guid? Document, string Author, DateTime At);

/// <summary>A page of who looked, the latest first.</summary>
/// <param name="Shown">Them; at most <see cref="ShowImplant.AccessesPerPage"/>.</param>
/// <param name="Number">The page's number, from 1; the nearest one where there is no such page.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record ImplantAccessPage(ImmutableArray<ImplantAccess> Shown, int Number, int Total);

/// <summary>A case as it stands.</summary>
/// <param name="Id">Which.</param>
/// <param name="Provider">The accredited provider.</param>
/// <param name="Member">The beneficiary of the plan.</param>
/// <param name="Tooth">The tooth by its FDI number.</param>
/// <param name="Process">The way it took.</param>
/// <param name="Documents">The documents, in the order in which they came.</param>
/// <param name="Accesses">Who looked.</param>
/// <param name="Tables">The tables that hold.</param>
public sealed record ImplantView(
    Guid Id,
    Cnes Provider,
    PlanMember Member,
    int Tooth,
    ImplantProcess Process,
    ImmutableArray<ImplantDocument> Documents,
    ImplantAccessPage Accesses,
    ImplantTables Tables);

/// <summary>Shows a case, and writes down who looked.</summary>
/// <param name="database">Where it is.</param>
/// <param name="settings">What the site's configuration says of implants.</param>
/// <param name="vault">Decrypts.</param>
/// <param name="time">The clock.</param>
public sealed class ShowImplant(OperaMaisDatabase database, ImplantSettings settings, ImplantVault vault, TimeProvider time)
{
    /// <summary>How many accesses a page has.</summary>
    public const int AccessesPerPage = 50;

    /// <summary>Shows one.</summary>
    /// <param name="id">Which.</param>
    /// <param name="only">The providers whose cases there are; nothing for all.</param>
    /// <param name="reader">Who looks.</param>
    /// <param name="kind">Whether on the screen or as PDF.</param>
    /// <param name="accessPage">Which page of who looked; the first where none is named.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Nothing when there is no such case.</returns>
    public async Task<ImplantView?> RunAsync(
        Guid id,
        IReadOnlyCollection<Cnes>? only,
        string reader,
        ImplantAccessKind kind = ImplantAccessKind.Case,
        int? accessPage = null,
        CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (await ImplantStore.Of(context, only).Include(row => row.Steps).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } found)
            return null;
        var documents = await context.ImplantDocuments.AsNoTracking()
            .Where(row => row.CaseId == id)
            .OrderBy(row => row.Id)
            .Select(row => new { Row = row, IsKept = context.ImplantContents.Any(content => content.DocumentId == row.Id) })
            .ToListAsync(cancellation);
        await LogAsync(context, id, null, kind, reader, cancellation);
        return new(
            id,
            found.Provider,
            new(found.Enrolment, found.MemberName),
            found.Tooth,
            found.ToProcess(settings.Flow),
            [
                .. documents.Select(one => new ImplantDocument(
                    one.Row.Id,
                    new(one.Row.Document, one.Row.Phase, one.Row.Moment, one.Row.AfterStep),
                    one.Row.Name,
                    one.Row.Size,
                    Convert.ToHexStringLower(one.Row.Sha256),
                    one.Row.At,
                    one.IsKept)),
            ],
            await AccessesAsync(context, id, accessPage, cancellation),
            await new ShowImplantTables(database).RunAsync(cancellation));
    }

    /// <summary>A document of a case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="document">The document.</param>
    /// <param name="only">The providers whose cases there are; nothing for all.</param>
    /// <param name="reader">Who looks.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Its name, what it is, and its bytes; nothing where the case has no such document, or does not have it any longer.</returns>
    public async Task<(string Name, string MediaType, byte[] Content)?> FindDocumentAsync(
        Guid id, Guid document, IReadOnlyCollection<Cnes>? only, string reader, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (!await ImplantStore.Of(context, only).AnyAsync(row => row.Id == id, cancellation)
            || await context.ImplantDocuments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == document && row.CaseId == id, cancellation) is not { } found
            || await context.ImplantContents.AsNoTracking().SingleOrDefaultAsync(row => row.DocumentId == document, cancellation) is not { } content)
            return null;
        // First written down, then shown.
        await LogAsync(context, id, document, ImplantAccessKind.Document, reader, cancellation);
        return (found.Name, found.MediaType, vault.Open(content.Encrypted));
    }

    private static async Task<ImplantAccessPage> AccessesAsync(OperaMaisContext context, Guid id, int? number, CancellationToken cancellation)
    {
        var all = context.ImplantAccesses.AsNoTracking().Where(row => row.CaseId == id);
        var total = await all.CountAsync(cancellation);
        var page = Math.Clamp(number ?? 1, 1, Math.Max(1, (total + AccessesPerPage - 1) / AccessesPerPage));
        var shown = await all
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Skip((page - 1) * AccessesPerPage)
            .Take(AccessesPerPage)
            .Select(row => new ImplantAccess(row.Kind, row.DocumentId, row.Author, row.At))
            .ToListAsync(cancellation);
        return new([.. shown], page, total);
    }

    private async Task LogAsync(
        OperaMaisContext context, Guid id, Guid? document, ImplantAccessKind kind, string reader, CancellationToken cancellation)
    {
        context.Add(new StoredImplantAccess
        {
            Id = Guid.CreateVersion7(),
            CaseId = id,
            DocumentId = document,
            Kind = kind,
            Author = reader,
            At = time.GetUtcNow().UtcDateTime,
        });
        await context.SaveChangesAsync(cancellation);
    }
}
