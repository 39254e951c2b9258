using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Npgsql;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Processes;

namespace OperaMais.Web.Tests.Scale;

/// <summary>Two processes for pages, two for jobs and the proxy, over one PostgreSQL, as docker-compose.yml puts them together.</summary>
public sealed partial class Installation : IAsyncLifetime
{
    private const int Webs = 2;
    private const int Workers = 2;

    /// <summary>A process of the test's own, that shows pages and does no job.</summary>
    internal Site Site { get; private set; } = null!;

    /// <summary>Those that show pages.</summary>
    internal SiteProcess[] Web { get; private set; } = [];

    /// <summary>Those that do jobs.</summary>
    internal SiteProcess[] Worker { get; private set; } = [];

    /// <summary>What visitors see of it all.</summary>
    internal SiteProcess Proxy { get; private set; } = null!;

    // The name by which the database knows a worker's connections.
    private static string NameOf(int worker) => $"worker-{worker}";

    /// <summary>Starts it, with a user for every role.</summary>
    public async Task InitializeAsync()
    {
        Site = await Site.StartAsync(DatabaseKind.PostgreSql, configure: host => host.UseSetting("OperaMais:Role", "Web"));
        await Site.CreateUsersAsync();
        Web = await Task.WhenAll(Enumerable.Range(0, Webs).Select(number => StartAsync("Web", $"web-{number}")));
        Worker = await Task.WhenAll(Enumerable.Range(0, Workers).Select(StartWorkerAsync));
        Proxy = await SiteProcess.StartProgramAsync("OperaMais.Proxy", Site.UploadFolder, Web.Select((web, number) =>
            ($"ReverseProxy__Clusters__web__Destinations__{(number == 0 ? "web" : $"web{number}")}__Address", web.Address.ToString())));
    }

    /// <summary>A visitor of one of its processes, signed in.</summary>
    internal static async Task<HttpClient> SignedInAsync(SiteProcess process, string role)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = process.Address };
        await Site.SignInAsync(client, role);
        return client;
    }

    /// <summary>How many jobs a process has ended.</summary>
    internal static async Task<int> JobsOfAsync(SiteProcess process)
    {
        using var client = new HttpClient { BaseAddress = process.Address };
        var text = await client.GetStringAsync("/metrics");
        return JobCount().Matches(text).Sum(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>The worker whose import waits for the table of slices, once there is one.</summary>
    internal async Task<SiteProcess> WaitingWorkerAsync()
    {
        await using var connection = new NpgsqlConnection(Site.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT application_name FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'worker-%' AND query LIKE '%INTO slices%' AND wait_event_type = 'Lock'",
            connection);
        string? name = null;
        await Waiting.UntilAsync(
            "an import of a worker waits for the table of slices",
            async () => (name = (string?)await command.ExecuteScalarAsync()) is not null);
        return Worker.Single(worker => name == NameOf(Array.IndexOf(Worker, worker)));
    }

    public async Task DisposeAsync()
    {
        await Proxy.DisposeAsync();
        foreach (var process in (SiteProcess[])[.. Web, .. Worker])
            await process.DisposeAsync();
        await Site.DisposeAsync();
    }

    private Task<SiteProcess> StartAsync(string role, string name, params IEnumerable<(string, string)> settings) => SiteProcess.StartAsync(
        Site.UploadFolder,
        [
            ("ConnectionStrings__OperaMais", $"{Site.Database.ConnectionString};Pooling=true;Application Name={name}"),
            ("OperaMais__UploadFolder", Site.UploadFolder),
            ("OperaMais__Role", role),
            ("OperaMais__FarewellSeconds", "5"),
            .. settings,
        ]);

    // All a worker answers are measures.
    private Task<SiteProcess> StartWorkerAsync(int number)
    {
        var port = FreePort();
        return StartAsync("Worker", NameOf(number), ("Urls", $"http://127.0.0.1:{port}"), ("OperaMais__MetricsPort", $"{port}"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"^operamais_job_seconds_count\{[^}]*\} (?<count>\d+)", RegexOptions.Multiline, 5_000)]
    private static partial Regex JobCount();
}
