using Microsoft.AspNetCore.Components;

namespace OperaMais.Web.Tables;

/// <summary>Addresses of the same page with something chosen otherwise: the address is a page's only state.</summary>
internal static class PageAddress
{
    /// <summary>The page's address with other values in its query.</summary>
    /// <param name="navigation">Where the visitor is.</param>
    /// <param name="changes">Names and values; without a value the name is left out.</param>
    internal static string With(this NavigationManager navigation, params ReadOnlySpan<(string Name, object? Value)> changes)
    {
        var values = new Dictionary<string, object?>(changes.Length);
        foreach (var (name, value) in changes)
            values[name] = value;
        return "/" + navigation.ToBaseRelativePath(navigation.GetUriWithQueryParameters(values)).Split('#')[0];
    }
}
