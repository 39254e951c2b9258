using OperaMais.Application.Conflicts;
using OperaMais.Data.Imports;
using OperaMais.Data.Production;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Imports;

/// <summary>Reads the AIHs of SIHD extracts and RD files into slices, keeping only those that can matter.</summary>
internal sealed class ProductionReading(NormLibrary norms, ProductionStore store, ConflictLog log, AuthorizationFindings authorizations, bool skipInvalid)
{
    private readonly CountingRules rules = norms.Current.CountingRules;

    /// <summary>Rows of AIHs that were well formed.</summary>
    internal long WellFormedRows { get; private set; }

    /// <summary>Rows that were left out.</summary>
    internal long RowsLeftOut { get; private set; }

    /// <summary>Reads a file to its end.</summary>
    /// <returns>The slices it has rows of.</returns>
    internal async Task<IReadOnlyCollection<SliceDraft>> ReadAsync(
        ImportedFile file, IRowReader<Hospitalization> reader, SliceSource source, Action tick, CancellationToken cancellation)
    {
        var slices = new HashSet<SliceDraft>();
        while (reader.Read())
        {
            tick();
            if (await IsRefusedAsync(file, reader, cancellation))
                continue;
            var aih = reader.Current;
            var slice = store.DraftOf(aih.Profile.PlaceOfSurgery.State, aih.Competence, source);
            slice.Files.Add(file.Name);
            if (slices.Add(slice) && slice.Source != source)
                Note("slice.mixedSources", blocking: true, new(file.Name, reader.Row, null), slice.State, slice.Competence);
            slice.Add(aih);
            WellFormedRows++;
            NoteOddFirstAct(file, reader.Row, aih.Profile);
            // The catalogue of any norm known here may come to pay it; all else is kept as a number.
            var isOfCatalogue = IsInAnyCatalogue(aih.Profile.Procedure);
            authorizations.Judge(aih, isOfCatalogue, file.Name, reader.Row);
            if (isOfCatalogue)
                await store.AddAsync(slice, file.Id, reader.Row, aih, cancellation);
            else
                slice.Discard(rules.Judge(aih.Profile));
        }
        return slices;
    }

    /// <summary>Notes a row's problems and, where rows may be left out, keeps it with them.</summary>
    internal async ValueTask<bool> IsRefusedAsync<T>(ImportedFile file, IRowReader<T> reader, CancellationToken cancellation)
    {
        if (reader.Problems.Count == 0)
            return false;
        RowsLeftOut++;
        foreach (var problem in reader.Problems)
        {
            log.Add(problem.Code, problem.Message, !skipInvalid, new(file.Name, reader.Row, problem.Column is "" ? null : problem.Column));
            if (skipInvalid)
                await store.AddAsync(RejectedRows.Of(file, reader, problem), cancellation);
        }
        return true;
    }

    // For every other code the principal procedure decides (data-formats.md); a different first act is worth a look.
    private void NoteOddFirstAct(ImportedFile file, long row, in AihProfile aih)
    {
        if (aih.FirstAct is { } act && act != aih.Procedure && !norms.Current.Catalogue.IsComposite(aih.Procedure))
            Note("firstAct.differs", blocking: false, new(file.Name, row, "PRIMEIRO_ATO"));
    }

    private bool IsInAnyCatalogue(ProcedureCode procedure)
    {
        foreach (var ruleSet in norms.RuleSets)
            if (ruleSet.Catalogue.Contains(procedure))
                return true;
        return false;
    }

    private void Note(string code, bool blocking, Occurrence place, params ReadOnlySpan<object?> arguments) =>
        log.Add(code, ApplicationMessages.All.Text(code, arguments), blocking, place);
}
