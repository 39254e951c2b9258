using System.Collections.Immutable;
using OperaMais.Application.Conflicts;
using OperaMais.Application.Imports;
using OperaMais.Domain.Production;

namespace OperaMais.Web.Jobs;

/// <summary>How many AIHs met a fate.</summary>
/// <param name="Fate">The fate.</param>
/// <param name="Count">How many.</param>
public sealed record FunnelStep(Fate Fate, long Count);

/// <summary>What a small file means for the facts held.</summary>
/// <param name="Added">Keys not held before.</param>
/// <param name="Unchanged">Keys held with the same value.</param>
/// <param name="Replaced">Keys held with another value.</param>
public sealed record FactCounts(long Added, long Unchanged, long Replaced);

/// <summary>Papers of a batch of reports.</summary>
/// <param name="All">How many the batch has.</param>
/// <param name="Codes">The verification codes of those that are issued, in order.</param>
public sealed record BatchOutcome(int All, ImmutableArray<string> Codes);

/// <summary>What came of a job.</summary>
public sealed record JobOutcome
{
    /// <summary>Why it was refused or failed, in one sentence; nothing when the conflicts say it.</summary>
    public string? Sentence { get; init; }

    /// <summary>What came of each file.</summary>
    public ImmutableArray<FileReport> Files { get; init; } = [];

    /// <summary>What it means for each slice.</summary>
    public ImmutableArray<SliceReport> Slices { get; init; } = [];

    /// <summary>Rows of AIHs read and well formed.</summary>
    public long Rows { get; init; }

    /// <summary>What became of them, in the order in which it is tested.</summary>
    public ImmutableArray<FunnelStep> Funnel { get; init; } = [];

    /// <summary>What those that count are worth.</summary>
    public CountedReport? Counted { get; init; }

    /// <summary>Of a small file: what it means for what is held.</summary>
    public FactCounts? Facts { get; init; }

    /// <summary>Rows at fault.</summary>
    public long RowsLeftOut { get; init; }

    /// <summary>Everything found.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>How the numbers of AIHs stand to the ranges kept here; empty where none is kept.</summary>
    public ImmutableArray<AuthorizationCount> Authorizations { get; init; } = [];

    /// <summary>Of a batch: its papers; nothing before the first one.</summary>
    public BatchOutcome? Batch { get; init; }

    /// <summary>Whether anything was imported.</summary>
    public bool IsStored { get; init; }

    /// <summary>Whether the input has to be mended: no choice would let it through.</summary>
    internal bool IsHopeless => Conflicts.Any(conflict => Remedies.Of(conflict) == Remedy.None);

    /// <summary>How many AIHs count.</summary>
    internal long CountedAihs => Funnel.FirstOrDefault(step => step.Fate == Fate.Counted)?.Count ?? 0;

    /// <summary>Of a check: whether everything is held already.</summary>
    internal bool ChangesNothing => Files.All(file => file.Status == FileStatus.Unchanged)
        && Slices.All(slice => slice.Placement == SlicePlacement.Unchanged);

    /// <summary>How often a conflict was found.</summary>
    internal long CountOf(string code) => Conflicts.FirstOrDefault(conflict => conflict.Code == code)?.Count ?? 0;

    /// <summary>Whether something may only be imported with a choice.</summary>
    internal bool Needs(Remedy remedy) => Conflicts.Any(conflict => Remedies.Of(conflict) == remedy);

    internal static JobOutcome Of(ProductionImportReport report) => new()
    {
        Files = report.Files,
        Slices = report.Slices,
        Rows = report.Rows,
        Funnel = [.. report.Funnel.Entries.Select(entry => new FunnelStep(entry.Key, entry.Value))],
        Counted = report.Counted,
        RowsLeftOut = report.RowsLeftOut,
        Conflicts = report.Conflicts,
        Authorizations = report.Authorizations,
        IsStored = report.IsStored,
    };

    internal static JobOutcome Of(FactImportReport report) => new()
    {
        Files = [new(report.Name, report.Kind, report.Sha256, report.Rows, [], report.Status)],
        Facts = new(report.Added, report.Unchanged, report.Replaced),
        RowsLeftOut = report.RowsLeftOut,
        Conflicts = report.Conflicts,
        IsStored = report.IsStored,
    };
}
