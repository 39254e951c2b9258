using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Demonstration;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>An import of ten files by a process that is killed, and run again.</summary>
public sealed class KilledImportTests
{
    private const int Kills = 5;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Killed_at_any_moment_and_run_again_it_ends_as_if_undisturbed(DatabaseKind kind)
    {
        using var folder = await TenFilesAsync();
        await using var undisturbed = await TestDatabase.CreateAsync(kind);
        var clock = Stopwatch.StartNew();
        await RunAsync(undisturbed, folder.Path);
        var duration = clock.Elapsed;
        var expected = await StateAsync(undisturbed);
        Assert.Equal(10, expected.Count(line => line.StartsWith("file ", StringComparison.Ordinal)));

        // From before the first row to beyond the commit.
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var test = await TestDatabase.CreateAsync(kind);
            await KillAsync(test, folder.Path, duration * kill / (Kills - 0.5));
            await RunAsync(test, folder.Path);
            Assert.Equal(expected, await StateAsync(test));
        }
    }

    private static async Task<TemporaryFolder> TenFilesAsync()
    {
        var folder = new TemporaryFolder();
        await new MakeDemonstration(NormLibrary.Embedded).RunAsync(folder.Path, perMille: 60);
        foreach (var file in Directory.GetFiles(folder.Path, "production-*.csv").Order().Skip(10))
            File.Delete(file);
        return folder;
    }

    private static async Task RunAsync(TestDatabase test, string folder)
    {
        using var process = Start(test, folder);
        await process.WaitForExitAsync();
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    private static async Task KillAsync(TestDatabase test, string folder, TimeSpan after)
    {
        using var process = Start(test, folder);
        using var patience = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static Process Start(TestDatabase test, string folder) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [
            "exec", Path.Combine(AppContext.BaseDirectory, "operamais.dll"),
            "import", "production", folder, "--database", test.ConnectionString, "--format", "json",
        ])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
    })!;

    /// <summary>All that an import leaves behind, but for identities and times.</summary>
    private static async Task<List<string>> StateAsync(TestDatabase test)
    {
        await using var context = test.Database.CreateContext();
        var names = await context.Files.ToDictionaryAsync(file => file.Id, file => file.Name);
        return
        [
            $"imports {await context.Imports.CountAsync()}",
            .. (await context.Files.OrderBy(file => file.Name).ToListAsync())
                .Select(file => $"file {file.Name} {file.Rows} {Convert.ToHexString(file.Sha256)}"),
            .. (await context.Slices.Include(slice => slice.Discarded).OrderBy(slice => slice.Competence).ToListAsync())
                .Select(slice => $"slice {slice.State} {slice.Competence} {slice.Version} {slice.IsCurrent} {slice.Rows} "
                    + Convert.ToHexString(slice.ContentHash) + string.Concat(slice.Discarded
                        .OrderBy(tally => tally.Fate)
                        .Select(tally => $" {tally.Fate} {tally.Count}"))),
            .. (await context.Hospitalizations.ToListAsync())
                .OrderBy(aih => names[aih.FileId], StringComparer.Ordinal)
                .ThenBy(aih => aih.Row)
                .Select(aih => $"aih {names[aih.FileId]} {aih.Row} {aih.Number} {aih.Procedure} {aih.FederalSh} {aih.FederalSp}"),
        ];
    }
}
