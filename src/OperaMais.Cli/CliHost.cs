namespace OperaMais.Cli;

/// <summary>What the command line needs of its surroundings.</summary>
public sealed class CliHost
{
    /// <summary>Standard output.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person looks on: progress bars are shown.</summary>
    public required bool IsTerminal { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The database named by the environment, if any.</summary>
    public required string? ConnectionString { get; init; }

    /// <summary>Who acts: while there are no users, whoever has the machine.</summary>
    public string Author { get; init; } = "local";
}
