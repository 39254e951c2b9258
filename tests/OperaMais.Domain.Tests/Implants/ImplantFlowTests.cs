using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;
using static OperaMais.Domain.Implants.ImplantAction;
using static OperaMais.Domain.Implants.ImplantState;

namespace OperaMais.Domain.Tests.Implants;

public sealed class ImplantFlowTests
{
    // Written from the text of IPSM's flow, box by box; docs/implants.md has the extensions, and a test of the documents compares those.
    private static readonly (ImplantState? From, ImplantAction Action, ImplantState To)[] TextTable =
    [
        (null, Open, EligibilityAudit),                                       // INÍCIO
        (EligibilityAudit, DenyEligibility, EligibilityDenied),               // Verificar o enquadramento … INDEFERIDO
        (EligibilityAudit, GrantEligibility, ReconstructionQuestion),         // … DEFERIDO
        (ReconstructionQuestion, RequireReconstruction, PreparatoryRequest),  // RECONSTRUÇÃO ÓSSEA? – fase preparatória
        (ReconstructionQuestion, SkipReconstruction, SurgicalRequest),        // RECONSTRUÇÃO ÓSSEA? – fase cirúrgica
        (PreparatoryRequest, SendRequest, PreparatoryInitialAudit),           // solicita (8029; 8031; 8032) e encaminha a documentação inicial
        (PreparatoryInitialAudit, Authorize, PreparatoryAuthorized),          // auditoria inicial
        (PreparatoryAuthorized, RegisterPerformed, PreparatoryPerformed),     // RECONSTRUÇÃO ÓSSEA REALIZADA, registra a data
        (PreparatoryPerformed, SendFinal, PreparatoryFinalAudit),             // encaminha a documentação final
        (PreparatoryFinalAudit, ApproveFinal, SurgicalRequest),               // auditoria final
        (SurgicalRequest, SendRequest, SurgicalInitialAudit),
        (SurgicalInitialAudit, Authorize, SurgicalAuthorized),
        (SurgicalAuthorized, RegisterPerformed, SurgicalPerformed),           // INSERÇÃO CIRÚRGICA DO IMPLANTE REALIZADA
        (SurgicalPerformed, SendFinal, SurgicalFinalAudit),
        (SurgicalFinalAudit, ApproveFinal, ProstheticRequest),                // … E APROVADO A FASE FINAL PELA AUDITORIA
        (ProstheticRequest, SendRequest, ProstheticInitialAudit),             // the last box
    ];

