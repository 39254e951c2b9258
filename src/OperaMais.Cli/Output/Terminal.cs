using Spectre.Console;

namespace OperaMais.Cli.Output;

/// <summary>Standard output for people: tables and trees.</summary>
internal static class Terminal
{
    // Wide enough for every table where no terminal says how wide it is.
    private const int WidthOfFiles = 200;

    internal static IAnsiConsole Of(CliHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Output),
            Ansi = host.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = host.IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!host.IsTerminal)
            console.Profile.Width = WidthOfFiles;
        return console;
    }
}
