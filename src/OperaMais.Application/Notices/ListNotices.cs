using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Notices;
using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Notices;

/// <summary>Who reads notices, and which.</summary>
/// <param name="User">The user.</param>
/// <param name="UserName">The user's name: of what one did oneself nothing is new.</param>
/// <param name="Audiences">Whose notices they are to see.</param>
public sealed record NoticeReader(Guid User, string UserName, ImmutableArray<string> Audiences)
{
    /// <summary>A reader.</summary>
    /// <param name="user">The user.</param>
    /// <param name="userName">The user's name.</param>
    /// <param name="seesAll">Whether the user sees the whole programme.</param>
    /// <param name="municipalities">The municipalities a manager is bound to.</param>
    /// <param name="auditsImplants">Whether the user audits implants.</param>
    /// <param name="providers">The accredited providers of implants that the user speaks for.</param>
    public static NoticeReader Of(
        Guid user,
        string userName,
        bool seesAll,
        IEnumerable<MunicipalityCode> municipalities,
        bool auditsImplants = false,
        IEnumerable<Cnes>? providers = null) => new(
        user,
        userName,
        [
            .. seesAll ? (string[])[StoredNotice.Staff] : [],
            .. auditsImplants ? (string[])[StoredNotice.ImplantAuditors] : [],
            .. municipalities.Select(municipality => municipality.ToString()),
            .. (providers ?? []).Select(provider => provider.ToString()),
        ]);
}

/// <summary>A notice in a list.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Text">What happened and what to do.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Audience">Whom it concerns.</param>
/// <param name="IsNew">Whether it came since the list was opened last.</param>
public sealed record ListedNotice(DateTime At, string Text, NoticeFact Fact, string Audience, bool IsNew);

/// <summary>A page of notices, the latest first.</summary>
/// <param name="Notices">Them.</param>
/// <param name="Number">Its number, from 1; the nearest one where there is no such page.</param>
/// <param name="Total">How many notices there are on all pages.</param>
/// <param name="Last">The last notice of all, which <see cref="ListNotices.SeeAsync"/> takes; 0 where there is none.</param>
public sealed record NoticePage(ImmutableArray<ListedNotice> Notices, int Number, int Total, long Last);

/// <summary>Lists notices, and counts what is new since somebody opened the list last.</summary>
/// <param name="database">Where they are.</param>
public sealed class ListNotices(OperaMaisDatabase database)
{
    /// <summary>As far as new ones are counted.</summary>
    public const int Most = 100;

    // Another writer, such as a large import, may keep the database; the number may wait, whoever reads may not.
    private const int SecondsToWait = 1;

    /// <summary>The notices of a page.</summary>
    public async Task<NoticePage> RunAsync(NoticeReader reader, int? number, int size, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var upTo = await UpToAsync(context, reader, cancellation);
        var own = context.Notices.Where(notice => reader.Audiences.Contains(notice.Audience));
        // What arrives from now on is not on the page, and stays new.
        var last = await own.MaxAsync(notice => (long?)notice.Id, cancellation) ?? 0;
        var all = own.Where(notice => notice.Id <= last);
        var total = await all.CountAsync(cancellation);
        var page = Math.Clamp(number ?? 1, 1, Math.Max(1, (total + size - 1) / size));
        var rows = await all.OrderByDescending(notice => notice.Id).Skip((page - 1) * size).Take(size).AsNoTracking().ToListAsync(cancellation);
        return new([.. rows.Select(row => Of(row, reader, upTo))], page, total, last);
    }

    /// <summary>How many are new, at most <see cref="Most"/>.</summary>
    public async Task<int> CountNewAsync(NoticeReader reader, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var upTo = await UpToAsync(context, reader, cancellation);
        return await context.Notices
            .Where(notice => reader.Audiences.Contains(notice.Audience) && notice.Id > upTo)
            .Where(notice => notice.Author != reader.UserName || notice.Kind == nameof(ProductionImported))
            .Take(Most)
            .CountAsync(cancellation);
    }

    /// <summary>Notes that somebody has seen everything up to a notice.</summary>
    public async Task SeeAsync(NoticeReader reader, long last, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        context.Database.SetCommandTimeout(SecondsToWait);
        var reading = await context.NoticeReadings.SingleOrDefaultAsync(row => row.UserId == reader.User, cancellation);
        if (last <= (reading?.UpTo ?? 0))
            return;
        if (reading is null)
            context.NoticeReadings.Add(new() { UserId = reader.User, UpTo = last });
        else
            reading.UpTo = last;
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (Exception exception) when (exception is DbUpdateException || database.IsLocked(exception))
        {
            // They opened it twice at once, or an import keeps the database: what is new stays new until it is opened again.
        }
    }

    private static async Task<long> UpToAsync(OperaMaisContext context, NoticeReader reader, CancellationToken cancellation) =>
        await context.NoticeReadings.Where(row => row.UserId == reader.User).Select(row => row.UpTo).SingleOrDefaultAsync(cancellation);

    private static ListedNotice Of(StoredNotice row, NoticeReader reader, long upTo)
    {
        var fact = NoticeJson.Read(row.Kind, row.Arguments);
        var isOwn = !fact.IsToldToAuthor && string.Equals(row.Author, reader.UserName, StringComparison.Ordinal);
        return new(row.At, fact.ToText(row.Author), fact, row.Audience, row.Id > upTo && !isOwn);
    }
}
