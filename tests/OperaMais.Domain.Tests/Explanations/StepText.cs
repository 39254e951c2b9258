using OperaMais.Domain.Explanations;

namespace OperaMais.Domain.Tests.Explanations;

/// <summary>A memory of calculation as text, so that a whole tree can be compared at once.</summary>
internal static class StepText
{
    internal static string Of(Step step) => string.Join('\n', Lines(step, ""));

    private static IEnumerable<string> Lines(Step step, string indent) =>
        step.Steps.SelectMany(child => Lines(child, indent + "  "))
            .Prepend(indent + string.Join(" | ", step.Code, step.Name, step.Value, step.Formula, step.Article));
}
