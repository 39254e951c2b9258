using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;

namespace OperaMais.Datasus.Csv;

/// <summary>Reads the table of documents that codes of implants need: <c>CODIGO;PROCEDIMENTO;CATEGORIA;FASE;MOMENTO;DOCUMENTO</c>.</summary>
/// <inheritdoc cref="CsvTable(Stream, string, ReadOnlySpan{string})"/>
public sealed class RequirementReader(Stream stream, string fileName) : CsvRowReader<DocumentRequirement>(stream, fileName, Columns)
{
    private const int LongestCode = 10;

    private static readonly Dictionary<string, ImplantPhase> Phases = new()
    {
        ["preparatoria"] = ImplantPhase.Preparatory,
        ["cirurgica"] = ImplantPhase.Surgical,
        ["protetica"] = ImplantPhase.Prosthetic,
    };

    private static readonly Dictionary<string, AuditMoment> Moments = new()
    {
        ["inicial"] = AuditMoment.Initial,
        ["final"] = AuditMoment.Final,
    };

    /// <summary>The columns that make a file this one.</summary>
    public static string[] Columns { get; } = ["CODIGO", "PROCEDIMENTO", "CATEGORIA", "FASE", "MOMENTO", "DOCUMENTO"];

    private protected override DocumentRequirement Parse()
    {
        var code = Table.Text(0);
        if (code.Length is 0 or > LongestCode || !code.All(char.IsAsciiDigit))
            Parser.Add("implant.code", Columns[0]);
        // People write the phases with their accents or without.
        if (!Phases.TryGetValue(FoldedText.Of(Table.Text(3)), out var phase))
            Parser.Add("implant.phase", Columns[3]);
        if (!Moments.TryGetValue(FoldedText.Of(Table.Text(4)), out var moment))
            Parser.Add("implant.moment", Columns[4]);
        foreach (var column in (int[])[1, 5])
            if (Table[column].IsEmpty)
                Parser.Add("field.empty", Columns[column]);
        return new(code, Table.Text(1), Table.Text(2), phase, moment, Table.Text(5));
    }
}
