using System.ComponentModel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace OperaMais.Reports.Printing;

/// <summary>
/// Prints with one long-lived Chromium, started by the first print; whoever comes meanwhile waits. A browser that broke down fails the
/// print it was at, and the next one starts another.
/// </summary>
/// <param name="options">Which Chromium, and how long at most; Debian's and two minutes by default.</param>
/// <param name="logger">Hears the cause of a breakdown, of which the user reads only what to do.</param>
public sealed partial class ChromiumPrinter(ChromiumOptions? options = null, ILogger<ChromiumPrinter>? logger = null) : IPdfPrinter, IAsyncDisposable
{
    private const int Megabyte = 1 << 20;

    private readonly ChromiumOptions options = options ?? new();
    private readonly ILogger logger = logger ?? NullLogger<ChromiumPrinter>.Instance;
    private readonly SemaphoreSlim turn = new(1, 1);

    // Started or starting: a start goes on when the print that asked for it is cancelled, and serves the next.
    private Task<ChromiumSession>? session;

    /// <inheritdoc/>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await PrintInTurnAsync(html, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        await DiscardAsync();
        turn.Dispose();
    }

    private async Task<byte[]> PrintInTurnAsync(string html, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var time = options.Timeout * (1 + html.Length / Megabyte);
        limit.CancelAfter(time);
        ChromiumSession? running = null;
        try
        {
            running = await StartedAsync(limit.Token);
            var pdf = await running.PrintAsync(html).WaitAsync(limit.Token);
            PdfNormalizer.Normalize(pdf);
            return pdf;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The page is in the middle of something nobody waits for.
            if (running is not null) await DiscardAsync();
            throw;
        }
        catch (Exception failure) when (failure is OperationCanceledException or TimeoutException)
        {
            LogFailure(failure);
            await DiscardAsync();
            throw ReportMessages.All.Refuse("pdf.slow", time.TotalSeconds);
        }
        catch (Exception failure) when (IsBreakdown(failure))
        {
            LogFailure(failure);
            await DiscardAsync();
            throw running is null ? ReportMessages.All.Refuse("pdf.start", options.ExecutablePath) : ReportMessages.All.Refuse("pdf.broken");
        }
    }

    private async Task<ChromiumSession> StartedAsync(CancellationToken limit)
    {
        if (session is { IsCompleted: true } ended && !(ended.IsCompletedSuccessfully && (await ended).IsAlive)) await DiscardAsync();
        if (session is null && !File.Exists(options.ExecutablePath)) throw ReportMessages.All.Refuse("pdf.missing", options.ExecutablePath);
        session ??= ChromiumSession.StartAsync(options);
        return await session.WaitAsync(limit);
    }

    private async Task DiscardAsync()
    {
        if (session is not { } discarded) return;
        session = null;
        var end = EndAsync(discarded);
        if (discarded.IsCompleted) await end;
    }

    private static async Task EndAsync(Task<ChromiumSession> discarded)
    {
        try
        {
            await (await discarded).DisposeAsync();
        }
        catch (Exception failure) when (IsBreakdown(failure) || failure is TimeoutException)
        {
            // It never started: said to whoever waited for it.
        }
    }

    // What the library throws, and what its driver's process and pipe do.
    private static bool IsBreakdown(Exception failure) =>
        failure is PlaywrightException or IOException or Win32Exception or ObjectDisposedException;

    [LoggerMessage(Level = LogLevel.Error, Message = "Chromium could not print.")]
    private partial void LogFailure(Exception failure);
}
