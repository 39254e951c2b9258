using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace OperaMais.Datasus.Dbc;

/// <content>The hot loop, kept in local variables and without calls, so that they stay in registers.</content>
internal sealed partial class Exploder
{
    /// <summary>A load of eight bytes gives at least 57 bits: three plain literals (27) and a whole match (30).</summary>
    private const int LiteralsAtOnce = 3;

    private const uint PlainLiteralFlags = 1 | 1 << 9 | 1 << 18;
    private const uint AfterPlainLiterals = 1 << 27;

    /// <summary>How a stream writes its literals: a type, so that each way has a loop compiled without the other's variables.</summary>
    private interface ILiterals
    {
        static abstract bool AreCoded { get; }
    }

    /// <summary>Expands until the input at hand or the room for output runs out, or the stream ends.</summary>
    private void Decode<TLiterals>()
        where TLiterals : struct, ILiterals
    {
        // Bit fields are cut out by narrowing, and positions are bounded by the buffers: every access is still checked by its span.
        unchecked
        {
            ReadOnlySpan<byte> input = inputBuffer;
            Span<byte> output = outputBuffer;
            ReadOnlySpan<Step> distances = distanceSteps;
            var (bit, bitLimit) = (nextBit, bitsReady);
            var (at, atLimit) = (written, output.Length - OutputSlack);
            while (bit < bitLimit && at <= atLimit)
            {
                var bits = BinaryPrimitives.ReadUInt64LittleEndian(input.Slice((int)(bit >> 3), LoadSize)) >> (int)(bit & 7);
                var literals = TLiterals.AreCoded ? PutCodedLiteral(bits, output, ref at) : PutPlainLiterals(bits, output, ref at);
                bits >>= literals;
                bit += literals;
                if (TLiterals.AreCoded ? literals > 0 : (bits & 1) == 0)
                    continue;

                ref readonly var lengthStep = ref Step.Lengths[(byte)bits];
                var length = lengthStep.Base + ((int)(bits >> lengthStep.Shift) & lengthStep.Mask);
                bits >>= lengthStep.Width;
                bit += lengthStep.Width;
                if (length == MatchLength.End)
                {
                    ended = true;
                    break;
                }

                ref readonly var distanceStep = ref distances[(byte)bits + lengthStep.Next];
                var distance = distanceStep.Base + ((int)(bits >> distanceStep.Shift) & distanceStep.Mask);
                bit += distanceStep.Width;
                if (distance > at)
                    throw RefuseDistance(bit);
                Match.Copy(output, at, distance, length);
                at += length;
            }

            (nextBit, written) = (bit, at);
        }
    }

    /// <summary>Writes up to three literals without a branch to mispredict, and tells how many bits they took.</summary>
    /// <remarks>
    /// The flag of a literal is 0 and stands nine bits before the next flag, so the first flag that is 1 tells how many literals come
    /// before the match. The bytes written beyond them are overwritten later.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PutPlainLiterals(ulong bits, Span<byte> output, ref int at)
    {
        unchecked // The literals are cut out by narrowing.
        {
            var width = BitOperations.TrailingZeroCount((uint)bits & PlainLiteralFlags | AfterPlainLiterals);
            var literals = output.Slice(at, LiteralsAtOnce);
            literals[0] = (byte)(bits >> 1);
            literals[1] = (byte)(bits >> 10);
            literals[2] = (byte)(bits >> 19);
            at += width >> 3;
            return width;
        }
    }

    /// <summary>Writes the next literal, if it is one, and tells how many bits it took.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PutCodedLiteral(ulong bits, Span<byte> output, ref int at)
    {
        if ((bits & 1) == 1)
            return 0;
        ref readonly var literal = ref Step.Literals[(int)(bits >> 1 & Step.LiteralIndexMask)];
        output[at++] = (byte)literal.Base;
        return 1 + literal.Width;
    }

    private readonly struct PlainLiterals : ILiterals
    {
        public static bool AreCoded => false;
    }

    private readonly struct CodedLiterals : ILiterals
    {
        public static bool AreCoded => true;
    }
}
