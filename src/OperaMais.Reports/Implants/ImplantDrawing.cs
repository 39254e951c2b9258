using System.Globalization;
using System.Net;
using System.Text;
using OperaMais.Domain.Implants;

namespace OperaMais.Reports.Implants;

/// <summary>
/// Draws the flow as SVG from the table by which cases move: a row of boxes for what comes before the phases, one for each phase, and an arrow
/// for every way. Only where a box stands is said here; one that the table does not come to is not drawn.
/// </summary>
public static class ImplantDrawing
{
    private const int BoxWidth = 130;
    private const int SideWidth = 126;
    private const int BoxHeight = 42;
    private const int Pitch = 200;
    private const int RowHeight = 166;
    private const int Top = 40;
    private const int Left = 34;
    private const int Width = Left + 6 * Pitch;
    private const int Height = Top + 4 * RowHeight - 20;

    // The lanes of the arrows between rows, one beside the other.
    private const int LaneGap = 11;

    private const string Heads = """
        <defs><marker id="seta" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>
        """;

    private static readonly Box Start = new(Left, Top, BoxWidth);

    /// <summary>The flow, with the place that a case has in it.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="steps">The steps that the case took; empty for the flow alone.</param>
    public static string ToSvg(ImplantFlow flow, IReadOnlyCollection<ImplantStep> steps)
    {
        var (here, been) = (steps.LastOrDefault()?.State, steps.Select(step => step.State).ToHashSet());
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"flow\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Encode(LabelOf(here))}\">{Heads}");
        foreach (var phase in flow.States.Select(state => state.PhaseOf()).OfType<ImplantPhase>().Distinct())
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"phase\" x=\"{Left}\" y=\"{Top + RowOf(phase) * RowHeight - 10}\">Fase {phase.ToText()}</text>");
        var lane = 0;
        foreach (var way in flow.Transitions)
            Draw(svg, flow, way, ref lane);
        Draw(svg, Start, "INÍCIO", "box start");
        foreach (var state in flow.States)
            Draw(svg, BoxOf(flow, state), state.ToText(), state == here ? "box here" : been.Contains(state) ? "box been" : "box");
        return svg.Append("</svg>").ToString();
    }

    private static string LabelOf(ImplantState? here) => here is { } state
        ? $"Diagrama do fluxo. O caso está em: {state.ToLongText()}."
        : "Diagrama do fluxo de autorização de implantes.";

    private static int RowOf(ImplantPhase phase) => 1 + (int)phase;

    private static Box BoxOf(ImplantFlow flow, ImplantState state)
    {
        var row = state.PhaseOf() is { } phase ? RowOf(phase) : 0;
        return state switch
        {
            ImplantState.EligibilityAudit => Main(1),
            ImplantState.EligibilityDenied => Side(1, 0),
            ImplantState.ReconstructionQuestion => Main(2),
            ImplantState.Withdrawn => Side(5, 0),
            // After the last place that the flow has.
            ImplantState.Concluded => new(Left + (flow.HasProstheticFinal ? 5 : 2) * Pitch, Top + RowOf(ImplantPhase.Prosthetic) * RowHeight, BoxWidth),
            _ => state.PlaceOf()!.Value switch
            {
                PhasePlace.Request => Main(0),
                PhasePlace.InitialAudit => Main(1),
                PhasePlace.InitialDenied => Side(1, -1),
                PhasePlace.InitialIncomplete => Side(1, 1),
                PhasePlace.Authorized => Main(2),
                PhasePlace.Performed => Main(3),
                PhasePlace.FinalAudit => Main(4),
                PhasePlace.FinalDenied => Side(4, -1),
                _ => Side(4, 1),
            },
        };

        Box Main(int column) => new(Left + column * Pitch, Top + row * RowHeight, BoxWidth);

        Box Side(int column, int side) => new(
            Left + column * Pitch + BoxWidth / 2 - SideWidth / 2 + side * (SideWidth / 2 + 6), Top + row * RowHeight + BoxHeight + 38, SideWidth);
    }

    private static void Draw(StringBuilder svg, ImplantFlow flow, ImplantTransition way, ref int lane)
    {
        var (from, to) = (way.From is { } state ? BoxOf(flow, state) : Start, BoxOf(flow, way.To));
        var kind = way.Source == TransitionSource.Text ? "way" : "way extension";
        var title = $"{(way.From is { } known ? known.ToLongText() : "INÍCIO")} → {way.To.ToLongText()}: {way.Action.ToLabel()}";
        if (way.To == ImplantState.Withdrawn)
        {
            // It can be given up nearly everywhere: that it can is drawn, not the whole way to where it ends.
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{kind}\" marker-end=\"url(#seta)\" d=\"{Stub(from, way.From)}\"><title>{Encode(title)}</title></path>");
            return;
        }
        var (path, x, y) = from.Y == to.Y ? Across(from, to) : Math.Abs(from.Y - to.Y) < RowHeight / 2 ? Aside(from, to) : Down(from, to, lane++);
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{kind}\" marker-end=\"url(#seta)\" d=\"{path}\"><title>{Encode(title)}</title></path>");
        // Beside the boxes of what was denied there is no room: they say it themselves.
        if (way.From is not null && (from.Y == to.Y || way.From == ImplantState.ReconstructionQuestion))
            foreach (var (index, line) in Lines(way.Action.ToLabel(), 10).Index())
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"label\" x=\"{x}\" y=\"{y + index * 27}\">{Encode(line)}</text>");
    }

    private static (string Path, int X, int Y) Across(Box from, Box to) =>
        (string.Create(CultureInfo.InvariantCulture, $"M{from.Right} {from.Middle}H{to.X}"), (from.Right + to.X) / 2, from.Middle - 6);

    // Down from boxes of the way itself, sideways from those beside it, where lanes pass below.
    private static string Stub(Box from, ImplantState? state) => state?.PlaceOf() switch
    {
        PhasePlace.InitialDenied => string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Middle}h-16"),
        PhasePlace.InitialIncomplete => string.Create(CultureInfo.InvariantCulture, $"M{from.Right} {from.Middle}h16"),
        _ => string.Create(CultureInfo.InvariantCulture, $"M{from.X + 10} {from.Bottom}v16"),
    };

    // There and back again, side by side.
    private static (string Path, int X, int Y) Aside(Box from, Box to)
    {
        var isDown = from.Y < to.Y;
        var (upper, lower) = isDown ? (from, to) : (to, from);
        var lean = Math.Sign(lower.Center - upper.Center);
        var (above, below) = (upper.Center + lean * 34 + (isDown ? -8 : 8), lower.Center + (isDown ? -8 : 8));
        return (
            isDown
                ? string.Create(CultureInfo.InvariantCulture, $"M{above} {upper.Bottom}L{below} {lower.Y}")
                : string.Create(CultureInfo.InvariantCulture, $"M{below} {lower.Y}L{above} {upper.Bottom}"),
            (above + below) / 2,
            (upper.Bottom + lower.Y) / 2);
    }

    // Around the right of the rows and in from the left.
    private static (string Path, int X, int Y) Down(Box from, Box to, int lane)
    {
        var (start, right, above) = (from.Middle + lane * 6 - 6, Width - 8 - lane * LaneGap, to.Y - 34 + lane * 3);
        var (left, end) = (8 + lane * 6, to.Middle - 10 + lane * 6);
        return (
            string.Create(CultureInfo.InvariantCulture, $"M{from.Right} {start}H{right}V{above}H{left}V{end}H{to.X}"),
            from.Right + 22,
            start + (lane == 0 ? -5 : 14));
    }

    private static void Draw(StringBuilder svg, Box box, string text, string kind)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\"/>");
        var lines = Lines(text, box.BoxWidth / 7);
        foreach (var (index, line) in lines.Index())
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"{kind.Replace("box", "name", StringComparison.Ordinal)}\" x=\"{box.Center}\" y=\"{box.Middle + 4 + (2 * index - lines.Count + 1) * 7}\">{Encode(line)}</text>");
    }

    // One line, or two cut where they are most alike.
    private static List<string> Lines(string text, int longest)
    {
        if (text.Length <= longest || !text.Contains(' ', StringComparison.Ordinal))
            return [text];
        var cut = Enumerable.Range(0, text.Length).Where(place => text[place] == ' ').MinBy(place => Math.Abs(2 * place - text.Length));
        return [text[..cut], text[(cut + 1)..]];
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private readonly record struct Box(int X, int Y, int BoxWidth)
    {
        internal int Right => X + BoxWidth;

        internal int Center => X + BoxWidth / 2;

        internal int Middle => Y + BoxHeight / 2;

        internal int Bottom => Y + BoxHeight;
    }
}
