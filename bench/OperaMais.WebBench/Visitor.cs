using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace OperaMais.WebBench;

/// <summary>A signed-in analyst without a browser, who measures how long the server takes.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    private Visitor(HttpClient client) => this.client = client;

    internal static async Task<Visitor> SignInAsync(Uri address)
    {
        var visitor = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        var token = Token().Match(await visitor.GetStringAsync("/entrar")).Groups["token"].Value;
        await visitor.PostAsync("/entrar", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "demonstracao",
            ["__RequestVerificationToken"] = token,
            ["Role"] = "analyst",
        }));
        return new(visitor);
    }

    /// <summary>Milliseconds from request to the last byte of the answer.</summary>
    internal async Task<double> TimeAsync(string path)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        var elapsed = watch.Elapsed.TotalMilliseconds;
        answer.EnsureSuccessStatusCode();
        return elapsed;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 5_000)]
    private static partial Regex Token();
}
