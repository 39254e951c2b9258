namespace OperaMais.Web.Components.Ui;

/// <summary>Addresses whose query says what a page shows.</summary>
internal static class QueryAddress
{
    /// <summary>An address; what is empty is left out of it, so that one state has one address.</summary>
    /// <param name="path">Without a query.</param>
    /// <param name="values">Names and values.</param>
    internal static string Of(string path, params IReadOnlyList<(string Name, string? Value)> values)
    {
        var query = string.Join('&', values
            .Where(entry => !string.IsNullOrEmpty(entry.Value))
            .Select(entry => $"{entry.Name}={Uri.EscapeDataString(entry.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
