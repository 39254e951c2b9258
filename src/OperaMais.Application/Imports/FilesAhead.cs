namespace OperaMais.Application.Imports;

/// <summary>The files of an import in their order, of which those that come next are being read already.</summary>
/// <param name="paths">The files.</param>
/// <param name="reading">How they are read.</param>
internal sealed class FilesAhead(IEnumerable<string> paths, BatchReading reading)
{
    // Each takes some megabytes; beyond this many cores the database is what the others wait for.
    private const int MostAtOnce = 8;

    // One more than there are cores, for the first may be waiting for what was read of it to be stored.
    private static int AtOnce => Math.Min(Environment.ProcessorCount, MostAtOnce) + 1;

    /// <summary>Begins to read as many as there are cores, and the next ones as the first ones are done with.</summary>
    internal async IAsyncEnumerable<FileAhead> OpenAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var opened = new Queue<FileAhead>();
        try
        {
            foreach (var path in paths)
            {
                opened.Enqueue(new FileAhead(path, reading, cancellation));
                if (opened.Count < AtOnce)
                    continue;
                yield return opened.Peek();
                await opened.Dequeue().DisposeAsync();
            }
            while (opened.Count > 0)
            {
                yield return opened.Peek();
                await opened.Dequeue().DisposeAsync();
            }
        }
        finally
        {
            foreach (var file in opened)
                await file.DisposeAsync();
        }
    }
}
