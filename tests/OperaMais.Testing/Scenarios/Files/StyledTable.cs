using System.Text;
using OperaMais.Testing.Scenarios.Generation;

namespace OperaMais.Testing.Scenarios.Files;

/// <summary>Writes one table in a style.</summary>
internal sealed class StyledTable(FileStyle style, string folder)
{
    // A column nobody asked for whose accents and dash tell the encodings apart.
    private static readonly (string Name, string Value) Extra = ("OBSERVAÇÃO", "Não é lida – só está aqui");

    /// <summary>Writes the table and says where.</summary>
    /// <param name="name">The file's name without its extension.</param>
    /// <param name="columns">The columns' names.</param>
    /// <param name="rows">A cell for each column.</param>
    internal string Write(string name, string[] columns, IEnumerable<string[]> rows)
    {
        var chance = new Chance(style.Seed);
        var header = style.ExtraColumns ? [.. columns, Extra.Name] : columns;
        var body = rows.Select(row => style.ExtraColumns ? [.. row, Extra.Value] : row);
        int[] places = [.. Enumerable.Range(0, header.Length)];
        if (style.ShuffleColumns)
            places = chance.Shuffled(places);
        if (style.ShuffleRows)
            body = chance.Shuffled(body);

        var path = Path.Combine(folder, name + ".csv");
        using var writer = new StreamWriter(path, append: false, EncodingOf(style.Encoding)) { NewLine = style.LineEnd };
        foreach (var row in body.Prepend(header))
            writer.WriteLine(string.Join(';', places.Select(place => row[place])));
        return path;
    }

    internal static Encoding EncodingOf(FileEncoding encoding) => encoding switch
    {
        FileEncoding.Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        FileEncoding.Utf8WithMark => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
    };
}
