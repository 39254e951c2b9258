using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OperaMais.Reports.Tests.Printing;

/// <summary>A server on loopback, of both families of addresses, that notes who comes and gives nothing.</summary>
internal sealed class Trap : IAsyncDisposable
{
    private readonly TcpListener listener = TcpListener.Create(0);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> asked = new();
    private readonly Task serving;
    private int connections;

    internal Trap()
    {
        listener.Start();
        serving = ServeAsync();
    }

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many connections came; the last of them is the caller's own, so that none waits unseen behind it.</summary>
    internal async Task<int> CountWithOwnAsync()
    {
        using var own = new TcpClient();
        await own.ConnectAsync(IPAddress.Loopback, Port);
        await own.GetStream().WriteAsync("GET /own HTTP/1.1\r\n\r\n"u8.ToArray());
        await AskedAsync("/own");
        return Volatile.Read(ref connections);
    }

    /// <summary>Waits until somebody asked for a path.</summary>
    internal Task AskedAsync(string path) => Asked(path).Task.WaitAsync(TimeSpan.FromMinutes(2));

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    private TaskCompletionSource Asked(string path) => asked.GetOrAdd(path, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref connections);
                _ = AnswerAsync(client);
            }
        }
        catch (SocketException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream());
                if (await reader.ReadLineAsync() is not { } request) return;
                while (await reader.ReadLineAsync() is { Length: > 0 }) { }
                // "No content": a page that is sent here stays where it is.
                await client.GetStream().WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray());
                Asked(request.Split(' ')[1]).TrySetResult();
            }
            catch (IOException)
            {
                // Gone before it asked.
            }
        }
    }
}
