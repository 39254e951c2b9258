using OperaMais.Application.Conflicts;
using OperaMais.Application.Notices;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Imports;

/// <summary>
/// Imports a small file whose rows have keys: a new key is added, the same value changes nothing, another value is refused unless
/// it is to replace the one held, and a key twice in one file is a conflict.
/// </summary>
/// <typeparam name="TRow">A row of the file.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
/// <remarks>docs/data-formats.md.</remarks>
public abstract class FactImport<TRow, TKey>
    where TKey : notnull
{
    private readonly OperaMaisDatabase database;
    private readonly TimeProvider time;
    private readonly string kind;

    private protected FactImport(OperaMaisDatabase database, TimeProvider time, string kind)
    {
        this.database = database;
        this.time = time;
        this.kind = kind;
    }

    /// <summary>Imports a file in one transaction.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the import; nothing is then stored.</param>
    /// <exception cref="ImportRefusedException">Something blocks the import: nothing was stored.</exception>
    /// <exception cref="RefusedException">The path names no file that can be read.</exception>
    public async Task<FactImportReport> RunAsync(string path, FactImportOptions options, CancellationToken cancellation = default)
    {
        ImportFiles.RequireReadable(path);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var import = await ImportRecord.BeginAsync(context, time, options.Author, extractedOn: null, cancellation);
        var file = await import.BeginFileAsync(path, kind, cancellation);

        await PrepareAsync(context, cancellation);
        var log = new ConflictLog();
        var rows = new FactRows<TRow>(file, log, options.SkipInvalid);
        if (new FileInfo(path).Length == 0)
            log.Add(ApplicationMessages.All.Refuse("file.empty", file.Name), file.Name);
        else
            ReadAll(path, rows);
        var placed = await PlaceAsync(context, file, rows, options.Replace, cancellation);
        await AfterAsync(context, rows, cancellation);
        await import.EndFileAsync(file, rows.RowsRead, cancellation);
        context.AddRange(rows.Rejected);
        await context.SaveChangesAsync(cancellation);

        if (log.Blocks && !options.DryRun)
            throw new ImportRefusedException(log.Conflicts);
        // Rows left out are kept too, once.
        var isStored = !options.DryRun
            && (placed.Added + placed.Replaced > 0 || (rows.Rejected.Count > 0 && !await import.IsHeldAsync(file, cancellation)));
        if (isStored)
        {
            var fact = new FactsImported(kind, placed.Added, placed.Replaced, rows.RowsLeftOut);
            await NoticeBoard.PutUpAsync(context, time.GetUtcNow().UtcDateTime, options.Author, [NewNotice.ToStaff(fact)], cancellation);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        return new(
            file.Name,
            kind,
            Convert.ToHexStringLower(file.Sha256),
            rows.RowsRead,
            placed.Added,
            placed.Unchanged,
            placed.Replaced,
            rows.RowsLeftOut,
            log.Conflicts,
            isStored);
    }

    private protected abstract IRowReader<TRow> Open(Stream stream, string fileName);

    private protected abstract TKey KeyOf(TRow row);

    /// <summary>Asks for what rows are judged by.</summary>
    private protected virtual Task PrepareAsync(OperaMaisContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What the norm has to say against a well-formed row, if anything.</summary>
    private protected virtual RowProblem? Judge(TRow row) => null;

    /// <summary>Whether the key is held, and with the same value.</summary>
    private protected abstract Task<Func<TRow, bool?>> HeldAsync(
        OperaMaisContext context, IReadOnlyCollection<TRow> rows, CancellationToken cancellation);

    /// <summary>Stores new rows and those that replace others.</summary>
    private protected abstract Task StoreAsync(
        OperaMaisContext context, ImportedFile file, IReadOnlyList<TRow> rows, CancellationToken cancellation);

    /// <summary>Notes what the import means for facts of other kinds.</summary>
    private protected virtual Task AfterAsync(OperaMaisContext context, FactRows<TRow> rows, CancellationToken cancellation) =>
        Task.CompletedTask;

    /// <summary>A problem with a row, told by its code.</summary>
    private protected static RowProblem Problem(string code, string column) => new(code, column, ApplicationMessages.All.Text(code));

    private void ReadAll(string path, FactRows<TRow> rows)
    {
        try
        {
            using var reader = Open(File.OpenRead(path), Path.GetFileName(path));
            var keys = new HashSet<TKey>();
            while (reader.Read())
            {
                if (reader.Problems.Count > 0)
                    rows.Refuse(reader, reader.Problems);
                else if (Judge(reader.Current) is { } problem)
                    rows.Refuse(reader, [problem]);
                else if (!keys.Add(KeyOf(reader.Current)))
                    rows.Refuse(reader, [Problem("key.twice", "")]);
                else
                    rows.Add(reader.Row, reader.Current);
            }
            rows.End(reader.RowsRead);
        }
        catch (RefusedException refusal)
        {
            rows.Refuse(refusal);
        }
    }

    private async Task<(long Added, long Unchanged, long Replaced)> PlaceAsync(
        OperaMaisContext context, ImportedFile file, FactRows<TRow> rows, bool replace, CancellationToken cancellation)
    {
        var isSame = await HeldAsync(context, [.. rows.Accepted.Select(row => row.Value)], cancellation);
        var (added, unchanged, replaced) = (0L, 0L, 0L);
        var toStore = new List<TRow>();
        foreach (var (place, row) in rows.Accepted)
        {
            var held = isSame(row);
            if (held is true)
            {
                unchanged++;
                continue;
            }
            if (held is null)
                added++;
            else if (replace)
                replaced++;
            else
                rows.Note("key.otherValue", blocking: true, place);
            toStore.Add(row);
        }
        await StoreAsync(context, file, toStore, cancellation);
        return (added, unchanged, replaced);
    }
}
