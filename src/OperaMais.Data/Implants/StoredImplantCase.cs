using OperaMais.Domain.Codes;
using OperaMais.Domain.Implants;

namespace OperaMais.Data.Implants;

/// <summary>A case of an implant: one beneficiary of the health plan, one accredited provider, one tooth. What happens to it are its steps.</summary>
public sealed class StoredImplantCase
{
    private const char BetweenCodes = ';';

    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>Counts the steps, so that of two who take the next one at once, one fails.</summary>
    public int Version { get; set; }

    /// <summary>The accredited provider; only who speaks for it sees the case, and the auditors.</summary>
    public required Cnes Provider { get; init; }

    /// <summary>The beneficiary's number in the plan. Personal: the trail tells only that it was written.</summary>
    public required string Enrolment { get; init; }

    /// <summary>The beneficiary's name. Personal.</summary>
    public required string MemberName { get; init; }

    /// <summary>The tooth by its FDI number. Says something of a person's health.</summary>
    public required int Tooth { get; init; }

    /// <summary>Whether something can follow: of the same beneficiary, provider and tooth there is one such case at most.</summary>
    public required bool IsOpen { get; set; }

    /// <summary>The steps taken, in any order; at least one.</summary>
    public ICollection<StoredImplantStep> Steps { get; } = [];

    /// <summary>The way it took.</summary>
    /// <param name="flow">The flow that holds for the next step.</param>
    public ImplantProcess ToProcess(ImplantFlow flow) => new(
    [
        .. Steps.OrderBy(step => step.Number).Select(step => new ImplantStep(
            step.Action,
            step.State,
            step.Author,
            step.At,
            step.Text,
            [.. step.Codes.Split(BetweenCodes, StringSplitOptions.RemoveEmptyEntries)],
            step.PerformedOn)),
    ], flow.For(Steps.MaxBy(step => step.Number)!.State));

    /// <summary>Takes over the steps that a way has more than is kept.</summary>
    public void Take(ImplantProcess process)
    {
        IsOpen = process.IsOpen;
        Version = process.Steps.Length;
        foreach (var (index, step) in process.Steps.Index().Skip(Steps.Count))
            Steps.Add(new()
            {
                CaseId = Id,
                Number = index + 1,
                Action = step.Action,
                State = step.State,
                Author = step.Author,
                At = step.At,
                Text = step.Text,
                Codes = string.Join(BetweenCodes, step.Codes),
                PerformedOn = step.PerformedOn,
            });
    }
}

/// <summary>One step that a case took. Only ever added.</summary>
public sealed class StoredImplantStep
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>1 for the first, and so on.</summary>
    public required int Number { get; init; }

    /// <summary>What was done.</summary>
    public required ImplantAction Action { get; init; }

    /// <summary>The state it came to.</summary>
    public required ImplantState State { get; init; }

    /// <summary>Who did it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Grounds, reasons or the indication found; may be empty. Says something of a person's health.</summary>
    public required string Text { get; init; }

    /// <summary>The codes requested, with semicolons between them; empty where none were.</summary>
    public required string Codes { get; init; }

    /// <summary>The day on which it was done, where that is what was registered.</summary>
    public DateOnly? PerformedOn { get; init; }
}
