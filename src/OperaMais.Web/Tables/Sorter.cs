using System.Globalization;
using OperaMais.Domain.Messages;

namespace OperaMais.Web.Tables;

/// <summary>Sorts the rows of a table by any of its columns.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="columns">What each column is sorted by, under its name in addresses; the first decides between equals.</param>
internal sealed class Sorter<T>(params (string Name, Func<T, IComparable?> Key)[] columns)
{
    private static readonly Comparer<IComparable?> ByValue = Comparer<IComparable?>.Create((left, right) => left is string one && right is string other
        ? MessageCatalogue.Culture.CompareInfo.Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace)
        : Comparer<IComparable?>.Default.Compare(left, right));

    /// <summary>The order asked for in an address, or the one a table begins with.</summary>
    /// <param name="text">What the address says; a column that does not exist counts as nothing said.</param>
    /// <param name="standard">The order a table begins with.</param>
    internal SortOrder Read(string? text, string standard)
    {
        var order = SortOrder.Read(text, standard);
        return Array.Exists(columns, column => column.Name == order.Column) ? order : SortOrder.Read(null, standard);
    }

    /// <summary>The rows in order; those without a value come last either way.</summary>
    internal IEnumerable<T> Sort(IEnumerable<T> rows, SortOrder order)
    {
        var key = Array.Find(columns, column => column.Name == order.Column).Key;
        var known = rows.OrderBy(row => key(row) is null);
        var sorted = order.IsDescending ? known.ThenByDescending(key, ByValue) : known.ThenBy(key, ByValue);
        return sorted.ThenBy(columns[0].Key, ByValue);
    }
}
