using OperaMais.Domain.Approval;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Tests.Approval;

public sealed class ApprovalProcessTests
{
    private static readonly Quadrimester Quadrimester = new(2023, 3);
    private static readonly DateTime Noon = new(2024, 3, 12, 15, 0, 0, DateTimeKind.Utc);
    private static readonly Dictionary<ApprovalCheckKind, string> Nothing = [];

    private static readonly ApprovalProcess Draft = new(Quadrimester, 2, false, null, ["ana", "rui"], []);
    private static readonly ApprovalProcess InReview = Draft.Submit("ana", Noon, "confira");
    private static readonly ApprovalProcess Approved = InReview.Approve("bia", Noon.AddHours(1), "de acordo", [], Nothing);
    private static readonly ApprovalProcess Released = Approved.Release("caio", Noon.AddHours(2), "");

    [Fact]
    public void Every_step_is_kept_with_who_when_and_note()
    {
        Assert.Equal(SettlementState.Draft, Draft.State);
        Assert.Equal(SettlementState.Released, Released.State);
        Assert.Equal(
            [
                new(SettlementState.InReview, "ana", Noon, "confira"),
                new(SettlementState.Approved, "bia", Noon.AddHours(1), "de acordo"),
                new(SettlementState.Released, "caio", Noon.AddHours(2), ""),
            ],
            Released.Steps.AsEnumerable());
    }

    [Fact]
    public void A_step_out_of_its_turn_is_refused()
    {
        AssertRefused("approval.tooEarly", "está em rascunho; antes deste passo ela precisa estar em revisão", () => Approve(Draft));
        AssertRefused("approval.tooEarly", "está em rascunho; antes deste passo ela precisa estar aprovada", () => Release(Draft));
        AssertRefused("approval.tooEarly", "está em revisão; antes deste passo ela precisa estar aprovada", () => Release(InReview));
    }

    [Fact]
    public void A_step_already_taken_is_refused_with_who_took_it_and_when()
    {
        foreach (var later in (ApprovalProcess[])[InReview, Approved, Released])
            AssertRefused("approval.already", "já está em revisão: quem o fez foi ana, em 12/03/2024 12:00", () => later.Submit("ana", Noon, ""));
        foreach (var later in (ApprovalProcess[])[Approved, Released])
            AssertRefused("approval.already", "já está aprovada: quem o fez foi bia, em 12/03/2024 13:00", () => Approve(later));
        AssertRefused("approval.already", "já está repassada: quem o fez foi caio, em 12/03/2024 14:00", () => Release(Released));
    }

    [Theory]
    [InlineData("ana")]
    [InlineData("RUI")]
    public void Whoever_calculated_any_version_neither_approves_nor_releases(string maker)
    {
        AssertRefused("approval.maker", maker, () => Approve(InReview, maker));
        AssertRefused("approval.maker", maker, () => Release(Approved, maker));
    }

    [Fact]
    public void An_incomplete_draft_goes_nowhere()
    {
        AssertRefused("approval.incomplete", "nunca poderá ser aprovada", () => (Draft with { IsIncomplete = true }).Submit("ana", Noon, ""));
        AssertRefused("approval.incomplete", "nunca poderá ser aprovada", () => Approve(InReview with { IsIncomplete = true }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_correction_needs_its_reason_in_writing(string note)
    {
        var correction = InReview with { ApprovedVersion = 1 };
        AssertRefused("approval.noteMissing", "o ato que a motivou", () => correction.Approve("bia", Noon, note, [], Nothing));
        Assert.Equal(SettlementState.Approved, correction.Approve("bia", Noon, "Ato 7", [], Nothing).State);
        Assert.Equal(SettlementState.Approved, InReview.Approve("bia", Noon, note, [], Nothing).State);
    }

    [Fact]
    public void A_version_older_than_an_approved_one_stays_where_it_is()
    {
        foreach (var step in (Func<object>[])
        [
            () => (Draft with { ApprovedVersion = 3 }).Submit("ana", Noon, ""),
            () => Approve(InReview with { ApprovedVersion = 3 }),
            () => Release(Approved with { ApprovedVersion = 3 }),
        ])
            AssertRefused("approval.superseded", "versão 3", step);
        Assert.Equal(SettlementState.Released, Release(Approved with { ApprovedVersion = 2 }).State);
    }

    [Fact]
    public void Everything_that_stands_in_the_way_is_named_at_once()
    {
        ApprovalCheck missing = new(ApprovalCheckKind.Competences, ApprovalCheckOutcome.Blocking);
        ApprovalCheck pending = new(ApprovalCheckKind.Decisions, ApprovalCheckOutcome.NeedsJustification);
        ApprovalCheck waiting = new(ApprovalCheckKind.FirstActs, ApprovalCheckOutcome.NeedsJustification);
        ApprovalCheck finding = new(ApprovalCheckKind.Registrations, ApprovalCheckOutcome.Finding);
        Dictionary<ApprovalCheckKind, string> written = new()
        {
            [ApprovalCheckKind.Competences] = "não importa",
            [ApprovalCheckKind.Decisions] = "a reunião é em maio",
            [ApprovalCheckKind.FirstActs] = " ",
        };

        var refusal = Assert.Throws<BlockedApprovalException>(() => InReview.Approve("bia", Noon, "", [missing, pending, waiting, finding], written));

        Assert.Equal("approval.blocked", refusal.Code);
        Assert.Contains("há 2 pendência(s)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([missing, waiting], refusal.Blockers.AsEnumerable());
        Assert.Equal(SettlementState.Approved, InReview.Approve("bia", Noon, "", [pending, finding], written).State);
    }

    private static ApprovalProcess Approve(ApprovalProcess process, string author = "bia") => process.Approve(author, Noon, "", [], Nothing);

    private static ApprovalProcess Release(ApprovalProcess process, string author = "bia") => process.Release(author, Noon, "");

    private static void AssertRefused(string code, string words, Func<object> step)
    {
        var refusal = Assert.Throws<RefusedException>(step);
        Assert.Equal(code, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }
}
