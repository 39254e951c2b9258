using OperaMais.Domain.Contests;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Tests.Contests;

public sealed class ContestProcessTests
{
    private const string Manager = "gestora";
    private const string Analyst = "ana";

    private static readonly DateTime At = new(2024, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, Func<ContestProcess, ContestProcess>> Actions = new()
    {
        ["accept"] = process => process.Answer(Analyst, At, isAccepted: true, "tem razão"),
        ["deny"] = process => process.Answer(Analyst, At, isAccepted: false, "não é eletiva"),
        ["reply"] = process => process.Reply(Manager, At, "é eletiva"),
        ["withdraw"] = process => process.Withdraw(Manager, At),
    };

    private static readonly Dictionary<ContestState, ContestProcess> Processes = new()
    {
        [ContestState.Opened] = Opened,
        [ContestState.NotAccepted] = After("deny"),
        [ContestState.Replied] = After("deny", "reply"),
        [ContestState.Accepted] = After("accept"),
        [ContestState.Closed] = After("deny", "reply", "deny"),
        [ContestState.Withdrawn] = After("withdraw"),
    };

    private static ContestProcess Opened => ContestProcess.Open(Manager, At, "por que não conta?");

    [Theory]
    [InlineData(ContestState.Opened, "accept", ContestState.Accepted)]
    [InlineData(ContestState.Opened, "deny", ContestState.NotAccepted)]
    [InlineData(ContestState.Opened, "reply", null)]
    [InlineData(ContestState.Opened, "withdraw", ContestState.Withdrawn)]
    [InlineData(ContestState.NotAccepted, "accept", null)]
    [InlineData(ContestState.NotAccepted, "deny", null)]
    [InlineData(ContestState.NotAccepted, "reply", ContestState.Replied)]
    [InlineData(ContestState.NotAccepted, "withdraw", ContestState.Withdrawn)]
    [InlineData(ContestState.Replied, "accept", ContestState.Accepted)]
    [InlineData(ContestState.Replied, "deny", ContestState.Closed)]
    [InlineData(ContestState.Replied, "reply", null)]
    [InlineData(ContestState.Replied, "withdraw", ContestState.Withdrawn)]
    [InlineData(ContestState.Accepted, "accept", null)]
    [InlineData(ContestState.Accepted, "deny", null)]
    [InlineData(ContestState.Accepted, "reply", null)]
    [InlineData(ContestState.Accepted, "withdraw", null)]
    [InlineData(ContestState.Closed, "accept", null)]
    [InlineData(ContestState.Closed, "deny", null)]
    [InlineData(ContestState.Closed, "reply", null)]
    [InlineData(ContestState.Closed, "withdraw", null)]
    [InlineData(ContestState.Withdrawn, "accept", null)]
    [InlineData(ContestState.Withdrawn, "deny", null)]
    [InlineData(ContestState.Withdrawn, "reply", null)]
    [InlineData(ContestState.Withdrawn, "withdraw", null)]
    public void From_every_state_every_action_goes_where_it_may_or_is_refused(ContestState from, string action, ContestState? to)
    {
        var process = Processes[from];
        Assert.Equal(from, process.State);
        if (to is { } next)
        {
            var after = Actions[action](process);
            Assert.Equal(next, after.State);
            Assert.Equal(process.Steps.AsEnumerable(), after.Steps.SkipLast(1));
        }
        else
        {
            var refusal = Assert.Throws<RefusedException>(() => Actions[action](process));
            Assert.Equal("contest.otherState", refusal.Code);
            Assert.Contains($"«{from.ToText()}»", refusal.Message, StringComparison.Ordinal);
            // Municipalities read it: it names nobody.
            Assert.DoesNotContain(Analyst, refusal.Message.Split(' '));
        }
    }

    [Theory]
    [InlineData(ContestState.Opened, true, false, ContestSide.Municipality)]
    [InlineData(ContestState.NotAccepted, false, false, ContestSide.Department)]
    [InlineData(ContestState.Replied, true, false, ContestSide.Municipality)]
    [InlineData(ContestState.Accepted, false, true, ContestSide.Department)]
    [InlineData(ContestState.Closed, false, true, ContestSide.Department)]
    [InlineData(ContestState.Withdrawn, false, true, ContestSide.Municipality)]
    public void A_state_tells_who_came_to_it_and_who_is_next(ContestState state, bool awaitsAnswer, bool isFinal, ContestSide side) =>
        Assert.Equal((awaitsAnswer, isFinal, side), (state.AwaitsAnswer(), state.IsFinal(), state.SideOf()));

    [Theory]
    [InlineData(ContestState.Opened)]
    [InlineData(ContestState.Replied)]
    public void Who_spoke_for_the_municipality_does_not_answer(ContestState from) => Assert.Equal(
        "contest.maker", Assert.Throws<RefusedException>(() => Processes[from].Answer("GESTORA", At, isAccepted: true, "sim")).Code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Whatever_asks_for_an_answer_or_is_one_has_a_text(string? text)
    {
        foreach (var act in (Func<ContestProcess>[])[
            () => ContestProcess.Open(Manager, At, text!),
            () => Opened.Answer(Analyst, At, isAccepted: true, text!),
            () => Processes[ContestState.NotAccepted].Reply(Manager, At, text!)])
            Assert.Equal("contest.textMissing", Assert.Throws<RefusedException>(act).Code);
        Assert.Equal("", Opened.Withdraw(Manager, At, text!).Steps[^1].Text);
    }

    [Fact]
    public void A_text_is_as_long_as_browsers_count_and_has_nothing_that_cannot_be_printed()
    {
        var longest = string.Concat(Enumerable.Repeat("x\r\n", ContestText.MaxLength / 2 - 1)) + "xx";
        Assert.Equal(ContestText.MaxLength, ContestText.Require(longest).Length);
        Assert.Equal("contest.textTooLong", Assert.Throws<RefusedException>(() => ContestText.Read(longest + "x")).Code);
        Assert.Equal("a\nb c", ContestText.Read(" a\r\nb\u0000 c\u0007 "));
    }

    private static ContestProcess After(params string[] actions) => actions.Aggregate(Opened, (process, action) => Actions[action](process));
}
