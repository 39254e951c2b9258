using OperaMais.Application.Conflicts;
using OperaMais.Domain;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Imports;

/// <summary>Says when it is not known that production left SIHD in time. A finding here, it blocks the approval of the quadrimester.</summary>
/// <remarks>Annex VI: extraction 70 days after the quadrimester; docs/interpretations.md, 21.</remarks>
internal sealed class ExtractionCheck(NormLibrary norms, ConflictLog log, DateOnly? extractedOn)
{
    internal void Check(IReadOnlyCollection<SliceDraft> drafts)
    {
        Note("extraction.unknown", drafts, cutOff => extractedOn is null);
        Note("extraction.late", drafts, cutOff => extractedOn > cutOff);
    }

    private void Note(string code, IReadOnlyCollection<SliceDraft> drafts, Func<DateOnly, bool> applies)
    {
        var found = drafts
            .Select(draft => (Draft: draft, draft.Competence.Quadrimester, CutOff: CutOffOf(draft.Competence.Quadrimester)))
            .Where(entry => entry.CutOff is { } cutOff && applies(cutOff))
            .ToList();
        var limits = found
            .Select(entry => (entry.Quadrimester, entry.CutOff))
            .Distinct()
            .OrderBy(entry => entry.Quadrimester)
            .Select(entry => ApplicationMessages.All.Text("extraction.limit", entry.Quadrimester, entry.CutOff));
        var message = ApplicationMessages.All.Text(code, string.Join(", ", limits), extractedOn);
        foreach (var file in found.SelectMany(entry => entry.Draft.Files).Distinct())
            log.Add(code, message, blocking: false, new(file, null, null));
    }

    private DateOnly? CutOffOf(Quadrimester quadrimester) => norms.For(quadrimester)?.CutOffOf(quadrimester);
}
