using System.Collections.Immutable;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Uploads;

/// <summary>Files that were received.</summary>
/// <param name="Folder">Where they are.</param>
/// <param name="Files">The files.</param>
internal sealed record Upload(Guid Folder, ImmutableArray<UploadedFile> Files);
