using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Map;

/// <summary>Draws the map as SVG to stand in a page. Colours come from classes, so that light, dark and print need one drawing.</summary>
internal static class MapDrawing
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The map of a quadrimester.</summary>
    /// <param name="ruleSet">Every municipality of the state.</param>
    /// <param name="quadrimester">Where the links lead.</param>
    /// <param name="municipalities">The municipalities of the programme.</param>
    /// <param name="scale">The colours.</param>
    internal static string Of(
        RuleSet ruleSet, Quadrimester quadrimester, IReadOnlyCollection<MunicipalFigures> municipalities, MapScale scale)
    {
        var figures = municipalities.ToFrozenDictionary(entry => entry.Code);
        var names = ruleSet.Municipalities.ToFrozenDictionary(municipality => municipality.Code, municipality => municipality.Name);
        var svg = Begin("group", WebMessages.Text("map.label"));
        svg.Append("<defs><pattern id=\"map-unknown\" width=\"14\" height=\"14\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"14\" height=\"14\" class=\"m0\"/><path d=\"M0 0v14\" class=\"hatch\"/></pattern></defs>");
        foreach (var outline in MunicipalityOutlines.All.Where(outline => !figures.ContainsKey(outline.Code)))
            AppendOther(svg, outline, names);
        // Linked ones come last, so that the outline of the one in focus is not painted over by its neighbours outside.
        var isFirst = true;
        foreach (var outline in MunicipalityOutlines.All)
            if (figures.TryGetValue(outline.Code, out var known))
            {
                AppendLink(svg, outline, known.AddressIn(quadrimester), $"{known.Name}: {scale.Describe(known)}", scale.StepOf(known), isFirst);
                isFirst = false;
            }
        return svg.Append("</svg>").ToString();
    }

    /// <summary>Begins a map: the caller ends it.</summary>
    /// <param name="role">What it is for those who do not see it.</param>
    /// <param name="label">What it is called.</param>
    internal static StringBuilder Begin(string role, string label) => new StringBuilder(200_000).Append(
        CultureInfo.InvariantCulture,
        $"<svg class=\"map\" viewBox=\"-4 -4 {MunicipalityOutlines.Width + 8} {MunicipalityOutlines.Height + 8}\" role=\"{role}\" aria-label=\"{Encode(label)}\">");

    private static void AppendOther(StringBuilder svg, MunicipalityOutline outline, FrozenDictionary<MunicipalityCode, string> names) => svg
        .Append("<path class=\"m0\" d=\"").Append(outline.Path).Append("\"><title>")
        .Append(Encode(WebMessages.Text("map.outside", names[outline.Code]))).Append("</title></path>");

    // One stop of the Tab key for the whole map; map.js moves it with the arrow keys.
    private static void AppendLink(StringBuilder svg, MunicipalityOutline outline, string address, string text, int? step, bool isFirst) => svg
        .Append("<a href=\"").Append(Encode(address)).Append(isFirst ? "\" tabindex=\"0" : "\" tabindex=\"-1")
        .Append("\" aria-label=\"").Append(Encode(text)).Append("\"><path class=\"m").Append(step?.ToString(CultureInfo.InvariantCulture) ?? "x")
        .Append("\" d=\"").Append(outline.Path).Append("\"><title>").Append(Encode(text)).Append("</title></path></a>");

    internal static string Encode(string text) => Encoder.Encode(text);
}
