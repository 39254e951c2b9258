using Npgsql;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Browser.Tests;

public sealed class RestartTests(Chromium chromium) : IClassFixture<Chromium>
{
    // What every import waits for (PostgreSqlDatabase): whoever holds it keeps a job under way for as long as a test needs.
    private const string TakeWritersLock = "SELECT pg_advisory_lock(89072023)";

    // The job is done once its first process is known to be gone, which a busy machine makes longer.
    private const int Patience = 120_000;

    [Fact]
    public async Task A_page_whose_server_was_restarted_says_so_and_comes_back_with_the_work_done()
    {
        using var folder = new TemporaryFolder();
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var site = await DemonstrationSite.MakeAsync(folder.Path, ("ConnectionStrings__OperaMais", database.ConnectionString));
        await using var visit = await Visit.BeginAsync(chromium, site);
        var page = visit.Page;
        await visit.SignInAsync("analyst");
        await page.GotoAsync("/producao");

        string address;
        // A session of its own, that ends with the block: one that went back to a pool would keep the lock.
        await using (var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ToString()))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(TakeWritersLock, connection);
            await command.ExecuteNonQueryAsync();

            await page.Locator("#files").SetInputFilesAsync([MadeUpFiles.WriteRd(folder.Path)]);
            await page.Locator(".progress[aria-busy=false]").WaitForAsync();
            address = page.Url;
            await site.StopAsync();
            await page.GetByText("A conexão com o servidor caiu. Tentando de novo…").WaitForAsync();
        }
        await site.StartAgainAsync();

        await page.GetByText("Só pode ser importado se substituir o que já existe").WaitForAsync(new() { Timeout = Patience });
        Assert.Equal(address, page.Url);
    }
}
