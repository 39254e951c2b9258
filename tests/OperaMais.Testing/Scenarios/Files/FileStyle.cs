namespace OperaMais.Testing.Scenarios.Files;

/// <summary>How the bytes of a text file stand for its characters.</summary>
public enum FileEncoding
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-8 behind a byte order mark.</summary>
    Utf8WithMark,

    /// <summary>The code page of Western European Windows.</summary>
    Windows1252,
}

/// <summary>How a scenario is written: every style says the same.</summary>
public sealed record FileStyle
{
    /// <summary>As the worked example is written.</summary>
    public static FileStyle Plain { get; } = new();

    /// <summary>Everything other than plain at once.</summary>
    public static FileStyle Contrary { get; } = new()
    {
        ShuffleRows = true,
        ShuffleColumns = true,
        ExtraColumns = true,
        SplitByCompetence = true,
        DecimalSeparator = ',',
        Encoding = FileEncoding.Windows1252,
        LineEnd = "\n",
    };

    /// <summary>Whether rows stand in another order than the scenario's.</summary>
    public bool ShuffleRows { get; init; }

    /// <summary>Whether columns stand in another order than that of the contract.</summary>
    public bool ShuffleColumns { get; init; }

    /// <summary>Whether there are columns that nobody asked for.</summary>
    public bool ExtraColumns { get; init; }

    /// <summary>Whether each competence of the production has a file of its own.</summary>
    public bool SplitByCompetence { get; init; }

    /// <summary>Point or comma.</summary>
    public char DecimalSeparator { get; init; } = '.';

    /// <summary>The encoding.</summary>
    public FileEncoding Encoding { get; init; } = FileEncoding.Utf8;

    /// <summary>What ends each line.</summary>
    public string LineEnd { get; init; } = "\r\n";

    /// <summary>Decides the order of what is shuffled.</summary>
    public int Seed { get; init; } = 1;
}
