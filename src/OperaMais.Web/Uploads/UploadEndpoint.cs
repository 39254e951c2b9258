using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OperaMais.Domain.Messages;
using OperaMais.Web.Access;
using OperaMais.Web.Api;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Uploads;

/// <summary>Takes files in. The page's script sends them and is answered in JSON; a form without it is sent on to a page.</summary>
internal static class UploadEndpoint
{
    /// <summary>Where files are sent to.</summary>
    internal const string Address = "/producao/envio";

    internal static void MapUpload(this IEndpointRouteBuilder endpoints)
    {
        var limit = endpoints.ServiceProvider.GetRequiredService<IOptions<WebSettings>>().Value.UploadLimit;
        endpoints.MapPost(Address, ReceiveAsync)
            .RequireAuthorization(Policies.Work)
            .WithMetadata(new RequestSizeLimitAttribute(limit + UploadReceiver.Overhead));
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, UploadReceiver receiver, UploadSorting sorting, UploadFolders folders, JobDesk jobs, ILogger<UploadReceiver> log)
    {
        var isForScript = context.Request.Headers.Accept == MediaTypeNames.Application.Json;
        try
        {
            var upload = await receiver.ReceiveAsync(context);
            try
            {
                var checks = new List<Guid>();
                foreach (var request in sorting.Sort(upload))
                    checks.Add(await jobs.StartCheckAsync(request, context.User.Identity!.Name!, context.RequestAborted));
                var location = checks is [var only] ? $"/producao/{only}" : "/producao";
                return isForScript ? Results.Created(location, new { location }) : Results.LocalRedirect(location);
            }
            catch
            {
                // What was moved to folders of its own is removed once it is old.
                folders.Remove(upload.Folder);
                throw;
            }
        }
        catch (RefusedException refusal)
        {
            return Refuse(refusal, isForScript);
        }
        catch (AntiforgeryValidationException)
        {
            return Refuse(WebMessages.Refuse("upload.token"), isForScript);
        }
        catch (InvalidDataException exception)
        {
            log.UploadBroken(exception.Message);
            return Refuse(WebMessages.Refuse("upload.malformed"), isForScript);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // Mostly nobody is there any more to read this.
            log.UploadBroken(exception.Message);
            return Refuse(WebMessages.Refuse("upload.lost"), isForScript);
        }
    }

    private static IResult Refuse(RefusedException refusal, bool isForScript)
    {
        var status = refusal.Code switch
        {
            "upload.tooLarge" => StatusCodes.Status413PayloadTooLarge,
            "upload.noSpace" => StatusCodes.Status507InsufficientStorage,
            _ => StatusCodes.Status400BadRequest,
        };
        return isForScript
            ? ApiProblem.Of(status, refusal.Code, refusal.Message)
            : Results.LocalRedirect($"/producao?recusa={refusal.Code}");
    }
}
