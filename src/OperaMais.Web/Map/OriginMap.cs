using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Map;

/// <summary>Draws where the patients of a municipality live. The table beside it says the same in words.</summary>
internal static class OriginMap
{
    private const int Steps = 6;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The map.</summary>
    /// <param name="ruleSet">Every municipality of the state.</param>
    /// <param name="own">The municipality itself, drawn with a border.</param>
    /// <param name="origins">How many patients live where.</param>
    internal static string Of(RuleSet ruleSet, MunicipalityCode own, IReadOnlyDictionary<MunicipalityCode, int> origins)
    {
        var names = ruleSet.Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.Name);
        // The municipality's own patients would outshine all others.
        var most = origins.Where(origin => origin.Key != own).Select(origin => origin.Value).DefaultIfEmpty(1).Max();
        var svg = new StringBuilder(200_000)
            .Append("<svg class=\"map\" viewBox=\"-4 -4 ").Append(MunicipalityOutlines.Width + 8).Append(' ').Append(MunicipalityOutlines.Height + 8)
            .Append("\" role=\"img\" aria-label=\"").Append(Encoder.Encode(WebMessages.Text("map.origins"))).Append("\">");
        foreach (var outline in MunicipalityOutlines.All.OrderBy(outline => outline.Code == own))
        {
            var count = origins.GetValueOrDefault(outline.Code);
            svg.Append("<path class=\"m").Append(count == 0 ? 0 : Math.Min((count * Steps + most - 1) / most, Steps));
            if (outline.Code == own)
                svg.Append(" own");
            svg.Append("\" d=\"").Append(outline.Path).Append("\"><title>")
                .Append(Encoder.Encode($"{names[outline.Code]}: {Shown.Count(count, "AIH", "AIHs")}")).Append("</title></path>");
        }
        return svg.Append("</svg>").ToString();
    }
}
