using Xunit;

namespace OperaMais.Testing;

/// <summary>Where real files of DATASUS are kept, outside the project: rows of real people.</summary>
public static class DatasusFolder
{
    private static readonly string Root =
        Environment.GetEnvironmentVariable("OPERAMAIS_DATASUS") is { Length: > 0 } given
            ? given
            : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "datasus"));

    /// <summary>Why tests that read real files skip, or null where they need not.</summary>
    public static string? SkipReason { get; } = Directory.Exists(Root)
        ? null
        : $"Real DATASUS files are absent: there is no folder {Root}. Set OPERAMAIS_DATASUS to the folder that has them.";

    /// <summary>The path of a real file.</summary>
    /// <param name="file">Its name.</param>
    public static string File(string file) => Path.Combine(Root, file);
}

/// <summary>A fact about real files of DATASUS, skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatasusFactAttribute : FactAttribute
{
    /// <summary>Skips visibly where the files are absent.</summary>
    public DatasusFactAttribute() => Skip = DatasusFolder.SkipReason;
}

/// <summary>A table of facts about real files of DATASUS, skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatasusTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips visibly where the files are absent.</summary>
    public DatasusTheoryAttribute() => Skip = DatasusFolder.SkipReason;
}
