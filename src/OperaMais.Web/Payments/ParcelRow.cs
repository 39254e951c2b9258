using OperaMais.Application.Ledgers;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Tables;

namespace OperaMais.Web.Payments;

/// <summary>What a parcel gives one beneficiary.</summary>
/// <param name="Id">Whose.</param>
/// <param name="Name">Its name.</param>
/// <param name="Municipality">The municipality it is or is in.</param>
/// <param name="Sums">The sums of what is entered.</param>
/// <param name="Instrument">The instrument it is paid under; empty where nothing is transferred.</param>
/// <param name="Waiting">What of its net still waits.</param>
public sealed record ParcelRow(BeneficiaryId Id, string Name, string Municipality, AccountSums Sums, string Instrument, Money Waiting)
{
    /// <summary>The columns of its files.</summary>
    internal static ReportColumn<ParcelRow>[] Columns { get; } =
    [
        new TextColumn<ParcelRow>("CODIGO", "Código", 10, row => row.Id.ToString()),
        new TextColumn<ParcelRow>("BENEFICIARIO", "Beneficiário", 40, row => row.Name),
        new TextColumn<ParcelRow>("MUNICIPIO", "Município", 28, row => row.Municipality),
        new MoneyColumn<ParcelRow>("CREDITO", "Crédito (R$)", 16, row => row.Sums.Credits),
        new MoneyColumn<ParcelRow>("DEBITO", "Débito (R$)", 16, row => row.Sums.Debits),
        new MoneyColumn<ParcelRow>("DESCONTO", "Desconto (R$)", 16, row => row.Sums.Discounts),
        new MoneyColumn<ParcelRow>("LIQUIDO", "Líquido (R$)", 16, row => row.Sums.Nets),
        new MoneyColumn<ParcelRow>("RETIDO", "Retido (R$)", 16, row => row.Waiting),
        new TextColumn<ParcelRow>("INSTRUMENTO", "Instrumento", 28, row => row.Instrument),
    ];

    /// <summary>What it is searched by.</summary>
    internal string Folded { get; } = FoldedText.Of($"{Name} {Municipality} {Id}");

    /// <summary>Everybody whom a parcel gives or takes something.</summary>
    /// <param name="parcel">The parcel, released or to be released.</param>
    /// <param name="waiting">Whose net of it waits.</param>
    /// <param name="registry">The beneficiaries.</param>
    internal static IReadOnlyList<ParcelRow> Of(
        ReleasedParcel parcel, IReadOnlyDictionary<BeneficiaryId, Money> waiting, RegistryHistory registry)
    {
        var lines = parcel.Order.Lines.ToDictionary(line => line.Beneficiary);
        return
        [
            .. parcel.Entries.GroupBy(entry => entry.Beneficiary).Select(account => new ParcelRow(
                account.Key,
                registry.Find(account.Key)?.Name ?? account.Key.ToString(),
                registry.Find(account.Key)?.MunicipalityName ?? "",
                default(AccountSums).Plus(account.Select(entry => entry.Item)),
                lines.GetValueOrDefault(account.Key)?.Instrument ?? "",
                waiting.GetValueOrDefault(account.Key))),
        ];
    }

    /// <summary>Everybody whom a parcel would give or take something.</summary>
    internal static IReadOnlyList<ParcelRow> OfPreview(ReleasedParcel parcel, RegistryHistory registry) => Of(
        parcel, WithheldNet.Of(parcel.Entries.ToLookup(entry => entry.Beneficiary)).ToDictionary(net => net.Beneficiary, net => net.Amount), registry);
}
