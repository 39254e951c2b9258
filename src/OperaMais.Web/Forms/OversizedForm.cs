using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using OperaMais.Application.Files;
using OperaMais.Domain.Messages;

namespace OperaMais.Web.Forms;

/// <summary>
/// Of a form with a larger file than its page takes (<see cref="LargestFileAttribute"/>) nothing is kept, not even for a moment on the disk: it is read to
/// its end, since browsers that are cut short show a page of their own, and the page is shown again and says why it was refused.
/// </summary>
internal static class OversizedForm
{
    // What a form says besides its file: boundaries, names, the token.
    private const int Overhead = 1 << 16;

    // What says that it is larger is not worth reading: the server refuses it at once.
    private const long MostRead = 1L << 30;

    /// <summary>Has to come before the token of the form is looked for, which reads all of it.</summary>
    internal static void UseOversizedForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<LargestFileAttribute>() is { } largest
            && request.ContentLength > largest.Bytes + Overhead
            && request.ContentLength <= MostRead)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
                limit.MaxRequestBodySize = null;
            context.Items[typeof(OversizedForm)] = AttachedFile.TooLarge(await ReadToEndAsync(request, context.RequestAborted), largest.Bytes);
            request.Method = HttpMethods.Get;
            request.ContentType = null;
            request.ContentLength = null;
            request.Body = Stream.Null;
        }
        await next(context);
    });

    /// <summary>Why the form of a request was refused before the page was asked; nothing where it was not.</summary>
    internal static RefusedException? RefusalOf(HttpContext? context) => context?.Items[typeof(OversizedForm)] as RefusedException;

    // The name of its first file.
    private static async Task<string> ReadToEndAsync(HttpRequest request, CancellationToken cancellation)
    {
        var name = "";
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary)
            try
            {
                var form = new MultipartReader(boundary, request.Body);
                while (name.Length == 0 && await form.ReadNextSectionAsync(cancellation) is { } section)
                    name = section.AsFileSection()?.FileName ?? "";
            }
            catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
            {
                // It is not built as forms are: too large it is all the same.
            }
        await request.Body.CopyToAsync(Stream.Null, cancellation);
        return name;
    }
}
