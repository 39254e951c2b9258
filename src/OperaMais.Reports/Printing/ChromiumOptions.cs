namespace OperaMais.Reports.Printing;

/// <summary>Which Chromium prints, and for how long at most.</summary>
public sealed record ChromiumOptions
{
    /// <summary>The program: Debian's by default.</summary>
    public string ExecutablePath { get; init; } = "/usr/bin/chromium";

    /// <summary>How long a document may take for each megabyte begun, the start of the browser included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);
}
