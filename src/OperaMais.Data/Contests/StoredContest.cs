using OperaMais.Data.Settlements;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Contests;

namespace OperaMais.Data.Contests;

/// <summary>What a municipality questions of one version of a settlement. Only ever added: what happens to it are its steps.</summary>
public sealed class StoredContest
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version it hangs on.</summary>
    public required Guid SettlementId { get; init; }

    /// <summary>Whose figure or AIH it is; its managers see the contest.</summary>
    public required BeneficiaryId Beneficiary { get; init; }

    /// <summary>What sort of thing is questioned.</summary>
    public required ContestedKind Kind { get; init; }

    /// <summary>Which one, as <see cref="ContestSubject.Key"/>: the number of an AIH, a code or a month; may be empty.</summary>
    public required string Key { get; init; }

    /// <summary>What was read of it when it was questioned, in words.</summary>
    public required string Stated { get; init; }

    /// <summary>The version, where it was loaded.</summary>
    public StoredSettlement? Settlement { get; init; }

    /// <summary>The steps taken, in any order; at least one.</summary>
    public ICollection<StoredContestStep> Steps { get; init; } = [];

    /// <summary>What is questioned.</summary>
    public ContestSubject ToSubject() => ContestSubject.FromKey(Kind, Key);

    /// <summary>The thread.</summary>
    public ContestProcess ToProcess() => new(
    [
        .. Steps.OrderBy(step => step.Number).Select(step => new ContestStep(step.State, step.Author, step.At, step.Text)),
    ]);
}

/// <summary>One step that a contest took. Only ever added.</summary>
public sealed class StoredContestStep
{
    /// <summary>The contest.</summary>
    public required Guid ContestId { get; init; }

    /// <summary>1 for the first, and so on.</summary>
    public required int Number { get; init; }

    /// <summary>The state it came to.</summary>
    public required ContestState State { get; init; }

    /// <summary>Who took the step.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>What was written. It may name an AIH: shown to whoever may not see numbers whole, these are masked.</summary>
    public required string Text { get; init; }
}

/// <summary>A file that came with a step of a contest, to the byte. Only ever added.</summary>
public sealed class StoredContestAttachment
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The contest.</summary>
    public required Guid ContestId { get; init; }

    /// <summary>The number of the step.</summary>
    public required int Number { get; init; }

    /// <summary>The file's name, without folders.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, told by its content: <c>application/pdf</c>, <c>image/png</c> or <c>image/jpeg</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of its bytes.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>Its bytes.</summary>
    public required byte[] Content { get; init; }
}
