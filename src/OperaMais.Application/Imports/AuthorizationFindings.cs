using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Conflicts;
using OperaMais.Data;
using OperaMais.Domain.Authorizations;

namespace OperaMais.Application.Imports;

/// <summary>How many numbers of an import's AIHs stand how to the ranges kept here.</summary>
/// <param name="Standing">How they stand.</param>
/// <param name="IsElective">Whether they are of the elective series.</param>
/// <param name="Count">How many.</param>
public sealed record AuthorizationCount(NumberStanding Standing, bool IsElective, long Count);

/// <summary>
/// Judges the numbers of an import's AIHs against the ranges kept here. Findings only: whatever is found, the AIH counts and is paid as without.
/// </summary>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 1 and 2. Wrong check digits are found when a row is read.</remarks>
internal sealed class AuthorizationFindings
{
    // As many as one query names without being slow.
    private const int MarkedAtOnce = 500;

    private readonly NumberRegister register;
    private readonly ConflictLog log;
    private readonly Dictionary<(NumberStanding Standing, bool IsElective), long> counts = [];
    private readonly HashSet<long> seen = [];

    private AuthorizationFindings(NumberRegister register, ConflictLog log) => (this.register, this.log) = (register, log);

    /// <summary>The ranges as they were when the import began.</summary>
    internal NumberRegister Register => register;

    /// <summary>How the numbers judged stand; empty where no series is kept here.</summary>
    internal ImmutableArray<AuthorizationCount> Counts =>
    [
        .. counts
            .OrderByDescending(entry => entry.Key.Standing).ThenByDescending(entry => entry.Key.IsElective)
            .Select(entry => new AuthorizationCount(entry.Key.Standing, entry.Key.IsElective, entry.Value)),
    ];

    /// <summary>Takes the ranges as they are when the import begins.</summary>
    internal static async Task<AuthorizationFindings> BeginAsync(OperaMaisContext context, ConflictLog log, CancellationToken cancellation)
    {
        // Production has AIHs only: the number of an APAC in it is none of those issued here.
        var series = (await context.AuthorizationSeries.AsNoTracking().ToListAsync(cancellation))
            .FindAll(range => (AuthorizationKind)(range.ToRange().Series % 10) is AuthorizationKind.GeneralAih or AuthorizationKind.ElectiveAih);
        if (series.Count == 0)
            return new(new([], [], [], []), log);
        var municipal = await context.MunicipalRanges.AsNoTracking().ToListAsync(cancellation);
        var bodies = await context.BodyRanges.AsNoTracking().ToListAsync(cancellation);
        var cancelled = await context.IssuedNumbers
            .Where(number => number.State == IssuedState.Cancelled)
            .Select(number => number.Number)
            .ToListAsync(cancellation);
        return new(
            new(
                series.Select(range => range.ToRange()),
                municipal.Select(range => (range.ToRange(), range.Municipality)),
                bodies.Select(range => range.ToUse().IssuedRange),
                cancelled),
            log);
    }

    /// <summary>Adds what was found of some rows of a file.</summary>
    /// <param name="numbers">What was found.</param>
    /// <param name="file">The file's name.</param>
    internal void Take(JudgedNumbers numbers, string file)
    {
        foreach (var (standing, count) in numbers.Counts)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, standing, out _) += count;
        seen.UnionWith(numbers.Issued);
        foreach (var (row, code) in numbers.Notes)
            log.Add(code, ApplicationMessages.All.Text(code), blocking: false, new(file, row, "N_AIH"));
    }

    /// <summary>Marks the issued numbers that were seen as used, each by the import that has it first.</summary>
    /// <returns>How many were not marked before.</returns>
    internal async Task<int> MarkUsedAsync(OperaMaisContext context, Guid import, CancellationToken cancellation)
    {
        var marked = 0;
        foreach (var numbers in seen.Chunk(MarkedAtOnce))
            marked += await context.IssuedNumbers
                .Where(number => numbers.Contains(number.Number) && number.State == IssuedState.Issued)
                .ExecuteUpdateAsync(
                    update => update.SetProperty(number => number.State, IssuedState.Used).SetProperty(number => number.ImportId, import),
                    cancellation);
        return marked;
    }
}
