using System.Globalization;
using CsvHelper;
using OperaMais.Domain;
using OperaMais.Domain.Messages;
using Spectre.Console;

namespace OperaMais.Cli.Output;

/// <summary>A column of a flat table.</summary>
/// <param name="Name">Its name in CSV: the JSON's field name; nothing when it is left to the screen.</param>
/// <param name="Title">Its title on screen; nothing when it is left to CSV.</param>
/// <param name="Value">What a row has in it.</param>
internal sealed record Column<T>(string? Name, string? Title, Func<T, object?> Value);

/// <summary>Writes rows as CSV or as a table for people.</summary>
internal static class FlatTable
{
    /// <summary>Writes rows in any of the three formats; the JSON has them under a name, with the names of the columns.</summary>
    internal static Task WriteAsync<T>(CliHost host, string format, string name, IReadOnlyList<Column<T>> columns, IReadOnlyCollection<T> rows)
    {
        switch (format)
        {
            case "json":
                var named = columns.Where(column => column.Name is not null).ToList();
                return Json.WriteAsync(host.Output, new Dictionary<string, object>
                {
                    [name] = rows.Select(row => named.ToDictionary(column => column.Name!, column => Plain(column.Value(row)))),
                });
            case "csv":
                WriteCsv(host.Output, columns, rows);
                break;
            default:
                WriteText(host, columns, rows);
                break;
        }
        return Task.CompletedTask;
    }

    internal static void WriteCsv<T>(TextWriter output, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { Separator = ';', NewLine = "\n" }, leaveOpen: true);
        var written = columns.Where(column => column.Name is not null).ToList();
        csv.WriteRecord([.. written.Select(column => column.Name!)]);
        foreach (var row in rows)
            csv.WriteRecord([.. written.Select(column => Invariant(column.Value(row)))]);
    }

    internal static void WriteText<T>(CliHost host, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        var shown = columns.Where(column => column.Title is not null).ToList();
        var table = new Table { Border = TableBorder.Simple };
        var data = rows.Select(row => shown.ConvertAll(column => column.Value(row))).ToList();
        for (var index = 0; index < shown.Count; index++)
        {
            var isNumber = data.Exists(row => row[index] is Money or BasisPoints or long or int);
            table.AddColumn(new TableColumn(Markup.Escape(shown[index].Title!))
            {
                Alignment = isNumber ? Justify.Right : Justify.Left,
                NoWrap = isNumber,
            });
        }
        foreach (var row in data)
            table.AddRow([.. row.Select(value => Markup.Escape(Brazilian(value)))]);
        Terminal.Of(host).Write(table);
    }

    private static object? Plain(object? value) => value is null or Money or int or long or string ? value : value.ToString();

    private static string Invariant(object? value) => value switch
    {
        null => "",
        BasisPoints share => share.Value.ToString(CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Brazilian(object? value) => value switch
    {
        null => "—",
        Money money => money.Reais.ToString("N2", MessageCatalogue.Culture),
        DateOnly day => day.ToString("d", MessageCatalogue.Culture),
        long number => number.ToString("N0", MessageCatalogue.Culture),
        _ => value.ToString() ?? "",
    };
}
