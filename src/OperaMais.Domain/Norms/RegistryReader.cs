using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Norms;

/// <summary>Reads Annexes II and III.</summary>
/// <param name="municipalities">The municipalities that exist.</param>
internal sealed class RegistryReader(ImmutableArray<Municipality> municipalities)
{
    private readonly Dictionary<BeneficiaryId, Beneficiary> beneficiaries = [];
    private readonly Dictionary<MunicipalityCode, BasisPoints?> targets = [];

    /// <summary>Reads both annexes; their rows must add up to the sums known from the published text.</summary>
    internal BeneficiaryRegistry Read(NormTable annexII, NormTable annexIII, ParameterSet parameters, StatedFigures stated)
    {
        annexII.RefuseCountOtherThan(stated.Providers);
        annexIII.RefuseCountOtherThan(stated.Municipalities);
        annexII.RefuseTotalOtherThan(parameters.Money("rows.totalAnnexII"), annexII.Select(row => ReadProvider(row).TermValue));
        annexIII.RefuseTotalOtherThan(parameters.Money("rows.totalAnnexIII"), annexIII.Select(row => ReadMunicipality(row).TermValue));
        RefusePercentagesOtherThan(parameters.Money("rows.percentAnnexII"), annexII);
        RefusePercentagesOtherThan(parameters.Money("rows.percentAnnexIII"), annexIII);
        return new(
            beneficiaries.Values,
            targets.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value!.Value));
    }

    private Beneficiary ReadProvider(NormRow row)
    {
        var municipality = KnownMunicipality(row);
        var target = ReadTarget(row);
        // Two providers of one municipality share its indicator, and so its percentage.
        if (!targets.TryAdd(municipality, target) && targets[municipality] != target)
            throw row.Damaged("norm.percentages", municipality);
        return Add(row, new(
            BeneficiaryId.Of(row.Cnes("CNES")),
            row.Text("ESTABELECIMENTO"),
            municipality,
            row.Text("MUNICIPIO"),
            row.Money("VALOR_DO_TERMO")));
    }

    private Beneficiary ReadMunicipality(NormRow row)
    {
        var municipality = KnownMunicipality(row);
        // No municipality stands in both annexes.
        if (!targets.TryAdd(municipality, ReadTarget(row)))
            throw row.Damaged("norm.twice", municipality);
        var name = row.Text("MUNICIPIO");
        return Add(row, new(BeneficiaryId.Of(municipality), name, municipality, name, row.Money("VALOR_DO_TERMO")));
    }

    private Beneficiary Add(NormRow row, Beneficiary beneficiary) =>
        beneficiaries.TryAdd(beneficiary.Id, beneficiary) ? beneficiary : throw row.Damaged("norm.twice", beneficiary.Id);

    private MunicipalityCode KnownMunicipality(NormRow row)
    {
        var code = row.Municipality("IBGE");
        return municipalities.Any(municipality => municipality.Code == code)
            ? code
            : throw row.Damaged("norm.unknownMunicipality", code);
    }

    private static BasisPoints? ReadTarget(NormRow row)
    {
        if (row.Optional("PERCENTUAL").Length == 0)
            return null;
        var hundredths = row.Money("PERCENTUAL").Centavos;
        return hundredths is > 0 and <= BasisPoints.Whole
            ? new BasisPoints((int)hundredths)
            : throw row.Damaged("norm.value", "PERCENTUAL", row.Text("PERCENTUAL"));
    }

    private static void RefusePercentagesOtherThan(Money expected, NormTable table)
    {
        var (sum, hundredths) = (table.Sum(row => ReadTarget(row).GetValueOrDefault().Value), (int)expected.Centavos);
        if (sum != hundredths)
            throw table.Damaged("norm.total", new BasisPoints(sum), new BasisPoints(hundredths));
    }
}
