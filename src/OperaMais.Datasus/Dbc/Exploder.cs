using System.Buffers;
using OperaMais.Domain.Messages;

namespace OperaMais.Datasus.Dbc;

/// <summary>Expands a PKWARE DCL "implode" stream, chunk by chunk, in memory that does not depend on its size.</summary>
/// <remarks>
/// One loop serves the whole stream because both buffers have room beyond their end: eight zero bytes after the last input, so that
/// the next bits can always be loaded at once, and space after the output for a longest match copied in wide steps.
/// Whether the stream ended too early is judged afterwards, by the number of bits taken.
/// </remarks>
internal sealed partial class Exploder : IDisposable
{
    private const int WindowSize = 4096;
    private const int BufferSize = 64 * 1024;
    private const int LoadSize = sizeof(ulong);
    private const int OutputSlack = LiteralsAtOnce + MatchLength.Longest + Match.CopyWidth;

    private readonly Stream stream;
    private readonly string fileName;
    private readonly bool codedLiterals;
    private readonly Step[] distanceSteps;
    private byte[] inputBuffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private byte[] outputBuffer = ArrayPool<byte>.Shared.Rent(BufferSize);

    private long inputOffset;
    private int inputLength;
    private bool inputEnded;
    private long nextBit;
    private long bitsReady;
    private int written;
    private bool ended;

    /// <summary>Reads the stream's two first bytes: whether literals are coded, and the kind of dictionary.</summary>
    /// <param name="stream">Compressed data, at their beginning. It stays the caller's.</param>
    /// <param name="fileName">The file, for messages.</param>
    /// <param name="offset">Where in the file the stream stands, for messages.</param>
    /// <exception cref="RefusedException"><c>dbc.truncated</c>, <c>dbc.stream</c>.</exception>
    internal Exploder(Stream stream, string fileName, long offset)
    {
        this.stream = stream;
        this.fileName = fileName;
        Span<byte> modes = stackalloc byte[2];
        inputOffset = offset + stream.ReadAtLeast(modes, modes.Length, throwOnEndOfStream: false);
        if (inputOffset < offset + modes.Length)
            throw Refuse("dbc.truncated", inputOffset);
        if (modes[0] > 1 || modes[1] is < 4 or > 6)
            throw Refuse("dbc.stream", offset);
        codedLiterals = modes[0] == 1;
        distanceSteps = Step.Distances(modes[1]);
    }

    /// <summary>The next bytes, valid until the next call; none at the stream's end marker.</summary>
    /// <exception cref="RefusedException"><c>dbc.truncated</c>: no end marker. <c>dbc.stream</c>: a match from before the first byte.</exception>
    internal ReadOnlyMemory<byte> Next()
    {
        ObjectDisposedException.ThrowIf(outputBuffer.Length == 0, this);
        var start = SlideWindow();
        while (!ended && written <= outputBuffer.Length - OutputSlack)
        {
            if (nextBit >= bitsReady)
                FillInput();
            if (codedLiterals)
                Decode<CodedLiterals>();
            else
                Decode<PlainLiterals>();
            if (nextBit > inputLength * 8L)
                throw RefuseEnd();
        }

        return outputBuffer.AsMemory(start, written - start);
    }

    /// <summary>Refuses bytes after the end marker.</summary>
    /// <exception cref="RefusedException"><c>dbc.trailing</c>.</exception>
    internal void RequireEndOfInput()
    {
        if (!inputEnded && inputLength * 8L - nextBit < 8)
            FillInput();
        var used = (int)((nextBit + 7) / 8);
        if (used < inputLength)
            throw Refuse("dbc.trailing", inputOffset + used);
    }

    /// <summary>Gives the buffers back.</summary>
    public void Dispose()
    {
        if (inputBuffer.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(inputBuffer);
        ArrayPool<byte>.Shared.Return(outputBuffer);
        inputBuffer = outputBuffer = [];
    }

    private int SlideWindow()
    {
        if (written > WindowSize)
        {
            outputBuffer.AsSpan(written - WindowSize, WindowSize).CopyTo(outputBuffer);
            written = WindowSize;
        }

        return written;
    }

    private void FillInput()
    {
        if (inputEnded)
            throw RefuseEnd();
        var used = (int)(nextBit / 8);
        inputBuffer.AsSpan(used, inputLength - used).CopyTo(inputBuffer);
        inputOffset += used;
        inputLength -= used;
        nextBit &= 7;
        var read = stream.Read(inputBuffer, inputLength, inputBuffer.Length - LoadSize - inputLength);
        inputLength += read;
        inputEnded = read == 0;
        if (inputEnded)
            inputBuffer.AsSpan(inputLength, LoadSize).Clear();
        bitsReady = 8L * (inputEnded ? inputLength : inputLength - LoadSize + 1);
    }

    /// <summary>A match from before the first byte; but where its bits were made up of the zeros after the last input, the input was cut.</summary>
    private RefusedException RefuseDistance(long bit) =>
        bit > inputLength * 8L ? RefuseEnd() : Refuse("dbc.stream", inputOffset + bit / 8);

    private RefusedException RefuseEnd() => Refuse("dbc.truncated", inputOffset + inputLength);

    private RefusedException Refuse(string code, long position) => Messages.All.Refuse(code, fileName, position);
}
