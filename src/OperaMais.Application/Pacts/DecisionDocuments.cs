using OperaMais.Application.Files;
using OperaMais.Data.Pacts;

namespace OperaMais.Application.Pacts;

/// <summary>The documents that decisions were written in: PDFs.</summary>
internal static class DecisionDocuments
{
    /// <summary>A document as it is kept with a decision.</summary>
    internal static StoredDecisionDocument ToStored(this AttachedFile file, Guid decision, string author, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(),
        DecisionId = decision,
        Name = file.Name,
        Sha256 = file.Sha256,
        Pdf = file.Content,
        At = at,
        Author = author,
    };
}
