using OperaMais.Application.Contests;
using OperaMais.Domain.Contests;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Notices;

/// <summary>What is told of contests: what awaits an answer to who gives it, an answer to the municipality. Of what is withdrawn nothing.</summary>
internal static class ContestNotices
{
    internal static IEnumerable<NewNotice> Of(RuleSet ruleSet, Guid contest, ContestedSettlement of, ContestState state)
    {
        var name = ruleSet.NameOf(of.Beneficiary.Municipality);
        if (state.AwaitsAnswer())
            yield return NewNotice.ToStaff(new ContestOpened(contest, name, of.Quadrimester, of.Version, IsReply: state == ContestState.Replied));
        else if (state.SideOf() == ContestSide.Department)
            yield return NewNotice.To(
                of.Beneficiary.Municipality, new ContestAnswered(contest, name, of.Quadrimester, of.Version, IsFinal: state.IsFinal()));
    }
}
