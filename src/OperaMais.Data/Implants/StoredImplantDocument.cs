using OperaMais.Domain.Implants;

namespace OperaMais.Data.Implants;

/// <summary>A document that was uploaded to a case, without its bytes. Only ever added.</summary>
public sealed class StoredImplantDocument
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>In which phase.</summary>
    public required ImplantPhase Phase { get; init; }

    /// <summary>For which audit.</summary>
    public required AuditMoment Moment { get; init; }

    /// <summary>How many steps the case had when it came.</summary>
    public required int AfterStep { get; init; }

    /// <summary>Which of the documents required it is.</summary>
    public required string Document { get; init; }

    /// <summary>The file's name, without folders. It may name a person.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, told by its content.</summary>
    public required string MediaType { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required int Size { get; init; }

    /// <summary>SHA-256 of its bytes, as they came.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>When it came (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required string Author { get; init; }
}

/// <summary>The bytes of a document, encrypted; deleted when they need not be kept any longer.</summary>
public sealed class StoredImplantContent
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Its bytes, encrypted.</summary>
    public required byte[] Encrypted { get; init; }
}

/// <summary>What was looked at of a case.</summary>
public enum ImplantAccessKind
{
    /// <summary>The case.</summary>
    Case,

    /// <summary>A document.</summary>
    Document,

    /// <summary>The case as PDF.</summary>
    Export,

    /// <summary>The case in a list.</summary>
    List,
}

/// <summary>That somebody looked at a case or at a document of it. Only ever added.</summary>
public sealed class StoredImplantAccess
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The document; nothing where it was the case.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>What was looked at.</summary>
    public required ImplantAccessKind Kind { get; init; }

    /// <summary>Who looked.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}
