using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Tests.Adhesions;

public sealed class AdhesionProcessTests
{
    private const string Manager = "gestora";
    private const string Analyst = "ana";

    private static readonly DateTime At = new(2023, 9, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, Func<AdhesionProcess, AdhesionProcess>> Steps = new()
    {
        ["edit"] = process => process.Edit(Manager, At),
        ["submit"] = process => process.Submit(Manager, At, new(1)),
        ["return"] = process => process.Return(Analyst, At, "falta o CNES"),
        ["deny"] = process => process.Deny(Analyst, At, "sem habilitação"),
        ["approve"] = process => process.Approve(Analyst, At, new(1)),
    };

    private static readonly Dictionary<AdhesionState, AdhesionProcess> Processes = new()
    {
        [AdhesionState.Draft] = Drafted,
        [AdhesionState.Submitted] = Submitted,
        [AdhesionState.Returned] = Submitted.Return(Analyst, At, "falta o CNES"),
        [AdhesionState.Denied] = Submitted.Deny(Analyst, At, "sem habilitação"),
        [AdhesionState.Approved] = Submitted.Approve(Analyst, At, new(1)),
    };

    private static AdhesionProcess Drafted => AdhesionProcess.New.Edit(Manager, At);

    private static AdhesionProcess Submitted => Drafted.Submit(Manager, At, new(1));

    [Theory]
    [InlineData(AdhesionState.Draft, "edit", AdhesionState.Draft)]
    [InlineData(AdhesionState.Draft, "submit", AdhesionState.Submitted)]
    [InlineData(AdhesionState.Draft, "return", null)]
    [InlineData(AdhesionState.Draft, "deny", null)]
    [InlineData(AdhesionState.Draft, "approve", null)]
    [InlineData(AdhesionState.Submitted, "edit", null)]
    [InlineData(AdhesionState.Submitted, "submit", null)]
    [InlineData(AdhesionState.Submitted, "return", AdhesionState.Returned)]
    [InlineData(AdhesionState.Submitted, "deny", AdhesionState.Denied)]
    [InlineData(AdhesionState.Submitted, "approve", AdhesionState.Approved)]
    [InlineData(AdhesionState.Returned, "edit", AdhesionState.Draft)]
    [InlineData(AdhesionState.Returned, "submit", AdhesionState.Submitted)]
    [InlineData(AdhesionState.Returned, "return", null)]
    [InlineData(AdhesionState.Returned, "deny", null)]
    [InlineData(AdhesionState.Returned, "approve", null)]
    [InlineData(AdhesionState.Denied, "edit", null)]
    [InlineData(AdhesionState.Denied, "submit", null)]
    [InlineData(AdhesionState.Denied, "return", null)]
    [InlineData(AdhesionState.Denied, "deny", null)]
    [InlineData(AdhesionState.Denied, "approve", null)]
    [InlineData(AdhesionState.Approved, "edit", null)]
    [InlineData(AdhesionState.Approved, "submit", null)]
    [InlineData(AdhesionState.Approved, "return", null)]
    [InlineData(AdhesionState.Approved, "deny", null)]
    [InlineData(AdhesionState.Approved, "approve", null)]
    public void From_each_state_each_step_leads_where_it_may_and_nowhere_else(AdhesionState from, string step, AdhesionState? to)
    {
        var process = Processes[from];
        Assert.Equal(from, process.State);
        if (to is { } expected)
        {
            Assert.Equal(expected, Steps[step](process).State);
            return;
        }
        var refusal = Assert.Throws<RefusedException>(() => Steps[step](process));
        Assert.Equal("adhesion.otherState", refusal.Code);
        Assert.Contains(from.ToText(), refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return")]
    [InlineData("deny")]
    [InlineData("approve")]
    public void Whoever_filled_it_in_or_submitted_it_does_not_judge_it(string step)
    {
        foreach (var made in (AdhesionProcess[])[Drafted.Edit(Analyst, At).Submit(Manager, At, new(1)), Drafted.Submit("ANA", At, new(1))])
            Assert.Equal("adhesion.maker", Assert.Throws<RefusedException>(() => Steps[step](made)).Code);
    }

    [Fact]
    public void Reasons_are_obligatory_and_stay_until_it_is_submitted_again()
    {
        Assert.Equal("adhesion.reasonsMissing", Assert.Throws<RefusedException>(() => Submitted.Return(Analyst, At, " ")).Code);
        Assert.Equal("adhesion.reasonsMissing", Assert.Throws<RefusedException>(() => Submitted.Deny(Analyst, At, "")).Code);
        var returned = Submitted.Return(Analyst, At, " falta o CNES ");
        Assert.Equal("falta o CNES", returned.ToCorrect);
        Assert.Equal("falta o CNES", returned.Edit(Manager, At).ToCorrect);
        Assert.Null(returned.Submit(Manager, At, new(1)).ToCorrect);
        Assert.Equal("adhesion.notSubmitted", Assert.Throws<RefusedException>(() => AdhesionProcess.New.Approve(Analyst, At, new(1))).Code);
    }

    [Fact]
    public void Each_turn_of_filling_in_is_one_step()
    {
        var process = Drafted.Edit(Manager, At.AddHours(1)).Edit(Analyst, At).Edit(Analyst, At).Edit(Manager, At);
        Assert.Equal([Manager, Analyst, Manager], process.Steps.Select(step => step.Author));
    }
}
