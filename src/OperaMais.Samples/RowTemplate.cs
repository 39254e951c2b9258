using System.Globalization;
using OperaMais.Datasus.Dbf;

namespace OperaMais.Samples;

/// <summary>The values of a row in the order of a layout, which stay from one row to the next until they are set anew.</summary>
/// <remarks>At first numbers are zero and text is zeros too, save in the fields that real files leave blank.</remarks>
internal sealed class RowTemplate
{
    private readonly Dictionary<string, int> indexes;

    internal RowTemplate(IReadOnlyList<DbfField> fields, IReadOnlySet<string> blank)
    {
        indexes = fields.Select((field, index) => (field.Name, index)).ToDictionary(StringComparer.Ordinal);
        Values = fields.Select(field => blank.Contains(field.Name) ? "" : Zero(field)).ToArray();
    }

    /// <summary>The values of the row.</summary>
    internal string[] Values { get; }

    /// <summary>Sets a field, where the layout has it.</summary>
    internal string this[string name]
    {
        set
        {
            if (indexes.TryGetValue(name, out var index))
                Values[index] = value;
        }
    }

    private static string Zero(DbfField field) => field switch
    {
        { Type: 'N', Decimals: > 0 } => 0.ToString($"F{field.Decimals}", CultureInfo.InvariantCulture),
        { Type: 'N' } => "0",
        _ => new string('0', field.Length),
    };
}