    public static TheoryData<bool, ImplantState, ImplantAction> Everything
    {
        get
        {
            var all = new TheoryData<bool, ImplantState, ImplantAction>();
            foreach (var hasFinal in (bool[])[false, true])
                foreach (var state in ImplantStates.All)
                    foreach (var action in ImplantActions.All.Where(action => action != Open))
                        all.Add(hasFinal, state, action);
            return all;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_flow_says_is_of_the_text_is_what_the_text_says(bool hasProstheticFinal) => Assert.Equal(
        TextTable.Order(),
        ImplantFlow.Of(hasProstheticFinal).Transitions
            .Where(way => way.Source == TransitionSource.Text)
            .Select(way => (way.From, way.Action, way.To))
            .Order());

    [Theory]
    [MemberData(nameof(Everything))]
    public void From_every_state_every_action_goes_where_the_flow_says_or_is_refused(bool hasProstheticFinal, ImplantState from, ImplantAction action)
    {
        var flow = ImplantFlow.Of(hasProstheticFinal);
        var process = ImplantCases.In(from, flow);
        if (flow.Find(from, action) is { } way)
        {
            var after = ImplantCases.Actions[action](process);
            Assert.Equal((way.To, action), (after.State, after.Steps[^1].Action));
            Assert.Equal(process.Steps.AsEnumerable(), after.Steps.SkipLast(1));
        }
        else
        {
            var refusal = Assert.Throws<RefusedException>(() => ImplantCases.Actions[action](process));
            Assert.Equal("implant.otherState", refusal.Code);
            Assert.Contains($"«{from.ToLongText()}»", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_action_leads_from_a_state_to_two()
    {
        foreach (var flow in (ImplantFlow[])[ImplantFlow.Usual, ImplantFlow.WithProstheticFinal])
            Assert.Equal(flow.Transitions.Length, flow.Transitions.Select(way => (way.From, way.Action)).Distinct().Count());
    }

    [Fact]
    public void Only_the_extension_knows_what_follows_the_prosthetic_request()
    {
        Assert.DoesNotContain(ProstheticAuthorized, ImplantFlow.Usual.States);
        Assert.Equal(Concluded, ImplantFlow.Usual.Find(ProstheticInitialAudit, Authorize)!.To);
        Assert.Equal(ProstheticAuthorized, ImplantFlow.WithProstheticFinal.Find(ProstheticInitialAudit, Authorize)!.To);
        Assert.Equal(ImplantStates.All.AsEnumerable(), ImplantFlow.WithProstheticFinal.States);
    }

    [Fact]
    public void Who_is_awaited_is_who_can_act_besides_giving_up()
    {
        foreach (var state in ImplantFlow.WithProstheticFinal.States)
        {
            var sides = ImplantFlow.WithProstheticFinal.Transitions.Where(way => way.From == state && way.Action != Withdraw).Select(way => (ImplantSide?)way.Action.SideOf());
            Assert.Equal(state.AwaitedSide() is { } side ? [side] : [], sides.Distinct());
        }
    }

    [Fact]
    public void A_case_is_given_up_from_everywhere_but_where_what_was_done_waits_for_its_audit()
    {
        ImplantState[] not =
        [
            PreparatoryPerformed, PreparatoryFinalAudit, PreparatoryFinalDenied, PreparatoryFinalIncomplete,
            SurgicalPerformed, SurgicalFinalAudit, SurgicalFinalDenied, SurgicalFinalIncomplete,
            ProstheticPerformed, ProstheticFinalAudit, ProstheticFinalDenied, ProstheticFinalIncomplete,
            Concluded, Withdrawn,
        ];
        foreach (var flow in (ImplantFlow[])[ImplantFlow.Usual, ImplantFlow.WithProstheticFinal])
            Assert.Equal(flow.States.Except(not), flow.States.Where(state => flow.Find(state, Withdraw)?.To == Withdrawn));
    }

    [Fact]
    public void Documents_are_gathered_where_they_are_sent_from()
    {
        foreach (var state in ImplantStates.All)
        {
            var sends = ImplantFlow.WithProstheticFinal.Transitions.Where(way => way.From == state).Select(way => way.Action).ToList();
            var moment = sends.Exists(action => action is SendRequest or ResubmitRequest) ? AuditMoment.Initial
                : sends.Exists(action => action is SendFinal or ResubmitFinal) ? AuditMoment.Final
                : (AuditMoment?)null;
            Assert.Equal(moment, state.GathersFor());
        }
    }

    [Fact]
    public void A_state_is_the_place_of_its_phase() => Assert.All(
        ImplantStates.All.Where(state => state.PhaseOf() is not null),
        state => Assert.Equal(
            (state, $"{state.PhaseOf()}{state.PlaceOf()}"), (ImplantStates.Of(state.PhaseOf()!.Value, state.PlaceOf()!.Value), state.ToString())));

    [Fact]
    public void The_diagram_has_every_state_and_every_way_once()
    {
        foreach (var flow in (ImplantFlow[])[ImplantFlow.Usual, ImplantFlow.WithProstheticFinal])
        {
            var lines = ImplantDiagram.ToMermaid(flow).Split('\n');
            Assert.All(flow.States, state => Assert.Single(lines, line => line.Contains($" {state}[", StringComparison.Ordinal)));
            Assert.Equal(flow.Transitions.Length, lines.Count(line => line.Contains('|', StringComparison.Ordinal)));
            Assert.Equal(
                flow.Transitions.Count(way => way.Source == TransitionSource.Extension),
                lines.Count(line => line.Contains("-.->", StringComparison.Ordinal)));
        }
    }
}
