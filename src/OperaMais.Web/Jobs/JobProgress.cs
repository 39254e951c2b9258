namespace OperaMais.Web.Jobs;

/// <summary>How far a job has come with reading.</summary>
/// <param name="File">The file being read.</param>
/// <param name="Number">Its place among the files, 1 for the first.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="BytesRead">Bytes read of all files.</param>
/// <param name="Bytes">The size of all files.</param>
/// <param name="Rows">Rows read of all files.</param>
/// <param name="Elapsed">How long it has been reading.</param>
internal sealed record JobProgress(string File, int Number, int Files, long BytesRead, long Bytes, long Rows, TimeSpan Elapsed)
{
    // Before that, a guess would be worth nothing.
    private static readonly TimeSpan FirstGuess = TimeSpan.FromSeconds(2);

    /// <summary>Whether everything is read, and what was read is being judged and stored.</summary>
    internal bool IsRead => BytesRead >= Bytes;

    /// <summary>How long reading will still take at the pace so far, where it can be told.</summary>
    internal TimeSpan? Left => BytesRead > 0 && Elapsed >= FirstGuess
        ? TimeSpan.FromTicks((long)(Elapsed.Ticks * ((decimal)(Bytes - BytesRead) / BytesRead)))
        : null;
}
