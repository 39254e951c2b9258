using CsvHelper;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Conflicts;
using OperaMais.Application.Files;
using OperaMais.Application.Imports;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Csv;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Pacts;

/// <summary>A decision of the Grupo Condutor that somebody typed.</summary>
/// <param name="Quadrimester">The quadrimester decided on.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Decision">What was decided, by which act.</param>
/// <param name="Document">The document it was written in.</param>
public sealed record NewDecision(Quadrimester Quadrimester, MunicipalityCode Municipality, Decision Decision, AttachedFile Document);

/// <summary>
/// Records one decision that somebody typed: a file of one row, so that there is one way in and one history. It takes the place of
/// the one held, which stays on record.
/// </summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Annex VII, last observation. As for imports, an approved settlement is no obstacle: it stands until a new version is approved.</remarks>
public sealed class RecordDecision(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    private const string FileName = "decisao.csv";

    /// <summary>Records it with its document. Where the same decision by the same act is held, the document is added to it.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="author">Who records it.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="ImportRefusedException">The municipality or the quadrimester does not exist.</exception>
    /// <exception cref="RefusedException">No act is named, or the same decision is held with the same document.</exception>
    public async Task RunAsync(NewDecision decision, string author, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(decision.Decision.Act))
            throw ApplicationMessages.All.Refuse("decision.actMissing");
        var typed = decision with { Decision = decision.Decision with { Act = decision.Decision.Act.Trim() } };
        var folder = Directory.CreateTempSubdirectory("operamais-").FullName;
        try
        {
            var path = Path.Combine(folder, FileName);
            Write(path, typed);
            var report = await new ImportDecisions(database, norms, time) { Document = typed.Document }
                .RunAsync(path, new() { Author = author, Replace = true }, cancellation);
            if (!report.IsStored)
                await AttachAsync(typed, author, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task AttachAsync(NewDecision decision, string author, CancellationToken cancellation)
    {
        var (quadrimester, municipality) = (decision.Quadrimester, decision.Municipality);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var held = await context.Decisions.AsNoTracking().SingleAsync(
            row => row.ReplacedBy == null && row.Quadrimester == quadrimester && row.Municipality == municipality, cancellation);
        var hashes = await context.DecisionDocuments
            .Where(document => document.DecisionId == held.Id).Select(document => document.Sha256).ToListAsync(cancellation);
        // Between the import and this somebody else may have recorded another one.
        if (new Decision(held.IsMet, held.Act) != decision.Decision || hashes.Exists(hash => hash.AsSpan().SequenceEqual(decision.Document.Sha256)))
            throw ApplicationMessages.All.Refuse("decision.held");
        context.Add(decision.Document.ToStored(held.Id, author, time.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static void Write(string path, NewDecision decision)
    {
        using var csv = CsvWriter.ToFile(path, new CsvWriterOptions { Separator = ';', NewLine = "\n" });
        csv.WriteRecord(DecisionReader.Columns);
        csv.WriteRecord(
        [
            decision.Quadrimester.ToString(),
            decision.Municipality.ToString(),
            decision.Decision.IsMet ? DecisionReader.Met : DecisionReader.NotMet,
            decision.Decision.Act,
        ]);
    }
}
