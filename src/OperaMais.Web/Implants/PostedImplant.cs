using OperaMais.Application.Files;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;

namespace OperaMais.Web.Implants;

/// <summary>What somebody sends to a case.</summary>
internal static class PostedImplant
{
    /// <summary>What browsers offer to upload.</summary>
    internal const string Accept = ".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg";

    /// <summary>What may be uploaded, in words.</summary>
    internal static string FileHelp { get; } = WebMessages.Text("implant.fileHelp", AttachedFile.MaxClinicalBytes / 1024 / 1024);

    /// <summary>The action that a button stands for, where its side may take it.</summary>
    internal static ImplantAction? Read(string? text, ImplantSide side) =>
        Enum.TryParse<ImplantAction>(text, out var action) && Enum.IsDefined(action) && action != ImplantAction.Open && action.SideOf() == side ? action : null;

    /// <summary>Reads a file.</summary>
    /// <exception cref="RefusedException">There is none, or it is empty, too large or of a wrong kind.</exception>
    internal static async Task<AttachedFile> ReadAsync(IFormFile? file)
    {
        if (file is null)
            throw WebMessages.Refuse("document.missing");
        await using var content = file.OpenReadStream();
        return await AttachedFile.ReadAsync(file.FileName, content, AttachedKinds.Clinical);
    }

    /// <summary>Whether a refusal is about the file.</summary>
    internal static bool IsOfFile(RefusedException refusal) => refusal.Code.StartsWith("document.", StringComparison.Ordinal);
}
