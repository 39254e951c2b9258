using OperaMais.Domain;

namespace OperaMais.Data.Imports;

/// <summary>One import of one or several files, all of it stored or nothing.</summary>
public sealed class Import
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was done (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it.</summary>
    public required string Author { get; init; }

    /// <summary>When the data left SIHD, where said.</summary>
    /// <remarks>Annex VI: production is not accepted when extracted more than 70 days after the quadrimester.</remarks>
    public DateOnly? ExtractedOn { get; init; }

    /// <summary>The files read.</summary>
    public ICollection<ImportedFile> Files { get; init; } = [];
}

/// <summary>One file of an import.</summary>
public sealed class ImportedFile
{
    /// <summary>Identity within the database.</summary>
    public required int Id { get; init; }

    /// <summary>The import it belongs to.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>Its name, without folders.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds: <c>SIHD</c>, <c>RD</c>, <c>SP</c>, <c>PPI</c>, …</summary>
    public required string Kind { get; init; }

    /// <summary>SHA-256 of its bytes.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>Its rows, those left out included.</summary>
    public required long Rows { get; init; }

    /// <summary>The rows left out.</summary>
    public ICollection<RejectedRow> RejectedRows { get; init; } = [];
}

/// <summary>A row that was left out of an import, kept with the reason.</summary>
public sealed class RejectedRow
{
    /// <summary>The file it is in.</summary>
    public required int FileId { get; init; }

    /// <summary>Its place in the file.</summary>
    public required long Row { get; init; }

    /// <summary>The column at fault; empty when the row as a whole is.</summary>
    public required string Column { get; init; }

    /// <summary>Stable code of the reason.</summary>
    public required string Code { get; init; }

    /// <summary>The reason, as it was told.</summary>
    public required string Message { get; init; }

    /// <summary>The row as the file has it.</summary>
    public required string Text { get; init; }
}

/// <summary>A competence whose slices refuse every change, because a settlement that rests on it was approved.</summary>
public sealed class ClosedCompetence
{
    /// <summary>The competence.</summary>
    public required Competence Competence { get; init; }

    /// <summary>The act or approval that closed it.</summary>
    public required string Reason { get; init; }
}
