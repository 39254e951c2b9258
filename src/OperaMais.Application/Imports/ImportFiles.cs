using OperaMais.Datasus.Csv;

namespace OperaMais.Application.Imports;

/// <summary>The files that the paths of a command name.</summary>
public static class ImportFiles
{
    private static readonly string[] Extensions = [".csv", ".dbc", ".dbf"];

    /// <summary>
    /// Folders give way to the files in them that could be production, by name; the small files beside them, which other commands
    /// import, are passed over. Other paths stay as they are.
    /// </summary>
    /// <exception cref="Domain.Messages.RefusedException">A path does not exist, or a folder holds no such file.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) => [.. paths.SelectMany(Expand)];

    /// <summary>Makes sure that a path names one file and that it can be read.</summary>
    /// <exception cref="Domain.Messages.RefusedException">It does not.</exception>
    internal static void RequireReadable(string path)
    {
        if (Directory.Exists(path))
            throw ApplicationMessages.All.Refuse("file.isFolder", path);
        if (!File.Exists(path))
            throw ApplicationMessages.All.Refuse("file.notFound", path);
        try
        {
            File.OpenHandle(path).Dispose();
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw ApplicationMessages.All.Refuse("file.unreadable", Path.GetFileName(path));
        }
    }

    /// <summary>Whether an error says that a file cannot be read.</summary>
    internal static bool IsUnreadable(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw ApplicationMessages.All.Refuse("file.notFound", path);
        var files = Directory.EnumerateFiles(path)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Where(CouldBeProduction)
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw ApplicationMessages.All.Refuse("file.emptyFolder", path);
    }

    private static bool CouldBeProduction(string file)
    {
        try
        {
            return FactFile.CommandFor(file) is null;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            // Told with its name when its turn comes.
            return true;
        }
    }
}
