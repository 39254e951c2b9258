using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Explanations;

/// <summary>One step of a memory of calculation, in Portuguese, with the steps it rests on.</summary>
/// <param name="Code">Stable code of the step, such as <c>anticipation</c>.</param>
/// <param name="Name">What is calculated.</param>
/// <param name="Value">The result, as Brazilians write it.</param>
/// <param name="Formula">How it came about, with its numbers; empty when the value was read, not calculated.</param>
/// <param name="Article">Where the norm says so.</param>
/// <param name="Steps">What it rests on.</param>
public sealed record Step(
    string Code, string Name, string Value, string Formula, string Article, ImmutableArray<Step> Steps)
{
    /// <summary>A step whose name, formula and article are found by its code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="value">The result.</param>
    /// <param name="numbers">What fills the formula's places; without any, there is no formula.</param>
    /// <param name="steps">What it rests on.</param>
    internal static Step Of(string code, string value, object?[] numbers, params ImmutableArray<Step> steps) => new(
        code,
        DomainMessages.All.Text($"step.{code}.name"),
        value,
        numbers.Length == 0 ? "" : DomainMessages.All.Text($"step.{code}.formula", numbers),
        DomainMessages.All.Text($"step.{code}.article"),
        steps);
}
