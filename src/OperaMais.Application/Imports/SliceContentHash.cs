using System.Buffers.Binary;
using System.Security.Cryptography;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Imports;

/// <summary>
/// A hash of a slice's rows that does not depend on their order: each row's SHA-256, taken as four integers of 64 bits, added
/// modulo 2⁶⁴. Two slices of equal rows have equal hashes, however their files were cut and sorted.
/// </summary>
internal sealed class SliceContentHash
{
    private const int Parts = 4;
    private const int RowLength = 58;

    private readonly ulong[] sums = new ulong[Parts];

    internal void Add(in Hospitalization aih)
    {
        Span<byte> row = stackalloc byte[RowLength];
        Write(aih, row);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        for (var part = 0; part < Parts; part++)
            sums[part] = unchecked(sums[part] + BinaryPrimitives.ReadUInt64LittleEndian(hash[(part * sizeof(ulong))..]));
    }

    /// <summary>Adds the rows of another part of the slice.</summary>
    internal void Add(SliceContentHash part)
    {
        for (var index = 0; index < Parts; index++)
            sums[index] = unchecked(sums[index] + part.sums[index]);
    }

    internal byte[] ToArray()
    {
        var bytes = new byte[Parts * sizeof(ulong)];
        for (var part = 0; part < Parts; part++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(part * sizeof(ulong)), sums[part]);
        return bytes;
    }

    private static void Write(in Hospitalization aih, Span<byte> row)
    {
        var profile = aih.Profile;
        BinaryPrimitives.WriteInt64LittleEndian(row, aih.Number.Value);
        BinaryPrimitives.WriteInt32LittleEndian(row[8..], aih.Competence.Value);
        BinaryPrimitives.WriteInt32LittleEndian(row[12..], profile.Establishment.Value);
        BinaryPrimitives.WriteInt32LittleEndian(row[16..], profile.PlaceOfSurgery.Value);
        BinaryPrimitives.WriteInt32LittleEndian(row[20..], aih.Residence.Value);
        row[24] = (byte)profile.Character;
        row[25] = profile.IsSingle ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64LittleEndian(row[26..], profile.Procedure.Value);
        BinaryPrimitives.WriteInt64LittleEndian(row[34..], profile.FirstAct?.Value ?? -1);
        BinaryPrimitives.WriteInt64LittleEndian(row[42..], profile.FederalSh.Centavos);
        BinaryPrimitives.WriteInt64LittleEndian(row[50..], profile.FederalSp.Centavos);
    }
}
