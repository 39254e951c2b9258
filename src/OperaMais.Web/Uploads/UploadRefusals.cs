
namespace OperaMais.Web.Uploads;

/// <summary>Says again on a page why an upload was refused.</summary>
internal static class UploadRefusals
{
    /// <summary>The sentence of a code that came in an address; nothing when it is none of an upload.</summary>
    /// <param name="code">The code.</param>
    /// <param name="limit">The largest upload accepted, in bytes.</param>
    internal static string? Find(string? code, long limit) => code switch
    {
        "upload.lost" or "upload.malformed" or "upload.none" or "upload.noSpace" or "upload.token" => WebMessages.Text(code),
        "upload.tooLarge" => WebMessages.Text(code, Shown.Bytes(limit)),
        "upload.tooMany" => WebMessages.Text(code, UploadReceiver.MostFiles),
        "upload.zip" => WebMessages.Text(code, WebMessages.Text("upload.someFile")),
        _ => null,
    };
}
