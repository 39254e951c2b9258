namespace OperaMais.Cli;

/// <summary>What the process ends with.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Unexpected failure.</summary>
    public const int Failed = 1;

    /// <summary>Refused input, wrong usage, or a dry run that found blocking conflicts: nothing was stored.</summary>
    public const int Refused = 2;

    /// <summary>Done, with rows left out.</summary>
    public const int RowsLeftOut = 3;
}
