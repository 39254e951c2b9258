using System.Diagnostics;
using System.Globalization;

namespace OperaMais.Reports.Tests.Printing;

/// <summary>A program in Chromium's place: a script that does something else, or starts Chromium and notes which process it is.</summary>
internal sealed class StandInBrowser : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("operamais-browser-");

    /// <param name="script">What it does; Chromium itself when there is nothing.</param>
    internal StandInBrowser(string? script = null)
    {
        File.WriteAllText(Path, $"#!/bin/sh\n{script ?? $"echo $$ $PPID > {Processes}\nexec /usr/bin/chromium \"$@\""}\n");
        using var chmod = Process.Start("chmod", ["u+x", Path]);
        chmod.WaitForExit();
    }

    internal string Path => System.IO.Path.Combine(folder.FullName, "chromium");

    private string Processes => System.IO.Path.Combine(folder.FullName, "processes");

    internal void KillBrowser() => Kill(0);

    /// <summary>Kills the process between the library and the browser.</summary>
    internal void KillDriver() => Kill(1);

    public void Dispose() => folder.Delete(recursive: true);

    private void Kill(int position)
    {
        using var process = Process.GetProcessById(int.Parse(File.ReadAllText(Processes).Split(' ')[position], CultureInfo.InvariantCulture));
        process.Kill();
    }
}
