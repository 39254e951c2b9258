using System.Collections.Immutable;
using OperaMais.Datasus.Csv;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Uploads;

/// <summary>
/// Makes of an upload the imports it stands for: files of production belong together, each small file stands alone. What a file is,
/// its content tells.
/// </summary>
internal sealed class UploadSorting(UploadFolders folders)
{
    /// <summary>What is to be checked. Files that do not belong together are moved to folders of their own.</summary>
    internal ImmutableArray<JobRequest> Sort(Upload upload)
    {
        var contents = upload.Files
            .ToLookup(file => FactFile.CommandFor(Path.Combine(folders.PathOf(upload.Folder), file.Name)) ?? JobRequest.Production);
        var requests = new List<JobRequest>();
        if (contents.Contains(JobRequest.Production))
            requests.Add(new() { Content = JobRequest.Production, Upload = upload.Folder, Files = [.. contents[JobRequest.Production]] });
        foreach (var content in contents.Where(content => content.Key != JobRequest.Production))
            requests.AddRange(content.Select(file => new JobRequest { Content = content.Key, Upload = upload.Folder, Files = [file] }));
        return [.. requests.Take(1), .. requests.Skip(1).Select(Apart)];
    }

    private JobRequest Apart(JobRequest request)
    {
        var folder = Guid.CreateVersion7();
        var name = request.Files[0].Name;
        File.Move(Path.Combine(folders.PathOf(request.Upload!.Value), name), Path.Combine(folders.Create(folder), name));
        return request with { Upload = folder };
    }
}
