using System.Collections.Immutable;
using System.Text.Json;
using OperaMais.Application.Conflicts;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Approvals;

/// <summary>Says what stands in the way of an approval as conflicts, each with a sentence on how to mend it.</summary>
public static class BlockerConflicts
{
    /// <summary>The conflicts of blockers; the codes name the kinds, as justifications do.</summary>
    public static ImmutableArray<Conflict> Of(ImmutableArray<ApprovalCheck> blockers) => [.. blockers.Select(Of)];

    private static Conflict Of(ApprovalCheck blocker)
    {
        var kind = JsonNamingPolicy.CamelCase.ConvertName(blocker.Kind.ToString());
        var code = blocker.Reason.Length > 0 ? $"approval.{kind}.{blocker.Reason}" : $"approval.{kind}";
        var message = ApplicationMessages.All.Text(
            code,
            blocker.Count,
            blocker.Months.IsDefaultOrEmpty ? "" : string.Join(", ", blocker.Months),
            blocker.Day?.ToString("d", MessageCatalogue.Culture));
        if (blocker.Outcome == ApprovalCheckOutcome.NeedsJustification)
            message = $"{message} {ApplicationMessages.All.Text("approval.justify", kind)}";
        return new(code, message, Math.Max(blocker.Count, 1), Blocking: true, []);
    }
}
