using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Production;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Imports;

/// <summary>A competence that settlements need, and the slice held for it.</summary>
/// <param name="Competence">Competence of processing.</param>
/// <param name="IsBaseline">Whether it belongs to the baseline.</param>
/// <param name="Held">The version in use; nothing where the competence is missing.</param>
public sealed record NeededSlice(Competence Competence, bool IsBaseline, HeldSlice? Held);

/// <summary>A slice in use.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Rows">How many rows it has, those that can never count included.</param>
/// <param name="ImportedAt">When it was imported (UTC).</param>
/// <param name="ExtractedOn">When the data left SIHD, where said.</param>
public sealed record HeldSlice(int Version, SliceSource Source, long Rows, DateTime ImportedAt, DateOnly? ExtractedOn);

/// <summary>Lists the slices of the programme's state that settlements need: those of the baseline and of every quadrimester.</summary>
/// <param name="database">Where they are held.</param>
/// <param name="norms">The rules.</param>
public sealed class ListSlices(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The slices needed, by competence.</summary>
    public async Task<ImmutableArray<NeededSlice>> RunAsync(CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        var state = ruleSet.State;
        await using var context = database.CreateContext();
        var held = await (
            from slice in context.Slices
            join import in context.Imports on slice.ImportId equals import.Id
            where slice.IsCurrent && slice.State == state
            select new
            {
                slice.Competence,
                Slice = new HeldSlice(slice.Version, slice.Source, slice.Rows, import.At, import.ExtractedOn),
            }).ToDictionaryAsync(entry => entry.Competence, entry => entry.Slice, cancellation);
        var baseline = ruleSet.BaselineCompetences.ToHashSet();
        return
        [
            .. baseline
                .Concat(ruleSet.Quadrimesters.SelectMany(quadrimester => quadrimester.Competences))
                .Distinct()
                .Order()
                .Select(competence => new NeededSlice(competence, baseline.Contains(competence), held.GetValueOrDefault(competence))),
        ];
    }
}
