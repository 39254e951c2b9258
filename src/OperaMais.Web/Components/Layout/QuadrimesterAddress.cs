using System.Text.RegularExpressions;
using OperaMais.Domain;

namespace OperaMais.Web.Components.Layout;

/// <summary>The quadrimester that stands in the address of a page.</summary>
internal static partial class QuadrimesterAddress
{
    /// <summary>The quadrimester of an address, if it has one.</summary>
    /// <param name="path">Such as <c>apuracao/2023-3?pagina=2</c>.</param>
    internal static Quadrimester? Find(string path) =>
        Quadrimester.TryRead(Pattern().Match(path).Value, out var quadrimester) ? quadrimester : null;

    /// <summary>The same page of another quadrimester, without what was filtered or opened on it; the panel where the page has none.</summary>
    internal static string Replace(string path, Quadrimester quadrimester)
    {
        var match = Pattern().Match(path);
        return match.Success && !path.Contains('?', StringComparison.Ordinal)
            ? $"/{path[..match.Index]}{quadrimester}{path[(match.Index + match.Length)..]}"
            : match.Success && match.Index < path.IndexOf('?', StringComparison.Ordinal)
                ? $"/{path[..match.Index]}{quadrimester}"
                : $"/?quadrimestre={quadrimester}";
    }

    [GeneratedRegex(@"\b\d{4}-[1-3]\b", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}
