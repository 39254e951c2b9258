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

    private static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw ApplicationMessages.All.Refuse("file.notFound", path);
        var files = Directory.EnumerateFiles(path)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Where(file => FactFile.CommandFor(file) is null)
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw ApplicationMessages.All.Refuse("file.emptyFolder", path);
    }
}
