using System.Security.Cryptography;
using System.Threading.Channels;
using OperaMais.Datasus.Production;

namespace OperaMais.Application.Imports;

/// <summary>What is known of a file of production before its rows.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Length">Its size in bytes.</param>
internal sealed record FileHead(ProductionFileKind Kind, byte[] Sha256, long Length);

/// <summary>A file of an import that a task of its own reads, some batches ahead of whoever stores what it holds.</summary>
internal sealed class FileAhead : IAsyncDisposable
{
    private const int BatchesAhead = 8;

    private readonly Channel<ReadBatch> batches = Channel.CreateBounded<ReadBatch>(
        new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });

    private readonly TaskCompletionSource<FileHead> head = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop;
    private readonly Task reading;

    /// <summary>Begins to read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="batchReading">How.</param>
    /// <param name="cancellation">Stops reading.</param>
    internal FileAhead(string path, BatchReading batchReading, CancellationToken cancellation)
    {
        Path = path;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        reading = Task.Run(() => ReadAsync(batchReading, stop.Token), CancellationToken.None);
    }

    /// <summary>The file.</summary>
    internal string Path { get; }

    /// <summary>What it is, once it is opened.</summary>
    /// <exception cref="Domain.Messages.RefusedException">It is none of the files known here, or damaged.</exception>
    internal Task<FileHead> Head => head.Task;

    /// <summary>The competences of an SP file; to be asked when its batches were read.</summary>
    internal IReadOnlyCollection<Domain.Competence> Competences { get; private set; } = [];

    /// <summary>Its batches, one after another.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The file turns out to be damaged.</exception>
    internal IAsyncEnumerable<ReadBatch> BatchesAsync(CancellationToken cancellation) => batches.Reader.ReadAllAsync(cancellation);

    /// <summary>Stops reading and waits until the file is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading;
        stop.Dispose();
    }

    // Whatever goes wrong is told to who reads the batches, in their place.
    private async Task ReadAsync(BatchReading batchReading, CancellationToken cancellation)
    {
        try
        {
            using var file = ProductionFile.Open(Path, batchReading.Composites);
            head.SetResult(new(file.Kind, await HashAsync(cancellation), file.Length));
            foreach (var batch in batchReading.Of(file, Pulse))
                await batches.Writer.WriteAsync(batch, cancellation);
            Competences = file.FirstActs?.Competences ?? [];
            batches.Writer.Complete();
        }
#pragma warning disable CA1031 // Every error goes on to the one who reads.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            head.TrySetException(exception);
            batches.Writer.TryComplete(exception);
        }

        void Pulse(ReadBatch batch)
        {
            cancellation.ThrowIfCancellationRequested();
            // Nothing is lost where there is no room for it: it only says how far the file is read.
            batches.Writer.TryWrite(batch);
        }
    }

    private async Task<byte[]> HashAsync(CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(Path);
        return await SHA256.HashDataAsync(stream, cancellation);
    }
}
