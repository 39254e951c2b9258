using OperaMais.Domain.Norms;
using OperaMais.Web.Settlements;

namespace OperaMais.Web.Map;

/// <summary>Draws where the patients of a municipality live. The table beside it says the same in words.</summary>
internal static class OriginMap
{
    private const int Steps = 6;

    /// <summary>The map; the municipality itself is drawn with a border.</summary>
    /// <param name="ruleSet">Every municipality of the state.</param>
    /// <param name="origins">How many patients live where.</param>
    internal static string Of(RuleSet ruleSet, PatientOrigins origins)
    {
        var names = ruleSet.Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.Name);
        var counts = origins.Counts.ToDictionary(origin => origin.Municipality, origin => origin.Count);
        // The municipality's own patients would outshine all others.
        var most = origins.Counts.Where(origin => origin.Municipality != origins.Own).Select(origin => origin.Count).DefaultIfEmpty(1).Max();
        var svg = MapDrawing.Begin("img", WebMessages.Text("map.origins"));
        foreach (var outline in MunicipalityOutlines.All.OrderBy(outline => outline.Code == origins.Own))
        {
            var count = counts.GetValueOrDefault(outline.Code);
            svg.Append("<path class=\"m").Append(Math.Min((count * Steps + most - 1) / most, Steps)).Append(outline.Code == origins.Own ? " own" : "")
                .Append("\" d=\"").Append(outline.Path).Append("\"><title>")
                .Append(MapDrawing.Encode($"{names[outline.Code]}: {Shown.Count(count, "AIH", "AIHs")}")).Append("</title></path>");
        }
        return svg.Append("</svg>").ToString();
    }
}
