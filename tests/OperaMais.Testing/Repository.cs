namespace OperaMais.Testing;

/// <summary>Where the checkout keeps what tests read.</summary>
public static class Repository
{
    /// <summary>The checkout's folder: the one that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the worked example.</summary>
    public static string Example(string file) => Path.Combine(Root, "tests", "data", "example", file);

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "OperaMais.sln")))
                return folder;
        throw new DirectoryNotFoundException("No folder above the tests holds OperaMais.sln.");
    }
}
