using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Schedule;

namespace OperaMais.Datasus.Csv;

/// <summary>Reads the file of opening balances: <c>BENEFICIARIO;TIPO;VALOR;ORIGEM</c>.</summary>
/// <inheritdoc cref="CsvTable(Stream, string, ReadOnlySpan{string})"/>
public sealed class OpeningBalanceReader(Stream stream, string fileName) : CsvRowReader<OpeningBalance>(stream, fileName, Columns)
{
    /// <summary>The columns that make a file this one.</summary>
    public static string[] Columns { get; } = ["BENEFICIARIO", "TIPO", "VALOR", "ORIGEM"];

    private protected override OpeningBalance Parse()
    {
        if (!BeneficiaryId.TryRead(Table.Text(0), out var beneficiary))
            Parser.Add("beneficiary.shape", Columns[0]);
        var kind = OpeningBalanceKind.PreviousBalance;
        if (Table[1].SequenceEqual("AJUSTE_2023_2"u8))
            kind = OpeningBalanceKind.PreviousAdjustment;
        else if (!Table[1].SequenceEqual("SALDO_ANTERIOR"u8))
            Parser.Add("openingBalance.kind", Columns[1]);
        var amount = Parser.Money(Table[2], Columns[2]);
        if (kind == OpeningBalanceKind.PreviousBalance && amount > Money.Zero)
            Parser.Add("openingBalance.positive", Columns[2]);
        var origin = Table.Text(3);
        if (origin.Length == 0)
            Parser.Add("openingBalance.origin", Columns[3]);
        return new(beneficiary, kind, amount, origin);
    }
}
