using OperaMais.Application.Panels;
using OperaMais.Domain;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Pacts;

/// <summary>The quadrimester that an address asks for.</summary>
internal static class AskedQuadrimester
{
    /// <summary>Reads it; where nothing is said, the one being worked on.</summary>
    /// <returns>Nothing where there is no such quadrimester.</returns>
    internal static async Task<Quadrimester?> ReadAsync(string? text, ChooseQuadrimester choose, NormLibrary norms)
    {
        if (string.IsNullOrEmpty(text))
            return await choose.RunAsync();
        return Quadrimester.TryRead(text, out var quadrimester) && norms.For(quadrimester) is not null ? quadrimester : null;
    }
}
