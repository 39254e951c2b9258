using System.Globalization;
using CsvHelper;
using OperaMais.Application.Conflicts;
using OperaMais.Application.Imports;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Csv;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Instruments;

/// <summary>Registers one instrument that somebody typed: a file of one row, so that there is one way in and one history.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 5 § 1.</remarks>
public sealed class RegisterInstrument(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    private const string FileName = "instrumento.csv";

    /// <summary>Registers it.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="replace">Whether it is to take the place of one of the same number.</param>
    /// <param name="author">Who registers it.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <returns>What there is to notice, such as a value above that of the term.</returns>
    /// <exception cref="ImportRefusedException">It is not in order, and why, by column.</exception>
    public async Task<IReadOnlyList<Conflict>> RunAsync(
        Instrument instrument, bool replace, string author, CancellationToken cancellation = default)
    {
        var folder = Directory.CreateTempSubdirectory("operamais-").FullName;
        try
        {
            var path = Path.Combine(folder, FileName);
            Write(path, instrument);
            var report = await new ImportInstruments(database, norms, time)
                .RunAsync(path, new() { Author = author, Replace = replace }, cancellation);
            return report.Conflicts;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string path, Instrument instrument)
    {
        using var csv = CsvWriter.ToFile(path, new CsvWriterOptions { Separator = ';', NewLine = "\n" });
        csv.WriteRecord(InstrumentReader.Columns);
        csv.WriteRecord(
        [
            instrument.Beneficiary.ToString(),
            InstrumentReader.Kinds.First(kind => kind.Value == instrument.Kind).Key,
            instrument.Number,
            Text(instrument.SignedOn),
            Text(instrument.ValidFrom),
            Text(instrument.ValidUntil),
            instrument.Value.ToString(),
        ]);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
