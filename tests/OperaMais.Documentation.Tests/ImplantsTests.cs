using OperaMais.Domain.Implants;

namespace OperaMais.Documentation.Tests;

/// <summary>The document of implant audits shows what the machine is.</summary>
public sealed class ImplantsTests
{
    private const string Begin = "<!-- diagram: begin -->\n";
    private const string End = "<!-- diagram: end -->";

    // When this fails: operamais implants diagram writes what is to stand there.
    [Fact]
    public void Its_diagram_is_what_the_machine_draws()
    {
        var text = Document.Implants.Text;
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        Assert.Equal($"```mermaid\n{ImplantDiagram.ToMermaid(ImplantFlow.Usual)}```\n", text[start..text.IndexOf(End, StringComparison.Ordinal)]);
    }

    [Fact]
    public void Its_list_of_extensions_is_that_of_the_machine()
    {
        var section = Document.Implants.Sections.Single(section => section.Title == "What the text leaves out").Body;
        var listed = Document.RowsOf(section[..section.IndexOf("The rest of what", StringComparison.Ordinal)]).Select(cells => string.Join(" | ", cells));
        var machine = ImplantFlow.Usual.Transitions.Union(ImplantFlow.WithProstheticFinal.Transitions)
            .Where(way => way.Source == TransitionSource.Extension)
            .Select(way => $"`{way.From}` | `{way.Action}` | `{way.To}` | {WhenOf(way)}");

        Assert.Equal(machine.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static string WhenOf(ImplantTransition way) => way.IfProstheticFinal switch
    {
        null => "always",
        true => "on",
        false => "off",
    };
}
