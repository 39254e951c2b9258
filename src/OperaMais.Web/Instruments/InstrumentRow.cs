using OperaMais.Application.Instruments;
using OperaMais.Domain.Instruments;
using OperaMais.Reports.Tables;

namespace OperaMais.Web.Instruments;

/// <summary>An instrument of a beneficiary, or a beneficiary without any.</summary>
/// <param name="Of">Whose.</param>
/// <param name="Instrument">The instrument, if any.</param>
internal sealed record InstrumentRow(BeneficiaryInstruments Of, Instrument? Instrument)
{
    /// <summary>The columns of its file; what is the beneficiary's stands in each of its rows and is not summed.</summary>
    internal static ReportColumn<InstrumentRow>[] Columns { get; } =
    [
        new TextColumn<InstrumentRow>("BENEFICIARIO", "Código", 10, row => row.Of.Beneficiary.Id.ToString()),
        new TextColumn<InstrumentRow>("NOME", "Beneficiário", 40, row => row.Of.Beneficiary.Name),
        new TextColumn<InstrumentRow>("TIPO", "Tipo", 18, row => row.Instrument?.Kind.ToText() ?? ""),
        new TextColumn<InstrumentRow>("NUMERO", "Número", 18, row => row.Instrument?.Number ?? ""),
        new DayColumn<InstrumentRow>("ASSINADO_EM", "Assinado em", 12, row => row.Instrument?.SignedOn),
        new DayColumn<InstrumentRow>("VIGENTE_DESDE", "Vigente desde", 12, row => row.Instrument?.ValidFrom),
        new DayColumn<InstrumentRow>("VIGENTE_ATE", "Vigente até", 12, row => row.Instrument?.ValidUntil),
        new MoneyColumn<InstrumentRow>("VALOR", "Valor (R$)", 16, row => row.Instrument?.Value),
        new MoneyColumn<InstrumentRow>("VALOR_DE_TERMO", "Valor de termo (R$)", 16, row => row.Of.Beneficiary.TermValue, IsSummed: false),
        new MoneyColumn<InstrumentRow>("REPASSADO", "Repassado (R$)", 16, row => row.Of.Transferred, IsSummed: false),
        new MoneyColumn<InstrumentRow>("RETIDO", "Retido (R$)", 16, row => row.Of.Withheld, IsSummed: false),
    ];

    /// <summary>The rows of a beneficiary: one an instrument, at least one.</summary>
    internal static IEnumerable<InstrumentRow> RowsOf(BeneficiaryInstruments of) =>
        of.Instruments.Select(instrument => (Instrument?)instrument).DefaultIfEmpty().Select(instrument => new InstrumentRow(of, instrument));
}
