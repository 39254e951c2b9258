using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Demonstration;
using OperaMais.Application.Imports;
using OperaMais.Application.Settlements;
using OperaMais.Data.Auditing;
using OperaMais.Data.Storage;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Start;

/// <summary>Fills an empty database with fictitious data and marks it for good, so that every page says so.</summary>
public sealed class DemonstrationData(OperaMaisDatabase database, NormLibrary norms, Readiness readiness, TimeProvider time)
{
    /// <summary>Who is said to have imported fictitious data.</summary>
    private const string Author = "demonstração";

    private const string Mark = "demonstration";

    private const string Unfinished = "unfinished";

    private const int Full = 1000;

    private static readonly string FullSize = $"{Full}";

    private bool? isLoaded;

    /// <summary>Whether the database holds fictitious data.</summary>
    public async Task<bool> IsLoadedAsync(CancellationToken cancellation = default)
    {
        if (isLoaded is not { } known)
        {
            await using var context = database.CreateContext();
            isLoaded = known = await context.Settings.AnyAsync(setting => setting.Key == Mark, cancellation);
        }
        return known;
    }

    /// <summary>Whether the fictitious data have their full size.</summary>
    public async Task<bool> IsFullAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Settings.AnyAsync(setting => setting.Key == Mark && setting.Value == FullSize, cancellation);
    }

    /// <summary>Loads fictitious data into a database that holds no import and no user, or goes on where a killed process left off.</summary>
    /// <param name="perMille">Thousandths of the full size.</param>
    /// <param name="cancellation">Stops the loading.</param>
    internal async Task LoadIfEmptyAsync(int perMille, CancellationToken cancellation)
    {
        await using (var context = database.CreateContext())
        {
            var mark = await context.Settings.SingleOrDefaultAsync(setting => setting.Key == Mark, cancellation);
            if (mark is null ? await context.Imports.AnyAsync(cancellation) || await context.Users.AnyAsync(cancellation) : mark.Value != Unfinished)
                return;
        }
        await LoadAsync(perMille, cancellation);
    }

    /// <summary>Puts fictitious data of the full size in the place of the smaller ones.</summary>
    internal Task LoadFullAsync(CancellationToken cancellation) => LoadAsync(Full, cancellation);

    private async Task MarkAsync(string value, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        if (await context.Settings.SingleOrDefaultAsync(setting => setting.Key == Mark, cancellation) is { } mark)
            mark.Value = value;
        else
            context.Settings.Add(new() { Key = Mark, Value = value });
        await context.SaveChangesAsync(cancellation);
        isLoaded = true;
    }

    private async Task LoadAsync(int perMille, CancellationToken cancellation)
    {
        using var actor = Actor.Begin(Author, WebMessages.Text("audit.server"), WebMessages.Text("audit.demonstration"));
        // Marked first: whatever stops the loading, no page shows fictitious data without saying so, and the next start finishes it.
        await MarkAsync(Unfinished, cancellation);
        var folder = Directory.CreateTempSubdirectory("operamais-demo-").FullName;
        try
        {
            readiness.Begin(WebMessages.Text("start.demonstration.make"));
            await new MakeDemonstration(norms).RunAsync(folder, perMille, cancellation);
            readiness.Begin(WebMessages.Text("start.demonstration.import"));
            await new ImportProduction(database, norms, time).RunAsync(
                [folder], new() { Author = Author, Replace = true }, progress: null, cancellation);
            var options = new FactImportOptions { Author = Author, Replace = true };
            await new ImportPpi(database, norms, time).RunAsync(Path.Combine(folder, "ppi.csv"), options, cancellation);
            await new ImportDecisions(database, norms, time).RunAsync(Path.Combine(folder, "decisions.csv"), options, cancellation);
            await new ImportOpeningBalances(database, norms, time).RunAsync(
                Path.Combine(folder, "opening-balances.csv"), options, cancellation);
            await new ImportInstruments(database, norms, time).RunAsync(Path.Combine(folder, "instruments.csv"), options, cancellation);
            foreach (var quadrimester in norms.Current.Quadrimesters)
            {
                readiness.Begin(WebMessages.Text("start.demonstration.settle", quadrimester));
                await new SettleQuadrimester(database, norms, time).RunAsync(quadrimester, allowMissing: false, Author, cancellation);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        await MarkAsync($"{perMille}", cancellation);
    }
}
