using System.Buffers.Binary;
using OperaMais.Data.Storage;

namespace OperaMais.Data.PostgreSql;

/// <summary>Rows in the binary format of <c>COPY</c> (PostgreSQL manual, COPY, "Binary Format").</summary>
/// <remarks>
/// Npgsql writes it too, value by value through a converter each: for fourteen numbers a row that took longer than the server
/// takes to store them (docs/performance.md).
/// </remarks>
internal sealed class CopyRows<T>
{
    private const int RoomForRows = 1 << 16;
    private const int LengthSize = sizeof(int);
    private const int Null = -1;
    private const short End = -1;

    // What tells text and line ends that were converted on the way, then no flags, then no extension.
    private static readonly byte[] Head = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    private readonly BulkColumn<T>[] columns;
    private readonly Stream copy;
    private readonly byte[] buffer;
    private int filled;

    /// <summary>Begins with the head.</summary>
    /// <param name="table">What the rows are written into.</param>
    /// <param name="copy">Where the bytes go.</param>
    internal CopyRows(BulkTable<T> table, Stream copy)
    {
        (columns, this.copy) = ([.. table.Columns], copy);
        buffer = new byte[RoomForRows + sizeof(short) + columns.Length * (LengthSize + sizeof(long))];
        Head.CopyTo(buffer, 0);
        filled = Head.Length;
    }

    /// <summary>Writes a row.</summary>
    /// <remarks>Nothing here can be stopped half-way: a connection whose writing was is broken, and could not even be told that the rows are not all.</remarks>
    internal ValueTask WriteAsync(T row)
    {
        var rest = buffer.AsSpan(filled);
        BinaryPrimitives.WriteInt16BigEndian(rest, (short)columns.Length);
        rest = rest[sizeof(short)..];
        foreach (var column in columns)
            rest = rest[Write(rest, column.Type, column.Value(row))..];
        filled = buffer.Length - rest.Length;
        return filled < RoomForRows ? ValueTask.CompletedTask : FlushAsync();
    }

    /// <summary>Writes the end and what is still held back.</summary>
    internal ValueTask EndAsync()
    {
        BinaryPrimitives.WriteInt16BigEndian(buffer.AsSpan(filled), End);
        filled += sizeof(short);
        return FlushAsync();
    }

    private async ValueTask FlushAsync()
    {
        await copy.WriteAsync(buffer.AsMemory(0, filled));
        filled = 0;
    }

    private static int Write(Span<byte> place, BulkType type, long? value)
    {
        if (value is not { } number)
        {
            BinaryPrimitives.WriteInt32BigEndian(place, Null);
            return LengthSize;
        }
        var data = place[LengthSize..];
        var size = type switch
        {
            BulkType.Truth => sizeof(bool),
            BulkType.Bits16 => sizeof(short),
            BulkType.Bits32 => sizeof(int),
            BulkType.Bits64 => sizeof(long),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
        BinaryPrimitives.WriteInt32BigEndian(place, size);
        switch (size)
        {
            case sizeof(bool):
                data[0] = checked((byte)number);
                break;
            case sizeof(short):
                BinaryPrimitives.WriteInt16BigEndian(data, checked((short)number));
                break;
            case sizeof(int):
                BinaryPrimitives.WriteInt32BigEndian(data, checked((int)number));
                break;
            default:
                BinaryPrimitives.WriteInt64BigEndian(data, number);
                break;
        }
        return LengthSize + size;
    }
}
