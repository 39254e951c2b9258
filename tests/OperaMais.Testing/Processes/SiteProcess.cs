using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OperaMais.Testing.Processes;

/// <summary>The site as its users run it, or another program of it: a process of its own, on a port of its own.</summary>
public sealed partial class SiteProcess : IAsyncDisposable
{
    private const string Site = "OperaMais.Web";

    private readonly Dictionary<string, string> settings;
    private readonly string program;
    private Process process;

    private SiteProcess(string program, Dictionary<string, string> settings, Process process, Uri address)
    {
        this.program = program;
        this.settings = settings;
        this.process = process;
        Address = address;
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and waits until pages may be shown.</summary>
    /// <param name="folder">Its working folder: database and uploads.</param>
    /// <param name="settings">Environment variables.</param>
    public static Task<SiteProcess> StartAsync(string folder, params IEnumerable<(string Name, string Value)> settings) =>
        StartProgramAsync(Site, folder, settings);

    /// <summary>Starts another program of the product and waits until it answers for the site.</summary>
    /// <param name="program">The project's name.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="settings">Environment variables.</param>
    public static async Task<SiteProcess> StartProgramAsync(string program, string folder, params IEnumerable<(string Name, string Value)> settings)
    {
        var all = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        all["WORKING_FOLDER"] = folder;
        var (started, address) = await StartAsync(program, all, new Uri("http://127.0.0.1:0"));
        return new(program, all, started, address);
    }

    /// <summary>Has the site do something that ends by itself, and waits until it has.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="settings">Environment variables.</param>
    /// <returns>What it said when it ended, and what it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [PathOf(Site)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var site = Process.Start(start)!;
        var output = await site.StandardOutput.ReadToEndAsync();
        await site.WaitForExitAsync();
        return (site.ExitCode, output);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task StopAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Asks it to end, as whoever restarts it does, and waits until it has.</summary>
    public async Task EndAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Starts it again at the same address.</summary>
    public async Task StartAgainAsync() => (process, _) = await StartAsync(program, settings, Address);

    public async ValueTask DisposeAsync() => await StopAsync();

    private static async Task<(Process Process, Uri Address)> StartAsync(string program, Dictionary<string, string> settings, Uri wanted)
    {
        var start = new ProcessStartInfo("dotnet", [PathOf(program)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = settings["WORKING_FOLDER"],
            Environment = { ["Urls"] = wanted.ToString() },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var started = new Process { StartInfo = start, EnableRaisingEvents = true };
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Read to the end, so that the process never waits for somebody to read its log.
        started.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && Listening().Match(text) is { Success: true } match)
                listening.TrySetResult(new(match.Groups["address"].Value));
        };
        started.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"{program} did not start."));
        started.Start();
        started.BeginOutputReadLine();
        await Waiting.UntilAsync($"{program} listens", () => Task.FromResult(listening.Task.IsCompleted));
        var address = await listening.Task;
        using var client = new HttpClient { BaseAddress = address };
        await Waiting.UntilAsync($"{program} is ready", async () => (await client.GetAsync("/health/ready")).IsSuccessStatusCode);
        return (started, address);
    }

    private static string PathOf(string program)
    {
        // …/bin/Release/net10.0: the same configuration of the program.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Repository.Root, "src", program, "bin", output.Parent!.Name, output.Name, $"{program}.dll");
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)", RegexOptions.None, 1_000)]
    private static partial Regex Listening();
}
