using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OperaMais.Web.Tests.Mail;

/// <summary>An e-mail as it came over the wire.</summary>
/// <param name="Recipients">Whom the envelope names.</param>
/// <param name="Head">The headers, a line each.</param>
/// <param name="Data">All of it.</param>
internal sealed record ReceivedMail(IReadOnlyList<string> Recipients, IReadOnlyList<string> Head, string Data);

/// <summary>A mail server on the loopback address that keeps what it is sent.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<ReceivedMail> received = [];
    private readonly Task accepting;

    /// <summary>Begins to listen.</summary>
    /// <param name="port">On which port; 0 for any.</param>
    internal SmtpListener(int port = 0)
    {
        listener = new(IPAddress.Loopback, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    internal int Port { get; }

    /// <summary>The recipient it refuses for good.</summary>
    internal string? Refused { get; init; }

    internal IReadOnlyCollection<ReceivedMail> Received => received;

    /// <summary>A port on which nobody listens.</summary>
    internal static async Task<int> ClosedPortAsync()
    {
        await using var closed = new SmtpListener();
        return closed.Port;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
                conversations.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 listener");
            var recipients = new List<string>();
            while (await reader.ReadLineAsync(stop.Token) is { } line)
            {
                var answer = "250 ok";
                if (line.StartsWith("MAIL ", StringComparison.OrdinalIgnoreCase))
                    recipients = [];
                else if (line.StartsWith("RCPT TO:<", StringComparison.OrdinalIgnoreCase))
                {
                    var recipient = line["RCPT TO:<".Length..line.IndexOf('>', StringComparison.Ordinal)];
                    if (recipient == Refused)
                        answer = "550 no such mailbox";
                    else
                        recipients.Add(recipient);
                }
                else if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    received.Enqueue(await ReadAsync(reader, recipients));
                }
                await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : answer);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side hung up, or the test is over.
        }
    }

    private async Task<ReceivedMail> ReadAsync(StreamReader reader, IReadOnlyList<string> recipients)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
            lines.Add(line);
        return new(recipients, [.. lines.TakeWhile(line => line.Length > 0)], string.Join('\n', lines));
    }
}
