using System.Diagnostics;
using System.Text.RegularExpressions;
using OperaMais.Testing;

namespace OperaMais.Browser.Tests;

/// <summary>The site as its users run it: a process of its own, on a port of its own.</summary>
internal sealed partial class SiteProcess : IAsyncDisposable
{
    private readonly Dictionary<string, string> settings;
    private Process process;

    private SiteProcess(Dictionary<string, string> settings, Process process, Uri address)
    {
        this.settings = settings;
        this.process = process;
        Address = address;
    }

    /// <summary>Where it is.</summary>
    internal Uri Address { get; }

    /// <summary>Starts it and waits until pages may be shown.</summary>
    /// <param name="folder">Its working folder: database and uploads.</param>
    /// <param name="settings">Environment variables.</param>
    internal static async Task<SiteProcess> StartAsync(string folder, params IEnumerable<(string Name, string Value)> settings)
    {
        var all = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        all["WORKING_FOLDER"] = folder;
        var (started, address) = await StartAsync(all, new Uri("http://127.0.0.1:0"));
        return new(all, started, address);
    }

    /// <summary>Ends it as a power cut would.</summary>
    internal async Task StopAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Starts it again at the same address.</summary>
    internal async Task StartAgainAsync() => (process, _) = await StartAsync(settings, Address);

    public async ValueTask DisposeAsync() => await StopAsync();

    private static async Task<(Process Process, Uri Address)> StartAsync(Dictionary<string, string> settings, Uri wanted)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramPath])
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
        started.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The site did not start."));
        started.Start();
        started.BeginOutputReadLine();
        var address = await listening.Task;
        using var client = new HttpClient { BaseAddress = address };
        while (!(await client.GetAsync("/health/ready")).IsSuccessStatusCode)
            await Task.Yield();
        return (started, address);
    }

    private static string ProgramPath
    {
        get
        {
            // …/bin/Release/net10.0: the same configuration of the site.
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(Repository.Root, "src", "OperaMais.Web", "bin", output.Parent!.Name, output.Name, "OperaMais.Web.dll");
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)", RegexOptions.None, 1_000)]
    private static partial Regex Listening();
}
