using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;
using static OperaMais.Domain.Implants.ImplantAction;

namespace OperaMais.Domain.Tests.Implants;

public sealed class ImplantProcessTests
{
    private static readonly ImplantAction[] ToAuthorized = [GrantEligibility, RequireReconstruction, SendRequest, Authorize];

    [Fact]
    public void With_reconstruction_a_case_goes_through_all_phases_with_a_denial_and_a_resubmission()
    {
        var process = ImplantCases.After(
            GrantEligibility, RequireReconstruction,
            SendRequest, DenyRequest, ResubmitRequest, Authorize, RegisterPerformed, SendFinal, ApproveFinal,
            SendRequest, Authorize, RegisterPerformed, SendFinal, ApproveFinal,
            SendRequest, Authorize);

        Assert.Equal(ImplantState.Concluded, process.State);
        Assert.False(process.IsOpen);
        Assert.Equal("imagem ilegível", Assert.Single(process.Steps, step => step.State == ImplantState.PreparatoryInitialDenied).Text);
        Assert.Equal("I-1 – Agenesia dentária", process.Steps[1].Text);
        Assert.Equal(["8029", "8031"], process.Steps[3].Codes.AsEnumerable());
    }

    [Fact]
    public void Without_reconstruction_a_case_skips_the_preparatory_phase()
    {
        var process = ImplantCases.After(GrantEligibility, SkipReconstruction);
        Assert.Equal(ImplantState.SurgicalRequest, process.State);
        Assert.True(process.IsOpen);
    }

    [Fact]
    public void What_is_given_up_is_over_and_keeps_what_happened_and_why()
    {
        var process = ImplantCases.After(GrantEligibility, RequireReconstruction, SendRequest, DenyRequest, Withdraw);
        Assert.Equal((ImplantState.Withdrawn, false, 6), (process.State, process.IsOpen, process.Steps.Length));
        Assert.Equal("o beneficiário mudou de cidade", process.Steps[^1].Text);
        Assert.Equal("imagem ilegível", process.Steps[^2].Text);
    }

    [Fact]
    public void Without_indications_nothing_is_granted()
    {
        Assert.Equal("implant.noIndications", Refused(() => ImplantCases.Opened.GrantEligibility(ImplantCases.Auditor, ImplantCases.At, "I-1", new([]))));
        foreach (var unknown in (string?[])[null, "", "I-9"])
            Assert.Equal(
                "implant.indication",
                Refused(() => ImplantCases.Opened.GrantEligibility(ImplantCases.Auditor, ImplantCases.At, unknown, ImplantCases.Indications)));
    }

    [Theory]
    [InlineData(-1, "implant.beforeAuthorization")]
    [InlineData(0, null)]
    [InlineData(3, null)]
    [InlineData(4, "implant.future")]
    public void What_was_done_was_done_after_its_authorization_and_before_now(int days, string? refused)
    {
        var process = ImplantCases.After(ToAuthorized);
        var later = ImplantCases.At.AddDays(3);
        var day = ImplantCases.Day.AddDays(days);
        if (refused is null)
            Assert.Equal(day, process.RegisterPerformed(ImplantCases.Provider, later, day).Steps[^1].PerformedOn);
        else
            Assert.Equal(refused, Refused(() => process.RegisterPerformed(ImplantCases.Provider, later, day)));
    }

    [Fact]
    public void Days_are_those_of_Minas_Gerais()
    {
        // At one in the morning in London it is still the evening before.
        var night = new DateTime(2024, 3, 12, 1, 0, 0, DateTimeKind.Utc);
        var process = ImplantCases.After(ToAuthorized);
        Assert.Equal("implant.future", Refused(() => process.RegisterPerformed(ImplantCases.Provider, night, new(2024, 3, 12))));
        Assert.Equal(new(2024, 3, 11), process.RegisterPerformed(ImplantCases.Provider, night, new(2024, 3, 11)).Steps[^1].PerformedOn);
    }

