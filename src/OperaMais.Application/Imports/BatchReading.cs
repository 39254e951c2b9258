using OperaMais.Datasus.Production;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Imports;

/// <summary>Reads a file of production into batches: parsed, judged and summed up, on a core of its own.</summary>
/// <param name="norms">The rules.</param>
/// <param name="numbers">The ranges that numbers are judged against.</param>
/// <param name="keepText">Whether rows at fault are wanted as the file has them.</param>
/// <remarks>Annex VI. It changes nothing of itself, so that many files can be read with it at once.</remarks>
internal sealed class BatchReading(NormLibrary norms, NumberRegister numbers, bool keepText)
{
    // So many rows are read in milliseconds, nearly all of which nothing is wanted of.
    private const int MostRows = 1 << 14;

    // A few tens of kilobytes; rows at fault with their text, a few hundreds.
    private const int MostSize = 512;

    private readonly CountingRules rules = norms.Current.CountingRules;

    /// <summary>The codes whose first acts are wanted of SP files.</summary>
    internal IReadOnlyList<ProcedureCode> Composites { get; } = norms.Current.Catalogue.Composites;

    /// <summary>Reads a file to its end; the last batch tells how many rows it had.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pulse">Told now and then how far a stretch has come of which nothing is wanted.</param>
    /// <exception cref="Domain.Messages.RefusedException">The file as a whole is damaged.</exception>
    internal IEnumerable<ReadBatch> Of(ProductionFile file, Action<ReadBatch> pulse)
    {
        if (file.Hospitalizations is { } aihs)
            return Batches(file, aihs, (row, batch) => Add(row, aihs.Current, batch));
        var acts = file.FirstActs!;
        acts.PassedOver = () =>
        {
            if (acts.RowsRead % MostRows == 0)
                pulse(new() { BytesRead = file.BytesRead, RowsRead = acts.RowsRead });
        };
        return Batches(file, acts, (row, batch) => batch.Add(row, acts.Current));
    }

    private IEnumerable<ReadBatch> Batches<T>(ProductionFile file, IRowReader<T> reader, Action<long, ReadBatch> add)
    {
        var batch = new ReadBatch();
        while (reader.Read())
        {
            if (reader.Problems.Count > 0)
                batch.Add(new RowAtFault(reader.Row, [.. reader.Problems], keepText ? reader.RawText : ""));
            else
                add(reader.Row, batch);
            if (batch.Size < MostSize && reader.RowsRead - batch.RowsRead < MostRows)
                continue;
            yield return Ended(batch);
            batch = new() { RowsRead = reader.RowsRead };
        }
        yield return Ended(batch);

        ReadBatch Ended(ReadBatch full)
        {
            (full.BytesRead, full.RowsRead) = (file.BytesRead, reader.RowsRead);
            return full;
        }
    }

    // The catalogue of any norm known here may come to pay it; all else is kept as a number.
    private void Add(long row, in Hospitalization aih, ReadBatch batch)
    {
        var isOfCatalogue = IsInAnyCatalogue(aih.Profile.Procedure);
        batch.Numbers.Judge(numbers, aih, isOfCatalogue, row);
        batch.Add(row, aih, isOfCatalogue ? null : rules.Judge(aih.Profile));
        // For every other code the principal procedure decides (data-formats.md); a different first act is worth a look.
        if (aih.Profile.FirstAct is { } act && act != aih.Profile.Procedure && !norms.Current.Catalogue.IsComposite(aih.Profile.Procedure))
            batch.OddFirstActs.Add(row);
    }

    private bool IsInAnyCatalogue(ProcedureCode procedure)
    {
        foreach (var ruleSet in norms.RuleSets)
            if (ruleSet.Catalogue.Contains(procedure))
                return true;
        return false;
    }
}
