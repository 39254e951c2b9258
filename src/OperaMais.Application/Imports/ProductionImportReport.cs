using System.Collections.Immutable;
using OperaMais.Application.Conflicts;
using OperaMais.Data.Production;
using OperaMais.Domain;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Imports;

/// <summary>What came of a file.</summary>
public enum FileStatus
{
    /// <summary>It brought something new.</summary>
    Imported,

    /// <summary>All of it was already held.</summary>
    Unchanged,

    /// <summary>It took the place of something held.</summary>
    Replaced,
}

/// <summary>What came of one file of production.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Kind"><c>SIHD</c>, <c>RD</c> or <c>SP</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes, hexadecimal.</param>
/// <param name="Rows">Its rows, those left out included.</param>
/// <param name="Competences">The competences in it, in order.</param>
/// <param name="Status">What came of it.</param>
public sealed record FileReport(
    string Name, string Kind, string Sha256, long Rows, ImmutableArray<Competence> Competences, FileStatus Status);

/// <summary>What an import means for one slice.</summary>
/// <param name="State">State of the municipalities of surgery, by IBGE code.</param>
/// <param name="Competence">Competence of processing.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Placement">How it stands to what was held.</param>
/// <param name="Version">Its version after the import.</param>
/// <param name="Rows">How many rows it has, those that can never count included.</param>
public sealed record SliceReport(
    int State, Competence Competence, SliceSource Source, SlicePlacement Placement, int Version, long Rows);

/// <summary>What the counted AIHs of an import are worth, whoever is paid.</summary>
/// <param name="Financing">State financing.</param>
/// <param name="BonusReference">Sum of the bonus references.</param>
/// <param name="Referenced">How many are of patients of other municipalities.</param>
public sealed record CountedReport(Money Financing, Money BonusReference, long Referenced);

/// <summary>What came of an import of production.</summary>
/// <param name="Files">What came of each file.</param>
/// <param name="Slices">What the import means for each slice, by state and competence.</param>
/// <param name="Rows">Rows of AIHs read and well formed.</param>
/// <param name="Funnel">What became of them.</param>
/// <param name="Counted">What those that count are worth.</param>
/// <param name="RowsLeftOut">Rows at fault that were left out.</param>
/// <param name="Conflicts">Everything found.</param>
/// <param name="IsStored">Whether anything was stored.</param>
public sealed record ProductionImportReport(
    ImmutableArray<FileReport> Files,
    ImmutableArray<SliceReport> Slices,
    long Rows,
    Tally Funnel,
    CountedReport Counted,
    long RowsLeftOut,
    ImmutableArray<Conflict> Conflicts,
    bool IsStored)
{
    /// <summary>How the numbers of the AIHs stand to the ranges kept here; empty where none is kept.</summary>
    public ImmutableArray<AuthorizationCount> Authorizations { get; init; } = [];
}
