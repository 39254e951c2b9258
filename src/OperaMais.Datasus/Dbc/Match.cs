using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OperaMais.Datasus.Dbc;

/// <summary>Repeats earlier output.</summary>
internal static class Match
{
    /// <summary>A copy may write this many bytes more than its length: it goes in wide steps.</summary>
    internal const int CopyWidth = 32;

    /// <summary>Appends the <paramref name="length"/> bytes that begin <paramref name="distance"/> before <paramref name="at"/>.</summary>
    /// <param name="output">The output, with <see cref="CopyWidth"/> bytes of room after the match.</param>
    /// <param name="at">Where to write.</param>
    /// <param name="distance">1 to <paramref name="at"/>.</param>
    /// <param name="length">At least 1; where it is more than the distance, the match repeats itself.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Copy(Span<byte> output, int at, int distance, int length)
    {
        unchecked // The sums stay within the output, which the slices check.
        {
            var from = at - distance;
            if (distance < length && distance < CopyWidth)
            {
                // The match overlaps its own first step. That step, byte by byte, lays enough of the pattern for the others to be
                // copied from the least multiple of the distance that is a step away.
                for (var index = 0; index < CopyWidth; index++)
                    output[at + index] = output[from + index];
                from = at - distance * ((CopyWidth - 1) / distance + 1);
            }
            else
            {
                Vector256.Create(output.Slice(from, CopyWidth)).CopyTo(output.Slice(at, CopyWidth));
            }

            for (var left = length - CopyWidth; left > 0; left -= CopyWidth)
            {
                from += CopyWidth;
                at += CopyWidth;
                Vector256.Create(output.Slice(from, CopyWidth)).CopyTo(output.Slice(at, CopyWidth));
            }
        }
    }
}
