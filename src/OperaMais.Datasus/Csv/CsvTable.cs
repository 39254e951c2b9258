using System.Text;
using CsvHelper;

namespace OperaMais.Datasus.Csv;

/// <summary>A CSV file as every text input comes: semicolons, a header line, columns found by name, UTF-8 or Windows-1252.</summary>
public sealed class CsvTable : IDisposable
{
    private const int LongestRecord = 1 << 20;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly CsvReader reader;
    private readonly Queue<long> badlyQuotedLines = new();
    private readonly int[] columns;
    private readonly int width;

    /// <summary>Opens a table.</summary>
    /// <param name="stream">The file, at its beginning; closed with the table.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="names">The columns wanted, in the order in which they are then asked for.</param>
    /// <exception cref="Domain.Messages.RefusedException">There is no header, or a column is missing from it or stands there twice.</exception>
    public CsvTable(Stream stream, string fileName, params ReadOnlySpan<string> names)
    {
        reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = ';',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            // A quote left open must not swallow the rest of the file: every line is a row.
            AllowLineBreaksInQuotes = false,
            MaxRecordSize = LongestRecord,
            OnMalformedRecord = record => badlyQuotedLines.Enqueue(record.LineNumber),
        });
        try
        {
            reader.ReadHeader();
        }
        catch (CsvFormatException)
        {
            throw Messages.All.Refuse("csv.header", fileName);
        }
        var headers = reader.Headers;
        width = headers.Count;
        var missing = names.ToArray().Where(name => !headers.Any(header => header.Trim() == name)).ToList();
        if (missing.Count > 0)
            throw Messages.All.Refuse("csv.missingColumn", fileName, string.Join(", ", missing));
        columns = new int[names.Length];
        for (var index = 0; index < names.Length; index++)
            columns[index] = Find(headers, names[index], fileName);
    }

    /// <summary>The physical line of the current row, the header being 1.</summary>
    public long Row => reader.LineNumber;

    /// <summary>The current row as the file has it.</summary>
    public string RawText => Decode(reader.RawRecord);

    /// <summary>What is wrong with the current row's shape, if anything.</summary>
    public string? ShapeProblem { get; private set; }

    /// <summary>A field of the current row as bytes, without the blanks around it.</summary>
    /// <param name="column">Position among the columns wanted.</param>
    public ReadOnlySpan<byte> this[int column] => columns[column] < reader.FieldCount ? reader.GetSpan(columns[column]) : [];

    /// <summary>Moves to the next row; empty lines are passed over.</summary>
    public bool Read()
    {
        if (!reader.Read())
            return false;
        while (badlyQuotedLines.TryPeek(out var earlier) && earlier < Row)
            badlyQuotedLines.Dequeue();
        if (badlyQuotedLines.TryPeek(out var line) && line == Row)
            ShapeProblem = "csv.quotes";
        else
            ShapeProblem = reader.FieldCount == width ? null : "csv.fieldCount";
        return true;
    }

    /// <summary>A field of the current row as text.</summary>
    /// <param name="column">Position among the columns wanted.</param>
    public string Text(int column) => Decode(this[column]);

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    // What is valid UTF-8 is UTF-8; Portuguese in Windows-1252 practically never is.
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    private static int Find(IReadOnlyList<string> headers, string name, string fileName)
    {
        var places = Enumerable.Range(0, headers.Count).Where(place => headers[place].Trim() == name).ToList();
        return places is [var only] ? only : throw Messages.All.Refuse("csv.repeatedColumn", fileName, name);
    }
}
