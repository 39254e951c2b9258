namespace OperaMais.Data.Pacts;

/// <summary>The document that a decision of the Grupo Condutor was written in, to the byte. Only ever added.</summary>
public sealed class StoredDecisionDocument
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The decision it documents.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>The file's name, without folders.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of its bytes.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>The PDF.</summary>
    public required byte[] Pdf { get; init; }

    /// <summary>When it was attached (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who attached it.</summary>
    public required string Author { get; init; }
}
