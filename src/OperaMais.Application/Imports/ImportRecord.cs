using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Imports;

namespace OperaMais.Application.Imports;

/// <summary>Writes down an import and the files it reads. Other writers wait, so the identities it gives stay free.</summary>
internal sealed class ImportRecord
{
    private readonly OperaMaisContext context;
    private int nextFileId;

    private ImportRecord(OperaMaisContext context, Guid id, int nextFileId)
    {
        this.context = context;
        this.nextFileId = nextFileId;
        Id = id;
    }

    internal Guid Id { get; }

    internal static async Task<ImportRecord> BeginAsync(
        OperaMaisContext context, TimeProvider time, string author, DateOnly? extractedOn, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var import = new Import { Id = Guid.CreateVersion7(now), At = now.UtcDateTime, Author = author, ExtractedOn = extractedOn };
        context.Imports.Add(import);
        await context.SaveChangesAsync(cancellation);
        return new(context, import.Id, (await context.Files.MaxAsync(file => (int?)file.Id, cancellation) ?? 0) + 1);
    }

    /// <summary>Writes down a file before its rows, which are counted in the end.</summary>
    internal async Task<ImportedFile> BeginFileAsync(string path, string kind, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        return await BeginFileAsync(path, kind, await SHA256.HashDataAsync(stream, cancellation), cancellation);
    }

    /// <summary>Writes down a file whose SHA-256 is known before its rows, which are counted in the end.</summary>
    internal async Task<ImportedFile> BeginFileAsync(string path, string kind, byte[] sha256, CancellationToken cancellation)
    {
        var file = new ImportedFile
        {
            Id = nextFileId++,
            ImportId = Id,
            Name = Path.GetFileName(path),
            Kind = kind,
            Sha256 = sha256,
            Rows = 0,
        };
        context.Files.Add(file);
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
        return file;
    }

    /// <summary>Whether an earlier import kept the same bytes, and with them whatever rows it left out.</summary>
    internal Task<bool> IsHeldAsync(ImportedFile file, CancellationToken cancellation) => context.Files.AnyAsync(
        other => other.ImportId != Id && other.Kind == file.Kind && other.Sha256 == file.Sha256, cancellation);

    internal async Task EndFileAsync(ImportedFile file, long rows, CancellationToken cancellation)
    {
        context.Attach(file).Property(known => known.Rows).CurrentValue = rows;
        await context.SaveChangesAsync(cancellation);
    }
}
