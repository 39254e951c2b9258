namespace OperaMais.Web.Downloads;

/// <summary>Files that are written with going back and forth before they are sent, which an answer under way does not allow.</summary>
internal static class TemporaryFile
{
    /// <summary>A file without a name: nobody else can open it, and it goes with the process, however that ends.</summary>
    internal static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows())
            return new(PathOf(), options);
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(PathOf(), options);
        File.Delete(file.Name);
        return file;
    }

    private static string PathOf() => Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
}
