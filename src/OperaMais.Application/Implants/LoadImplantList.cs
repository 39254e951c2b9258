using System.Security.Cryptography;
using OperaMais.Application.Conflicts;
using OperaMais.Data.Implants;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Csv;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Implants;

/// <summary>Loads a table of IPSM: whole, in the place of the one before, which stays on record. Cases under way go by the new one from their next step.</summary>
/// <param name="database">Where to.</param>
/// <param name="time">The clock.</param>
public sealed class LoadImplantList(OperaMaisDatabase database, TimeProvider time)
{
    private const int LargestFile = 1 << 20;

    /// <summary>Loads it.</summary>
    /// <param name="kind">Which table.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="file">The CSV.</param>
    /// <param name="author">Who loads it.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="ImportRefusedException">Rows are at fault, each with its line.</exception>
    /// <exception cref="RefusedException">It is no such file, has no rows or is too large.</exception>
    public async Task<int> RunAsync(ImplantListKind kind, string name, Stream file, string author, CancellationToken cancellation = default)
    {
        var bytes = new byte[LargestFile + 1];
        var length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > LargestFile)
            throw ApplicationMessages.All.Refuse("implant.listTooLarge", name);
        var content = bytes[..length];
        var rows = kind == ImplantListKind.Indications
            ? Check(new IndicationReader(new MemoryStream(content), name), name, indication => indication.Code)
            : Check(new RequirementReader(new MemoryStream(content), name), name, KeyOf);
        await using var context = database.CreateContext();
        context.Add(new StoredImplantList
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            Name = name,
            Rows = rows,
            Sha256 = SHA256.HashData(content),
            Content = content,
            At = time.GetUtcNow().UtcDateTime,
            Author = author,
        });
        await context.SaveChangesAsync(cancellation);
        return rows;
    }

    private static string KeyOf(DocumentRequirement row) => $"{row.Code};{row.Phase};{row.Moment};{FoldedText.Of(row.Document)}";

    private static int Check<T>(CsvRowReader<T> reader, string name, Func<T, string> keyOf)
    {
        using (reader)
        {
            var (conflicts, keys) = (new ConflictLog(), new HashSet<string>(StringComparer.Ordinal));
            while (reader.Read())
            {
                foreach (var problem in reader.Problems)
                    conflicts.Add(problem.Code, problem.Message, blocking: true, PlaceOf(problem));
                if (reader.Problems.Count == 0 && !keys.Add(keyOf(reader.Current)))
                    conflicts.Add("implant.listTwice", ApplicationMessages.All.Text("implant.listTwice"), blocking: true, new(name, reader.Row, null));
            }
            if (conflicts.Blocks)
                throw new ImportRefusedException(conflicts.Conflicts);
            return keys.Count > 0 ? keys.Count : throw ApplicationMessages.All.Refuse("implant.listEmpty", name);
        }

        Occurrence PlaceOf(RowProblem problem) => new(name, reader.Row, problem.Column.Length > 0 ? problem.Column : null);
    }
}
