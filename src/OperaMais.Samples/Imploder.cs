using OperaMais.Datasus.Dbc;

namespace OperaMais.Samples;

/// <summary>Compresses into a PKWARE DCL stream, in memory that does not depend on its size: the reverse of what the product does.</summary>
public sealed class Imploder
{
    private const int Lookahead = MatchLength.Longest + 1;

    private readonly TokenWriter tokens;
    private readonly MatchFinder finder;
    private readonly byte[] data = new byte[256 * 1024];
    private int at;
    private int end;

    /// <summary>Begins the stream.</summary>
    /// <param name="output">Where the stream goes. It stays the caller's.</param>
    /// <param name="options">The kind of stream.</param>
    public Imploder(Stream output, ImplodeOptions options)
    {
        tokens = new TokenWriter(output, options);
        finder = new MatchFinder(data, options.DictionarySize);
    }

    /// <summary>Compresses all at once.</summary>
    /// <param name="data">What to compress.</param>
    /// <param name="options">The kind of stream; by default that of DATASUS.</param>
    public static byte[] Implode(ReadOnlySpan<byte> data, ImplodeOptions? options = null)
    {
        using var output = new MemoryStream();
        var imploder = new Imploder(output, options ?? new ImplodeOptions());
        imploder.Write(data);
        imploder.End();
        return output.ToArray();
    }

    /// <summary>Compresses the next bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (end == data.Length)
                MakeRoom();
            var length = Math.Min(bytes.Length, data.Length - end);
            bytes[..length].CopyTo(data.AsSpan(end));
            end += length;
            bytes = bytes[length..];
            Advance(end - Lookahead);
        }
    }

    /// <summary>Compresses what is still held back, and ends the stream.</summary>
    public void End()
    {
        Advance(end);
        tokens.End();
    }

    private void Advance(int limit)
    {
        while (at < limit)
        {
            var match = finder.Find(at, end);
            if (match.Length < MatchFinder.LongEnough && at + 1 < end && match.Length > 0 && finder.Find(at + 1, end).Saving > match.Saving)
                match = default; // Lazy: the match one byte later is worth more.
            if (match.Length == 0)
            {
                tokens.Literal(data[at]);
                finder.Add(at++, end);
                continue;
            }

            tokens.Match(match.Length, match.Distance);
            for (var left = match.Length; left > 0; left--)
                finder.Add(at++, end);
        }
    }

    private void MakeRoom()
    {
        var dropped = at - MatchFinder.LargestWindow;
        data.AsSpan(dropped, end - dropped).CopyTo(data);
        at -= dropped;
        end -= dropped;
        finder.Shift(dropped);
    }
}