    [Fact]
    public void A_request_says_which_documents_are_missing()
    {
        var process = ImplantCases.After(GrantEligibility, RequireReconstruction);
        var folder = new ImplantFolder(ImplantCases.Requirements, [new("laudo", ImplantPhase.Preparatory, AuditMoment.Initial, 3)]);
        var refusal = Assert.Throws<RefusedException>(() => process.SendRequest(ImplantCases.Provider, ImplantCases.At, ["8029", "8031"], folder));
        Assert.Equal("implant.missing", refusal.Code);
        Assert.Contains("Radiografia 8029; Radiografia 8031", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Laudo", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("implant.noCode")]
    [InlineData("implant.codeUnknown", "8040")]
    [InlineData("implant.codeUnknown", "8029", "8032")]
    public void The_codes_are_those_of_the_phase_and_of_the_table(string refused, params string[] codes)
    {
        var process = ImplantCases.After(GrantEligibility, RequireReconstruction);
        Assert.Equal(refused, Refused(() => process.SendRequest(ImplantCases.Provider, ImplantCases.At, codes, ImplantCases.Full(process))));
    }

    [Fact]
    public void The_preparatory_phase_has_the_codes_of_the_text_and_no_others()
    {
        var table = new RequirementTable([.. ImplantCases.Requirements.All, new("9999", "Outro", "A", ImplantPhase.Preparatory, AuditMoment.Initial, "Laudo")]);
        Assert.Equal(["8029", "8031"], table.CodesOf(ImplantPhase.Preparatory).Select(code => code.Code));
        Assert.Equal(["8040"], table.CodesOf(ImplantPhase.Surgical).Select(code => code.Code));
    }

    [Theory]
    [InlineData(DenyRequest, ResubmitRequest)]
    [InlineData(AskForInitial, ResubmitRequest)]
    public void Who_resubmits_a_request_brings_something_new(ImplantAction refusal, ImplantAction again)
    {
        var sent = ImplantCases.After(GrantEligibility, RequireReconstruction, SendRequest);
        var folder = ImplantCases.Full(sent);
        var back = ImplantCases.Actions[refusal](sent);
        Assert.Equal("implant.nothingNew", Refused(() => back.ResubmitRequest(ImplantCases.Provider, ImplantCases.At, ["8029"], folder)));
        Assert.Equal(ImplantState.PreparatoryInitialAudit, ImplantCases.Actions[again](back).State);
    }

    [Theory]
    [InlineData(DenyFinal)]
    [InlineData(AskForFinal)]
    public void Who_resubmits_final_documents_brings_something_new(ImplantAction refusal)
    {
        var sent = ImplantCases.After([.. ToAuthorized, RegisterPerformed, SendFinal]);
        var folder = ImplantCases.Full(sent);
        var back = ImplantCases.Actions[refusal](sent);
        Assert.Equal("implant.nothingNew", Refused(() => back.ResubmitFinal(ImplantCases.Provider, ImplantCases.At, folder)));
        Assert.Equal(ImplantState.PreparatoryFinalAudit, ImplantCases.Actions[ResubmitFinal](back).State);
    }

    [Theory]
    [InlineData(DenyRequest)]
    [InlineData(AskForInitial)]
    public void What_the_case_had_before_is_nothing_new_under_another_name(ImplantAction refusal)
    {
        var back = ImplantCases.Actions[refusal](ImplantCases.After(GrantEligibility, RequireReconstruction, SendRequest));
        var repeated = ImplantCases.Full(back);
        repeated = repeated with { Uploaded = [.. repeated.Uploaded.Select(one => one with { IsRepeat = true })] };
        Assert.Equal("implant.nothingNew", Refused(() => back.ResubmitRequest(ImplantCases.Provider, ImplantCases.At, ["8029"], repeated)));
        // With something new beside it, it counts as the document it is.
        var mixed = repeated with { Uploaded = [repeated.Uploaded[0] with { IsRepeat = false }, .. repeated.Uploaded.Skip(1)] };
        Assert.Equal(ImplantState.PreparatoryInitialAudit, back.ResubmitRequest(ImplantCases.Provider, ImplantCases.At, ["8029"], mixed).State);
    }

    [Fact]
    public void Final_documents_are_those_of_the_codes_requested()
    {
        var process = ImplantCases.After([.. ToAuthorized, RegisterPerformed]);
        Assert.Equal(["8029", "8031"], process.GrantedCodes.AsEnumerable());
        var refusal = Assert.Throws<RefusedException>(() => process.SendFinal(ImplantCases.Provider, ImplantCases.At, new(ImplantCases.Requirements, [])));
        Assert.Contains("Laudo; Radiografia 8029; Radiografia 8031", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_spoke_for_the_provider_does_not_judge()
    {
        foreach (var action in ImplantActions.All.Where(action => action.SideOf() == ImplantSide.Auditor))
        {
            var from = ImplantFlow.Usual.Transitions.First(way => way.Action == action).From!.Value;
            var process = ImplantCases.In(from) with { };
            var steps = process.Steps.Select(step => step with { Author = ImplantCases.Auditor.ToUpperInvariant() });
            Assert.Equal("implant.maker", Refused(() => ImplantCases.Actions[action](process with { Steps = [.. steps] })));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \r\n ")]
    public void Grounds_and_reasons_are_written(string? text)
    {
        foreach (var act in (Func<ImplantProcess>[])[
            () => ImplantProcess.Open(ImplantFlow.Usual, ImplantCases.Provider, ImplantCases.At, text),
            () => ImplantCases.Opened.DenyEligibility(ImplantCases.Auditor, ImplantCases.At, text),
            () => ImplantCases.In(ImplantState.EligibilityDenied).ResubmitEligibility(ImplantCases.Provider, ImplantCases.At, text),
            () => ImplantCases.In(ImplantState.SurgicalInitialAudit).DenyRequest(ImplantCases.Auditor, ImplantCases.At, text),
            () => ImplantCases.In(ImplantState.SurgicalInitialAudit).AskForInitial(ImplantCases.Auditor, ImplantCases.At, text),
            () => ImplantCases.In(ImplantState.SurgicalFinalAudit).DenyFinal(ImplantCases.Auditor, ImplantCases.At, text),
            () => ImplantCases.In(ImplantState.SurgicalFinalAudit).AskForFinal(ImplantCases.Auditor, ImplantCases.At, text),
            () => ImplantCases.Opened.Withdraw(ImplantCases.Provider, ImplantCases.At, text)])
            Assert.Equal("implant.textMissing", Refused(act));
        Assert.Equal("implant.textTooLong", Refused(() => ImplantText.Require(new string('x', ImplantText.MaxLength + 1))));
    }

    [Fact]
    public void Documents_are_gathered_only_where_the_provider_owes_some()
    {
        Assert.Equal((ImplantPhase.Surgical, AuditMoment.Final), ImplantCases.In(ImplantState.SurgicalPerformed).RequireGathering());
        foreach (var state in (ImplantState[])[ImplantState.EligibilityAudit, ImplantState.SurgicalInitialAudit, ImplantState.SurgicalAuthorized, ImplantState.Concluded])
            Assert.Equal("implant.otherState", Assert.Throws<RefusedException>(() => _ = ImplantCases.In(state).RequireGathering()).Code);
    }

    private static string Refused(Func<object> act) => Assert.Throws<RefusedException>(() => _ = act()).Code;
}
