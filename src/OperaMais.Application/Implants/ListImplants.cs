using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Implants;
using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Implants;

/// <summary>A case in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Provider">The accredited provider.</param>
/// <param name="Member">The beneficiary of the plan.</param>
/// <param name="Tooth">The tooth by its FDI number.</param>
/// <param name="Process">The way it took.</param>
/// <param name="Age">Whole days since the last step, by the days in Minas Gerais; of what is over nothing.</param>
/// <param name="DueOn">Until when the audit is to be done; nothing where none is under way.</param>
/// <param name="IsLate">Whether that day is over.</param>
public sealed record ListedImplant(
    Guid Id, Cnes Provider, PlanMember Member, int Tooth, ImplantProcess Process, int? Age, DateOnly? DueOn, bool IsLate)
{
    /// <summary>Where it stands.</summary>
    public ImplantState State => Process.State;

    /// <summary>Who has to act; nobody where nothing follows.</summary>
    public ImplantSide? Awaited => State.AwaitedSide();
}

/// <summary>Lists cases of implants.</summary>
/// <param name="database">Where they are.</param>
/// <param name="settings">What the site's configuration says of implants.</param>
/// <param name="time">The clock.</param>
public sealed class ListImplants(OperaMaisDatabase database, ImplantSettings settings, TimeProvider time)
{
    private static readonly TimeSpan LogInterval = TimeSpan.FromHours(24);

    /// <summary>The cases: first what waits for a side, the longest wait first, then what waits for the other, then what is over, the latest first.</summary>
    /// <param name="only">The providers whose cases are listed; nothing for all.</param>
    /// <param name="first">The side.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<ImmutableArray<ListedImplant>> RunAsync(
        IReadOnlyCollection<Cnes>? only, ImplantSide first, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = await ImplantStore.Of(context, only).Include(row => row.Steps).AsNoTracking().ToListAsync(cancellation);
        var today = time.GetUtcNow().UtcDateTime.ToDay();
        return
        [
            .. rows
                .Select(row =>
                {
                    var process = row.ToProcess(settings.Flow);
                    var since = process.Steps[^1].At.ToDay();
                    DateOnly? due = process.State.AwaitedSide() == ImplantSide.Auditor ? since.AddDays(settings.AuditDays) : null;
                    return new ListedImplant(
                        row.Id,
                        row.Provider,
                        new(row.Enrolment, row.MemberName),
                        row.Tooth,
                        process,
                        process.IsOpen ? today.DayNumber - since.DayNumber : null,
                        due,
                        due < today);
                })
                .OrderBy(row => row.Awaited is null ? 2 : row.Awaited == first ? 0 : 1)
                .ThenBy(row => (row.Awaited is null ? -1 : 1) * row.Process.Steps[^1].At.Ticks)
                .ThenBy(row => row.Id),
        ];
    }

    /// <summary>Writes down who saw cases in a list, before they are shown; of the same case and reader once in twenty-four hours.</summary>
    /// <param name="shown">The cases.</param>
    /// <param name="reader">Who looks.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task LogAsync(IReadOnlyCollection<Guid> shown, string reader, CancellationToken cancellation = default)
    {
        var at = time.GetUtcNow().UtcDateTime;
        var since = at - LogInterval;
        await using var context = database.CreateContext();
        var known = await context.ImplantAccesses
            .Where(row => row.Kind == ImplantAccessKind.List && row.Author == reader && row.At > since && shown.Contains(row.CaseId))
            .Select(row => row.CaseId)
            .ToListAsync(cancellation);
        context.AddRange(shown.Except(known).Select(id => new StoredImplantAccess
        {
            Id = Guid.CreateVersion7(),
            CaseId = id,
            Kind = ImplantAccessKind.List,
            Author = reader,
            At = at,
        }));
        await context.SaveChangesAsync(cancellation);
    }
}
