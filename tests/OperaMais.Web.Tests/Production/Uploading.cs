using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Testing;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Tests.Production;

/// <summary>Sends files and follows what becomes of them, as the page's script and the page do.</summary>
internal static partial class Uploading
{
    internal const string Page = "/producao";
    internal const string Address = "/producao/envio";

    /// <summary>Sends files as the page's script does.</summary>
    internal static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, params (string Name, byte[] Content)[] files)
    {
        using var request = Request(await client.TokenAsync(Page), files);
        return await client.SendAsync(request);
    }

    /// <summary>A request such as the page's script makes.</summary>
    internal static HttpRequestMessage Request(string? token, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentDisposition = new("form-data") { Name = "files", FileName = $"\"{name}\"" };
            form.Add(part);
        }
        return Request(token, form);
    }

    /// <summary>A request such as the page's script makes, with any content.</summary>
    internal static HttpRequestMessage Request(string? token, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        return request;
    }

    /// <summary>Sends files and waits for what their check finds.</summary>
    internal static async Task<Job> CheckAsync(this Site site, HttpClient client, params (string Name, byte[] Content)[] files) =>
        await site.EndOfAsync(client, await client.StartCheckAsync(files));

    /// <summary>Sends files.</summary>
    /// <returns>Their check.</returns>
    internal static async Task<Guid> StartCheckAsync(this HttpClient client, params (string Name, byte[] Content)[] files)
    {
        var answer = await client.UploadAsync(files);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return IdIn(answer.Headers.Location!.OriginalString);
    }

    /// <summary>Presses the button that imports what was checked.</summary>
    /// <returns>The job that the browser is sent to.</returns>
    internal static async Task<Guid> PressImportAsync(this HttpClient client, Guid check, int version, params (string Name, string Value)[] choices)
    {
        var answer = await client.PostFormAsync(Page, $"{Page}/{check}/importar", choices
            .Append(("versao", $"{version}")).ToDictionary(choice => choice.Item1, choice => choice.Item2));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return IdIn(answer.Headers.Location!.OriginalString);
    }

    /// <summary>Imports what was checked and waits for its end.</summary>
    internal static async Task<Job> ImportAsync(this Site site, HttpClient client, Job check, params (string Name, string Value)[] choices) =>
        await site.EndOfAsync(client, await client.PressImportAsync(check.Id, check.Version, choices));

    /// <summary>Waits until a job has ended, asking for its page again and again as people do.</summary>
    internal static async Task<Job> EndOfAsync(this Site site, HttpClient client, Guid id)
    {
        await Waiting.UntilAsync("the job has ended", async () =>
        {
            if (await site.JobAsync(id) is not { IsUnderWay: true })
                return true;
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{Page}/{id}")).StatusCode);
            return false;
        });
        return (await site.JobAsync(id))!;
    }

    /// <summary>A job as the table has it.</summary>
    internal static Task<Job?> JobAsync(this Site site, Guid id) => site.Services.GetRequiredService<JobTable>().FindAsync(id);

    /// <summary>Why an upload was refused.</summary>
    internal static async Task<string> CodeAsync(this HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;

    private static Guid IdIn(string address) => Guid.Parse(Id().Match(address).Value);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.None, 1_000)]
    private static partial Regex Id();
}
