namespace OperaMais.Web.Tables;

/// <summary>How a table is sorted, as it stands in an address: <c>ajuste</c>, or <c>-ajuste</c> from the largest down.</summary>
/// <param name="Column">The column's name in addresses.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
public readonly record struct SortOrder(string Column, bool IsDescending)
{
    /// <summary>Reads an order.</summary>
    /// <param name="text">What the address says.</param>
    /// <param name="standard">The order where the address says none.</param>
    internal static SortOrder Read(string? text, string standard)
    {
        var wanted = string.IsNullOrEmpty(text) ? standard : text;
        return wanted[0] == '-' ? new(wanted[1..], true) : new(wanted, false);
    }

    /// <summary>The order as an address says it.</summary>
    public override string ToString() => IsDescending ? $"-{Column}" : Column;
}
