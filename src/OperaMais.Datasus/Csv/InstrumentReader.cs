using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Instruments;

namespace OperaMais.Datasus.Csv;

/// <summary>Reads the file of instruments: <c>BENEFICIARIO;TIPO;NUMERO;ASSINADO_EM;VIGENTE_DESDE;VIGENTE_ATE;VALOR</c>.</summary>
/// <inheritdoc cref="CsvTable(Stream, string, ReadOnlySpan{string})"/>
public sealed class InstrumentReader(Stream stream, string fileName) : CsvRowReader<Instrument>(stream, fileName, Columns)
{
    /// <summary>The columns that make a file this one.</summary>
    public static string[] Columns { get; } = ["BENEFICIARIO", "TIPO", "NUMERO", "ASSINADO_EM", "VIGENTE_DESDE", "VIGENTE_ATE", "VALOR"];

    /// <summary>How the file names each kind.</summary>
    public static IReadOnlyDictionary<string, InstrumentKind> Kinds { get; } = new Dictionary<string, InstrumentKind>
    {
        ["TERMO_DE_ADESAO"] = InstrumentKind.AdhesionTerm,
        ["TERMO_DE_METAS"] = InstrumentKind.TargetsTerm,
        ["CONTRATO"] = InstrumentKind.Contract,
    };

    private protected override Instrument Parse()
    {
        if (!BeneficiaryId.TryRead(Table.Text(0), out var beneficiary))
            Parser.Add("beneficiary.shape", Columns[0]);
        if (!Kinds.TryGetValue(Table.Text(1), out var kind))
            Parser.Add("instrument.kind", Columns[1]);
        var number = Table.Text(2);
        if (number.Length == 0)
            Parser.Add("instrument.number", Columns[2]);
        return new(
            beneficiary,
            kind,
            number,
            Parser.Date(Table.Text(3), Columns[3]),
            Parser.Date(Table.Text(4), Columns[4]),
            Parser.Date(Table.Text(5), Columns[5]),
            Parser.Money(Table[6], Columns[6]));
    }
}
