using System.Buffers.Binary;
using OperaMais.Datasus.Dbc;

namespace OperaMais.Samples;

/// <summary>Writes the tokens of a PKWARE DCL stream, good or bad ones: whoever calls it decides what they mean.</summary>
public sealed class TokenWriter
{
    private readonly Stream output;
    private readonly bool codedLiterals;
    private readonly int dictionaryBits;
    private readonly byte[] buffer = new byte[64 * 1024];
    private int buffered;
    private ulong bits;
    private int count;

    /// <summary>Writes the stream's two first bytes.</summary>
    /// <param name="output">Where the stream goes. It stays the caller's.</param>
    /// <param name="options">The kind of stream.</param>
    public TokenWriter(Stream output, ImplodeOptions options)
    {
        this.output = output;
        codedLiterals = options.CodedLiterals;
        dictionaryBits = options.DictionaryBits;
        Put(codedLiterals ? 1 : 0, 8);
        Put(dictionaryBits, 8);
    }

    /// <summary>Writes one byte as itself.</summary>
    public void Literal(byte value)
    {
        if (!codedLiterals)
        {
            Put(value << 1, 9);
            return;
        }

        Put(0, 1);
        Put(PrefixCode.Literals[value]);
    }

    /// <summary>Writes a match.</summary>
    /// <param name="length">2 to 518; 519 ends the stream and has no distance.</param>
    /// <param name="distance">1 to the size of the dictionary, or to 256 where the length is 2.</param>
    public void Match(int length, int distance)
    {
        Length(length);
        var extraBits = length == MatchLength.Shortest ? 2 : dictionaryBits;
        var upper = distance - 1 >> extraBits;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(upper, PrefixCode.Distances.Length, nameof(distance));
        Put(PrefixCode.Distances[upper]);
        Put(distance - 1 & (1 << extraBits) - 1, extraBits);
    }

    /// <summary>Writes the end marker and everything that is still held back.</summary>
    public void End()
    {
        Length(MatchLength.End);
        Flush();
    }

    /// <summary>Writes everything that is still held back, the last byte filled up with zeros.</summary>
    public void Flush()
    {
        Put(0, -count & 7);
        Span<byte> rest = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(rest, bits);
        output.Write(buffer, 0, buffered);
        output.Write(rest[..(count / 8)]);
        (buffered, bits, count) = (0, 0, 0);
    }

    private static int ClassOf(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, MatchLength.Shortest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MatchLength.End);
        return length switch
        {
            < 4 => 3 - length,
            < 10 => length - 2,
            _ => 7 + int.Log2(length - 8),
        };
    }

    private void Length(int length)
    {
        var symbol = ClassOf(length);
        Put(1, 1);
        Put(PrefixCode.Lengths[symbol]);
        Put(length - MatchLength.Base(symbol), MatchLength.ExtraBits(symbol));
    }

    private void Put(CodeWord word) => Put(word.Bits, word.Width);

    private void Put(int value, int width)
    {
        bits |= (ulong)value << count;
        count += width;
        if (count < 32)
            return;
        if (buffered == buffer.Length)
        {
            output.Write(buffer);
            buffered = 0;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan(buffered), unchecked((uint)bits));
        buffered += sizeof(uint);
        bits >>= 32;
        count -= 32;
    }
}
