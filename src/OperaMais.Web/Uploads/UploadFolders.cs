using System.Buffers.Binary;
using Microsoft.Extensions.Options;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Uploads;

/// <summary>Where uploaded files wait until they are imported: a folder for each upload, named by its version 7 UUID.</summary>
internal sealed class UploadFolders(IOptions<WebSettings> settings, ILogger<UploadFolders> log)
{
    private readonly string root = Path.GetFullPath(settings.Value.UploadFolder);

    /// <summary>Makes a folder.</summary>
    /// <param name="id">Its name.</param>
    /// <returns>Its path.</returns>
    internal string Create(Guid id) => Directory.CreateDirectory(PathOf(id)).FullName;

    /// <summary>How many bytes the disk of the folders still takes.</summary>
    internal long FreeBytes() => new DriveInfo(Directory.CreateDirectory(root).FullName).AvailableFreeSpace;

    /// <summary>A folder's path.</summary>
    internal string PathOf(Guid id) => Path.Combine(root, id.ToString());

    /// <summary>The paths of the files that a job is about.</summary>
    internal IEnumerable<string> PathsOf(JobRequest request) =>
        request.Files.Select(file => Path.Combine(PathOf(request.Upload!.Value), file.Name));

    /// <summary>Whether the files of an upload are still there; so is what needs none.</summary>
    internal bool Holds(Guid? id) => id is not { } folder || Directory.Exists(PathOf(folder));

    /// <summary>Removes a folder and what is in it.</summary>
    internal void Remove(Guid? id)
    {
        if (id is not { } folder || !Directory.Exists(PathOf(folder)))
            return;
        try
        {
            Directory.Delete(PathOf(folder), recursive: true);
        }
        catch (IOException exception)
        {
            // Tried again within the hour, once the folder is old.
            log.UploadLeftBehind(folder, exception);
        }
    }

    /// <summary>Removes the folders made before an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="keep">Those that are still needed.</param>
    internal void RemoveOlderThan(DateTimeOffset instant, HashSet<Guid> keep)
    {
        if (!Directory.Exists(root))
            return;
        foreach (var path in Directory.EnumerateDirectories(root))
            if (Guid.TryParse(Path.GetFileName(path), out var id) && id.Version == 7 && !keep.Contains(id) && MadeAt(id) < instant)
                Remove(id);
    }

    // The first 48 bits of a version 7 UUID count milliseconds since 1970.
    private static DateTimeOffset MadeAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }
}
