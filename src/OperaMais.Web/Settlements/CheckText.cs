using OperaMais.Domain.Approval;

namespace OperaMais.Web.Settlements;

/// <summary>The checks of an approval in words.</summary>
internal static class CheckText
{
    /// <summary>What a check found, in a few words.</summary>
    internal static string Title(ApprovalCheck check) => Of(check, check.Count == 1 ? "title.one" : "title");

    /// <summary>What that means.</summary>
    internal static string Text(ApprovalCheck check) => Of(check, "text");

    /// <summary>What an analyst does about it, in two or three words.</summary>
    internal static string Action(ApprovalCheck check) => Of(check, "action");

    /// <summary>What is to be done about something that no justification lets through.</summary>
    internal static string Remedy(ApprovalCheck check) => Of(check, "remedy");

    /// <summary>That nothing is to be done.</summary>
    internal static string Good(ApprovalCheck check) => Of(check, "good");

    /// <summary>How heavy it weighs.</summary>
    internal static string Weight(ApprovalCheckOutcome outcome) => WebMessages.Text($"weight.{outcome}");

    /// <summary>What is looked at, for the list of justifications.</summary>
    internal static string Name(ApprovalCheckKind kind) => WebMessages.Text($"check.{kind}.name");

    private static string Of(ApprovalCheck check, string part) => WebMessages.Text(
        $"check.{check.Kind}{(check.Reason.Length > 0 ? $".{check.Reason}" : "")}.{part}",
        Shown.Number(check.Count),
        check.Months.IsDefaultOrEmpty ? "" : Shown.Months(check.Months),
        Shown.Day(check.Day));
}
