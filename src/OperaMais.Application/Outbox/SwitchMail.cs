using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;

namespace OperaMais.Application.Outbox;

/// <summary>
/// Notes in the database whether the site delivers e-mail, so that whoever makes a fact knows, also on the command line: what nobody
/// would deliver is not written.
/// </summary>
/// <param name="database">Where it is noted.</param>
public sealed class SwitchMail(OperaMaisDatabase database)
{
    internal const string Key = "email.site";

    /// <summary>Notes it, where it is not noted yet.</summary>
    /// <param name="site">The site's address, for links, ending with a slash; nothing where it delivers no e-mail.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task RunAsync(Uri? site, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var wanted = site?.AbsoluteUri ?? "";
        // Nearly always nothing changes, and a site that starts should not wait for an import that another process makes.
        if (wanted == (await context.Settings.Where(setting => setting.Key == Key).Select(setting => setting.Value).SingleOrDefaultAsync(cancellation) ?? ""))
            return;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var noted = await context.Settings.SingleOrDefaultAsync(setting => setting.Key == Key, cancellation);
        if (noted is null)
            context.Settings.Add(new() { Key = Key, Value = wanted });
        else
            noted.Value = wanted;
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
