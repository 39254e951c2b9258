using System.Text.RegularExpressions;
using System.Xml.Linq;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Comparison;
using OperaMais.Domain.Contests;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Production;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Messages;

public sealed partial class TextsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "OperaMais.Domain");

    private static readonly Dictionary<string, string> Texts = XDocument.Load(Path.Combine(Folder, "Messages", "Texts.resx"))
        .Root!.Elements("data").ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

    private static readonly string Source = string.Join('\n', Directory
        .EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    // How many places each text used in the source has to have; nothing where the source does not tell.
    private static readonly List<(string Code, int? Places)> Used = [.. CodesUsed()];

    [Fact]
    public void The_source_is_understood() => Assert.InRange(Used.Count, 300, 800);

    [Fact]
    public void Every_code_used_has_a_text() => Assert.Equal([], Used.Select(use => use.Code).Except(Texts.Keys));

    [Fact]
    public void Every_text_is_used() => Assert.Equal([], Texts.Keys.Except(Used.Select(use => use.Code)));

    [Fact]
    public void Every_texts_places_are_filled_and_nothing_is_said_that_no_place_shows() => Assert.DoesNotContain(
        Used, use => use.Places is not null && Texts.TryGetValue(use.Code, out var text) && PlacesOf(text) != use.Places);

    [Fact]
    public void Places_are_numbered_from_zero_without_gaps() => Assert.DoesNotContain(Texts, text =>
        Place().Matches(text.Value).Select(place => int.Parse(place.Groups["number"].Value)).DefaultIfEmpty(-1).Max() + 1 != PlacesOf(text.Value));

    private static IEnumerable<(string Code, int? Places)> CodesUsed()
    {
        foreach (var status in Enum.GetNames<IndicatorStatus>())
            yield return ($"status.{status}", 0);
        foreach (var fate in Enum.GetNames<Fate>())
            yield return ($"fate.{fate}", 0);
        foreach (var state in Enum.GetNames<SettlementState>())
            yield return ($"state.{state}", 0);
        foreach (var state in Enum.GetNames<AdhesionState>())
            yield return ($"adhesion.state.{state}", 0);
        foreach (var state in Enum.GetNames<ContestState>())
        {
            yield return ($"contest.state.{state}", 0);
            yield return ($"contest.act.{state}", 0);
        }
        foreach (var side in Enum.GetNames<ContestSide>())
            yield return ($"contest.side.{side}", 0);
        foreach (var kind in Enum.GetNames<ContestedKind>())
            yield return ($"contest.subject.{kind}", null);
        foreach (var phase in Enum.GetNames<ImplantPhase>())
            yield return ($"implant.phase.{phase}", 0);
        foreach (var moment in Enum.GetNames<AuditMoment>())
            yield return ($"implant.moment.{moment}", 0);
        foreach (var place in Enum.GetNames<PhasePlace>())
            yield return ($"implant.place.{place}", 0);
        foreach (var state in ImplantStates.All.Where(state => state.PhaseOf() is null))
            yield return ($"implant.state.{state}", 0);
        foreach (var side in Enum.GetNames<ImplantSide>())
            yield return ($"implant.side.{side}", 0);
        foreach (var action in Enum.GetNames<ImplantAction>())
        {
            yield return ($"implant.action.{action}", 0);
            yield return ($"implant.label.{action}", 0);
        }
        foreach (var kind in Enum.GetNames<LedgerEntryKind>())
        {
            yield return ($"entry.{kind}.name", 0);
            yield return ($"entry.{kind}.article", 0);
        }
        foreach (var kind in Enum.GetNames<LedgerBatchKind>())
            yield return ($"batch.{kind}", 0);
        foreach (var kind in Enum.GetNames<InstrumentKind>())
            yield return ($"instrument.{kind}", 0);
        foreach (var cause in Enum.GetNames<ChangeCause>())
            yield return ($"cause.{cause}", 0);
        foreach (var kind in Enum.GetNames<AuthorizationKind>())
            yield return ($"authorization.{kind}", 0);
        foreach (var state in Enum.GetNames<IssuedState>())
            yield return ($"issued.state.{state}", 0);
        foreach (var standing in Enum.GetNames<NumberStanding>())
            yield return ($"standing.{standing}", 0);
        foreach (var movement in Enum.GetNames<RangeMovement>())
            yield return ($"movement.{movement}", 0);
        foreach (var call in SourceCall.In(Source, "Text", "Damaged", "Refuse"))
        {
            // The row, where there is one, comes before the code.
            var position = call.Arguments.FindIndex(argument => SourceCall.LiteralsOf(argument).Count > 0);
            if (position is 0 or 1)
                foreach (var code in SourceCall.LiteralsOf(call.Arguments[position]).Where(literal => literal.Contains('.')))
                    yield return (code, call.Arguments.Count - position - 1);
        }
        // Codes of broken rules: of those that sums tell, the text is filled elsewhere.
        foreach (var call in SourceCall.In(Source, "Fault"))
            foreach (var code in SourceCall.LiteralsOf(call.Arguments.FirstOrDefault("")))
                yield return (code, call.Arguments.Count - (call.Arguments[1] == "entry" ? 2 : 1));
        foreach (var call in SourceCall.In(Source, "Add"))
            foreach (var code in SourceCall.LiteralsOf(call.Arguments.FirstOrDefault("")).Where(literal => literal.StartsWith("ledger.", StringComparison.Ordinal)))
                yield return (code, null);
        foreach (var call in SourceCall.In(Source, "Step.Of"))
            foreach (var code in SourceCall.LiteralsOf(call.Arguments[0]))
            {
                yield return ($"step.{code}.name", 0);
                yield return ($"step.{code}.article", 0);
                var numbers = call.Arguments[2];
                if (numbers != "[]")
                    yield return ($"step.{code}.formula", numbers.StartsWith('[') ? SourceCall.ElementsOf(numbers).Count : null);
            }
        foreach (var call in SourceCall.In(Source, "Count", "Amount", "Make"))
            foreach (var code in SourceCall.LiteralsOf(call.Arguments.FirstOrDefault("")))
            {
                yield return ($"check.{code}.name", call.Method == "Make" ? call.Arguments.Count - 4 : 0);
                yield return ($"check.{code}.article", 0);
            }
    }

    private static int PlacesOf(string text) => Place().Matches(text).Select(place => place.Groups["number"].Value).Distinct().Count();

    [GeneratedRegex(@"\{(?<number>\d+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Place();
}
