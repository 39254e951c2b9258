using System.Buffers;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Uploads;

/// <summary>Receives files straight onto the disk, however large they are. What is refused or breaks off leaves nothing behind.</summary>
internal sealed class UploadReceiver(UploadFolders folders, IAntiforgery antiforgery, IOptions<WebSettings> settings)
{
    /// <summary>What a form says besides its files: boundaries, names, the token.</summary>
    internal const int Overhead = 1 << 20;

    /// <summary>How many files one upload may have: far more than the competences of the programme.</summary>
    internal const int MostFiles = 200;

    private const int BufferSize = 1 << 16;
    private const string TokenHeader = "RequestVerificationToken";
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Receives the files of a form.</summary>
    /// <exception cref="Domain.Messages.RefusedException">A file is not accepted.</exception>
    /// <exception cref="AntiforgeryValidationException">The form is not one of this site, or too old.</exception>
    /// <exception cref="InvalidDataException">The form is not built as forms are.</exception>
    /// <exception cref="IOException">The connection was lost.</exception>
    internal async Task<Upload> ReceiveAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength > settings.Value.UploadLimit + Overhead)
            throw TooLarge();
        RefuseWithoutSpace(request.ContentLength ?? 0);
        // Checked before anything is read where it comes in a header; where a form has it as its first field, before any file.
        var isTrusted = request.Headers.ContainsKey(TokenHeader);
        if (isTrusted)
            await antiforgery.ValidateRequestAsync(context);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw WebMessages.Refuse("upload.none");

        var folder = Guid.CreateVersion7();
        var path = folders.Create(folder);
        try
        {
            var files = await ReceiveAsync(context, new MultipartReader(boundary, request.Body, BufferSize), path, isTrusted);
            return files.IsEmpty ? throw WebMessages.Refuse("upload.none") : new(folder, files);
        }
        catch
        {
            folders.Remove(folder);
            throw;
        }
    }

    private async Task<ImmutableArray<UploadedFile>> ReceiveAsync(HttpContext context, MultipartReader form, string folder, bool isTrusted)
    {
        var names = new UploadNames();
        var files = ImmutableArray.CreateBuilder<UploadedFile>();
        var left = settings.Value.UploadLimit;
        while (await form.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (section.AsFileSection() is { FileName: { Length: > 0 } given } file)
            {
                if (!isTrusted)
                    throw new AntiforgeryValidationException("The form has no token before its files.");
                if (files.Count == MostFiles)
                    throw WebMessages.Refuse("upload.tooMany", MostFiles);
                // Of a form whose size was not said, only what has come is known.
                RefuseWithoutSpace(0);
                var name = names.NameOf(given);
                var bytes = await StoreAsync(file.FileStream!, Path.Combine(folder, name), given, left, context.RequestAborted);
                left -= bytes;
                files.Add(new(name, bytes));
            }
            else if (!isTrusted && section.AsFormDataSection() is { Name: TokenField } field)
            {
                context.Request.Headers[TokenHeader] = await field.GetValueAsync(context.RequestAborted);
                await antiforgery.ValidateRequestAsync(context);
                isTrusted = true;
            }
        }
        return files.ToImmutable();
    }

    private async Task<long> StoreAsync(Stream from, string path, string given, long left, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
            var bytes = 0L;
            while (await from.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation) is > 0 and var count)
            {
                if (bytes == 0 && IsCompressed(given, buffer.AsSpan(0, count)))
                    throw WebMessages.Refuse("upload.zip", Path.GetFileName(path));
                bytes += count;
                if (bytes > left)
                    throw TooLarge();
                await to.WriteAsync(buffer.AsMemory(0, count), cancellation);
            }
            return bytes;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void RefuseWithoutSpace(long bytes)
    {
        if (folders.FreeBytes() - bytes < settings.Value.UploadReserve)
            throw WebMessages.Refuse("upload.noSpace");
    }

    // Spreadsheets are zip files too.
    private static bool IsCompressed(string name, ReadOnlySpan<byte> start) =>
        name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || start.StartsWith("PK\u0003\u0004"u8);

    private Domain.Messages.RefusedException TooLarge() =>
        WebMessages.Refuse("upload.tooLarge", Shown.Bytes(settings.Value.UploadLimit));
}
