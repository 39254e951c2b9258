using System.Collections.Immutable;
using OperaMais.Application.Imports;
using OperaMais.Domain;

namespace OperaMais.Web.Jobs;

/// <summary>A file that was uploaded.</summary>
/// <param name="Name">Its name in its folder.</param>
/// <param name="Bytes">Its size.</param>
public sealed record UploadedFile(string Name, long Bytes);

/// <summary>What whoever imports chooses.</summary>
/// <param name="ExtractedOn">When the data left SIHD, where known.</param>
/// <param name="Replace">Whether other content may take the place of what is held.</param>
/// <param name="SkipInvalid">Whether rows at fault are left out instead of refusing everything.</param>
public sealed record ImportChoices(DateOnly? ExtractedOn, bool Replace, bool SkipInvalid)
{
    /// <summary>Nothing was chosen yet.</summary>
    internal static ImportChoices None { get; } = new(null, Replace: false, SkipInvalid: false);
}

/// <summary>What a job is asked to do: one import, of which all is stored or nothing, or the reports of one quadrimester.</summary>
public sealed record JobRequest
{
    /// <summary>The content of files of production, which are imported together.</summary>
    internal const string Production = "production";

    /// <summary>Of an import: <see cref="Production"/>, or the small file it is: <c>ppi</c>, <c>decisions</c>, <c>opening-balances</c>, <c>susfacil</c>, <c>instruments</c>.</summary>
    public string? Content { get; init; }

    /// <summary>The folder of the files, where there are any.</summary>
    public Guid? Upload { get; init; }

    /// <summary>The files.</summary>
    public ImmutableArray<UploadedFile> Files { get; init; } = [];

    /// <summary>Slices declared to hold nothing, such as <c>31:202306</c>.</summary>
    public ImmutableArray<string> Empty { get; init; } = [];

    /// <summary>What was chosen.</summary>
    public ImportChoices Choices { get; init; } = ImportChoices.None;

    /// <summary>Of an import: the check it follows.</summary>
    public Guid? Check { get; init; }

    /// <summary>Of a check: the import that was last started from it.</summary>
    public Guid? Import { get; init; }

    /// <summary>Of a batch: the quadrimester whose reports are issued.</summary>
    public Quadrimester? Quadrimester { get; init; }

    /// <summary>The size of all files together.</summary>
    internal long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>What it is about, in a few words.</summary>
    internal string Title => Files switch
    {
        _ when Quadrimester is { } quadrimester => Shown.Quadrimester(quadrimester),
        [] => WebMessages.Text("job.title.empty", string.Join(", ", Empty.Select(slice => Shown.Month(EmptySlice.Read(slice).Competence)))),
        [var only] => only.Name,
        [var first, .. var others] => WebMessages.Text("job.title", first.Name, others.Length),
    };
}
