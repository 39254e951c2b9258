using System.Reflection;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Settlements;

/// <summary>A settlement and the version under which it is kept.</summary>
/// <param name="Version">1 for the first, and so on.</param>
/// <param name="IsNew">
/// Whether this calculation made it, because something had changed. Of several who settle the same at once one makes the version;
/// to the others it is the one that is there, whose author they are told.
/// </param>
/// <param name="Author">Who made it: whoever calculates, or whoever did so before from the same inputs.</param>
/// <param name="CalculatedAt">When it was made (UTC).</param>
/// <param name="IsIncomplete">Whether competences were missing: such a draft can never be approved.</param>
/// <param name="Settlement">The settlement.</param>
public sealed record SettlementVersion(
    int Version, bool IsNew, string Author, DateTime CalculatedAt, bool IsIncomplete, Settlement Settlement);

/// <summary>Settles a quadrimester: a new version when anything it depends on changed since the last one.</summary>
/// <param name="database">Where the production is.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Annexes VI and VII.</remarks>
public sealed class SettleQuadrimester(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Calculates and keeps a settlement.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="allowMissing">Whether to calculate although competences are missing.</param>
    /// <param name="author">Who calculates.</param>
    /// <param name="cancellation">Stops the calculation; nothing is then stored.</param>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester has no parcels, or competences are missing.</exception>
    public async Task<SettlementVersion> RunAsync(
        Quadrimester quadrimester, bool allowMissing, string author, CancellationToken cancellation = default)
    {
        var ruleSet = norms.For(quadrimester) ?? throw ApplicationMessages.All.Refuse("settlement.noParcels", quadrimester);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);

        // A missing baseline would pay everything twice; a missing month would take back what was rightly anticipated.
        var missing = await HeldCompetences.MissingAsync(
            context, ruleSet, ruleSet.BaselineCompetences.Concat(quadrimester.Competences), cancellation);
        if (missing.Count > 0 && !allowMissing)
            throw ApplicationMessages.All.Refuse("settlement.missing", quadrimester, string.Join(", ", missing));
        var document = await new SettlementInputsQuery(context, ruleSet).OfAsync(quadrimester, cancellation);
        var settlement = Settlement.Of(ruleSet, document.Inputs);

        var bytes = document.ToBytes();
        var hash = InputsDocument.HashOf(bytes);
        var last = await context.Settlements
            .Where(stored => stored.Quadrimester == quadrimester)
            .OrderByDescending(stored => stored.Version)
            .Select(stored => new { stored.Version, stored.InputsSha256, stored.IsIncomplete, stored.Author, stored.CalculatedAt, Rows = stored.Beneficiaries.ToList() })
            .FirstOrDefaultAsync(cancellation);
        // The same inputs give other figures when the program was corrected: that is a version of its own.
        if (last is not null
            && last.InputsSha256.AsSpan().SequenceEqual(hash)
            && last.IsIncomplete == missing.Count > 0
            && SettlementFigures.AreSame(last.Rows, SettlementRows.Of(Guid.Empty, settlement)))
            return new(last.Version, false, last.Author, last.CalculatedAt, last.IsIncomplete, settlement);

        var version = (last?.Version ?? 0) + 1;
        var now = time.GetUtcNow();
        context.Settlements.Add(SettlementRows.Of(
            settlement, version, missing.Count > 0, hash, InputsDocument.Compress(bytes), author, now, ProgramVersion));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(version, true, author, now.UtcDateTime, missing.Count > 0, settlement);
    }

    private static string ProgramVersion =>
        typeof(SettleQuadrimester).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
