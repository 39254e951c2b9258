using System.Globalization;
using OperaMais.Datasus.Dbf;

namespace OperaMais.Samples;

/// <summary>The fields of a DBF file to write.</summary>
/// <remarks>The layouts of DATASUS are resources of this assembly: name, type, width, decimals and offset of each field, as real headers give them.</remarks>
public static class DbfLayout
{
    /// <summary>RD since about 2015: 113 fields.</summary>
    public static IReadOnlyList<DbfField> Rd { get; } = Load("RD-113");

    /// <summary>RD of 2008: 86 fields, among them neither VAL_SH_FED nor VAL_SP_FED.</summary>
    public static IReadOnlyList<DbfField> Rd2008 { get; } = Load("RD-086");

    /// <summary>SP: 36 fields.</summary>
    public static IReadOnlyList<DbfField> Sp { get; } = Load("SP-036");

    /// <summary>Fields one after the other in the record.</summary>
    /// <param name="columns">Name, type, width and decimals of each.</param>
    public static IReadOnlyList<DbfField> Of(params IReadOnlyList<(string Name, char Type, int Width, int Decimals)> columns)
    {
        var offset = 1;
        return columns.Select(column =>
        {
            var field = new DbfField(column.Name, column.Type, offset, column.Width, column.Decimals);
            offset += column.Width;
            return field;
        }).ToList();
    }

    private static List<DbfField> Load(string name)
    {
        using var resource = typeof(DbfLayout).Assembly.GetManifestResourceStream($"OperaMais.Samples.Layouts.{name}.csv")
            ?? throw new ArgumentException($"There is no layout '{name}'.", nameof(name));
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse).ToList();
    }

    private static DbfField Parse(string line)
    {
        var cells = line.TrimEnd('\r').Split(';');
        return new DbfField(cells[0], cells[1][0], Number(cells[4]), Number(cells[2]), Number(cells[3]));
        static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
    }
}
