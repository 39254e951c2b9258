using System.Text.Json.Serialization;

namespace OperaMais.Web.Jobs;

/// <summary>How far a job has come.</summary>
/// <param name="Done">How much is done.</param>
/// <param name="All">How much there is to do.</param>
/// <param name="Elapsed">How long it has been doing it.</param>
[JsonDerivedType(typeof(ReadingProgress), "reading")]
[JsonDerivedType(typeof(IssuingProgress), "issuing")]
internal abstract record JobProgress(long Done, long All, TimeSpan Elapsed)
{
    // Before that, a guess would be worth nothing.
    private static readonly TimeSpan FirstGuess = TimeSpan.FromSeconds(2);

    /// <summary>Whether nothing of it is left.</summary>
    internal bool IsComplete => Done >= All;

    /// <summary>How long the rest will still take at the pace so far, where it can be told.</summary>
    internal TimeSpan? Left => Paced > 0 && Elapsed >= FirstGuess
        ? TimeSpan.FromTicks((long)(Elapsed.Ticks * ((decimal)(All - Done) / Paced)))
        : null;

    /// <summary>What of it the time was spent on.</summary>
    private protected virtual long Paced => Done;
}

/// <summary>How far an import has come with reading.</summary>
/// <param name="File">The file being read.</param>
/// <param name="Number">Its place among the files, 1 for the first.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="BytesRead">Bytes read of all files.</param>
/// <param name="Bytes">The size of all files.</param>
/// <param name="Rows">Rows read of all files.</param>
/// <param name="Elapsed">How long it has been reading.</param>
internal sealed record ReadingProgress(string File, int Number, int Files, long BytesRead, long Bytes, long Rows, TimeSpan Elapsed)
    : JobProgress(BytesRead, Bytes, Elapsed);

/// <summary>How far a batch has come with issuing.</summary>
/// <param name="Papers">The papers it has.</param>
/// <param name="New">Those of them that were printed now.</param>
/// <param name="Recipient">Whose paper was the last one.</param>
/// <param name="All">How many there will be.</param>
/// <param name="Elapsed">How long it has been issuing.</param>
internal sealed record IssuingProgress(int Papers, int New, string Recipient, long All, TimeSpan Elapsed) : JobProgress(Papers, All, Elapsed)
{
    /// <summary>Papers that were there cost no time: a batch that goes on would promise too much by them.</summary>
    private protected override long Paced => New;
}
