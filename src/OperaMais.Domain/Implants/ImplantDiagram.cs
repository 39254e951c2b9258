using System.Globalization;
using System.Text;

namespace OperaMais.Domain.Implants;

/// <summary>Writes the flow as a Mermaid diagram, from the table by which cases move.</summary>
public static class ImplantDiagram
{
    /// <summary>The diagram: whole arrows are the text's, dotted ones are extensions.</summary>
    public static string ToMermaid(ImplantFlow flow)
    {
        var lines = new StringBuilder("flowchart TD\n    Start([\"INÍCIO\"])\n");
        foreach (var group in flow.States.GroupBy(state => state.PhaseOf()))
        {
            if (group.Key is { } phase)
                lines.Append(CultureInfo.InvariantCulture, $"    subgraph {phase}[\"{phase.ToText()}\"]\n");
            foreach (var state in group)
                lines.Append(CultureInfo.InvariantCulture, $"    {(group.Key is null ? "" : "    ")}{state}[\"{state.ToText()}\"]\n");
            if (group.Key is not null)
                lines.Append("    end\n");
        }
        foreach (var way in flow.Transitions)
            lines.Append(CultureInfo.InvariantCulture, $"    {way.From?.ToString() ?? "Start"} {(way.Source == TransitionSource.Text ? "-->" : "-.->")}|\"{way.Action.ToLabel()}\"| {way.To}\n");
        return lines.ToString();
    }
}
