using OperaMais.Application.Contests;
using OperaMais.Application.Files;
using OperaMais.Domain.Messages;

namespace OperaMais.Web.Contests;

/// <summary>What somebody sends to a contest.</summary>
internal static class PostedContest
{
    /// <summary>What browsers offer to attach.</summary>
    internal const string Accept = ".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg";

    /// <summary>What may be attached, in words.</summary>
    internal static string AttachmentHelp { get; } = WebMessages.Text("contest.attachmentHelp", AttachedFile.MaxBytes / 1024 / 1024);

    /// <summary>Reads text and file.</summary>
    /// <exception cref="RefusedException">The file is empty, too large or of a wrong kind.</exception>
    internal static async Task<ContestWriting> ReadAsync(string? text, IFormFile? file)
    {
        if (file is null)
            return new(text);
        await using var content = file.OpenReadStream();
        return new(text, await AttachedFile.ReadAsync(file.FileName, content, AttachedKinds.PdfOrPicture));
    }

    /// <summary>Which field a refusal is about.</summary>
    internal static (string? Text, string? File, string? Form) Place(RefusedException refusal) => refusal.Code switch
    {
        "contest.textMissing" or "contest.textTooLong" => (refusal.Message, null, null),
        _ when refusal.Code.StartsWith("document.", StringComparison.Ordinal) => (null, refusal.Message, null),
        _ => (null, null, refusal.Message),
    };
}
