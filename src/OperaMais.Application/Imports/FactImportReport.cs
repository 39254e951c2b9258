using System.Collections.Immutable;
using OperaMais.Application.Conflicts;

namespace OperaMais.Application.Imports;

/// <summary>How a small file is to be imported.</summary>
public sealed record FactImportOptions
{
    /// <summary>Report everything, store nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Leave out the rows at fault instead of refusing the import; they are kept with their reasons.</summary>
    public bool SkipInvalid { get; init; }

    /// <summary>Let other values take the place of those held.</summary>
    public bool Replace { get; init; }

    /// <summary>Who imports.</summary>
    public required string Author { get; init; }
}

/// <summary>What came of the import of a small file.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Kind"><c>PPI</c>, <c>DECISIONS</c>, <c>OPENING_BALANCES</c>, <c>INSTRUMENTS</c> or <c>SUSFACIL</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes, hexadecimal.</param>
/// <param name="Rows">Its rows, those left out included.</param>
/// <param name="Added">Keys not held before.</param>
/// <param name="Unchanged">Keys held with the same value.</param>
/// <param name="Replaced">Keys held with another value, now replaced.</param>
/// <param name="RowsLeftOut">Rows at fault that were left out.</param>
/// <param name="Conflicts">Everything found.</param>
/// <param name="IsStored">Whether anything was stored.</param>
public sealed record FactImportReport(
    string Name,
    string Kind,
    string Sha256,
    long Rows,
    long Added,
    long Unchanged,
    long Replaced,
    long RowsLeftOut,
    ImmutableArray<Conflict> Conflicts,
    bool IsStored)
{
    /// <summary>What came of the file as a whole.</summary>
    public FileStatus Status => Replaced > 0 ? FileStatus.Replaced : Added > 0 ? FileStatus.Imported : FileStatus.Unchanged;
}
