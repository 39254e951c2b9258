using System.Xml.Linq;
using OperaMais.Domain.Implants;
using OperaMais.Reports.Implants;

namespace OperaMais.Reports.Tests.Implants;

public sealed class ImplantDrawingTests
{
    public static TheoryData<bool> Flows => [false, true];

    [Theory]
    [MemberData(nameof(Flows))]
    public void Every_state_is_a_box_inside_the_picture_and_every_way_an_arrow(bool hasProstheticFinal)
    {
        var flow = ImplantFlow.Of(hasProstheticFinal);
        var drawing = XElement.Parse(ImplantDrawing.ToSvg(flow, []));
        var size = drawing.Attribute("viewBox")!.Value.Split(' ').Select(int.Parse).ToArray();
        var boxes = drawing.Elements("rect").Select(box => (X: Of(box, "x"), Y: Of(box, "y"), Width: Of(box, "width"), Height: Of(box, "height"))).ToList();
        // The beginning is a box too.
        Assert.Equal(flow.States.Length + 1, boxes.Count);
        Assert.All(boxes, box => Assert.True(box.X >= 0 && box.Y >= 0 && box.X + box.Width <= size[2] && box.Y + box.Height <= size[3], $"{box}"));
        Assert.Equal([], boxes.SelectMany((box, index) => boxes.Skip(index + 1).Where(other => Overlap(box, other))));
        var ways = drawing.Elements("path").ToList();
        Assert.Equal(flow.Transitions.Length, ways.Count);
        Assert.Equal(
            flow.Transitions.Count(way => way.Source == TransitionSource.Extension),
            ways.Count(way => way.Attribute("class")!.Value == "way extension"));
    }

    [Fact]
    public void It_shows_where_a_case_is_and_where_it_has_been()
    {
        ImplantStep[] steps =
        [
            new(ImplantAction.Open, ImplantState.EligibilityAudit, "clinica", DateTime.UnixEpoch),
            new(ImplantAction.GrantEligibility, ImplantState.ReconstructionQuestion, "auditora", DateTime.UnixEpoch),
            new(ImplantAction.SkipReconstruction, ImplantState.SurgicalRequest, "clinica", DateTime.UnixEpoch),
        ];
        var drawing = XElement.Parse(ImplantDrawing.ToSvg(ImplantFlow.Usual, steps));
        Assert.Equal("Diagrama do fluxo. O caso está em: Fase cirúrgica: A solicitar.", drawing.Attribute("aria-label")!.Value);
        Assert.Single(drawing.Elements("rect"), box => box.Attribute("class")!.Value == "box here");
        Assert.Equal(2, drawing.Elements("rect").Count(box => box.Attribute("class")!.Value == "box been"));
    }

    private static int Of(XElement element, string name) => (int)element.Attribute(name)!;

    private static bool Overlap((int X, int Y, int Width, int Height) box, (int X, int Y, int Width, int Height) other) =>
        box.X < other.X + other.Width && other.X < box.X + box.Width && box.Y < other.Y + other.Height && other.Y < box.Y + box.Height;
}
