namespace OperaMais.Web.Tables;

/// <summary>One page of a table's rows.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Rows">Its rows.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Size">How many rows a full page has.</param>
/// <param name="Total">How many rows there are on all pages.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, int Number, int Size, int Total)
{
    /// <summary>How many pages there are, at least one.</summary>
    internal int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Cuts tables into pages.</summary>
internal static class Paging
{
    /// <summary>The rows of most tables' pages.</summary>
    internal const int Size = 50;

    /// <summary>One page of rows.</summary>
    /// <param name="rows">All of them.</param>
    /// <param name="number">The page asked for; the nearest one where there is no such page.</param>
    internal static PageOf<T> Page<T>(this IReadOnlyList<T> rows, int? number)
    {
        var page = new PageOf<T>([], 1, Size, rows.Count);
        var nearest = Math.Clamp(number ?? 1, 1, page.Pages);
        return page with { Number = nearest, Rows = [.. rows.Skip((nearest - 1) * Size).Take(Size)] };
    }
}
