using System.Globalization;
using OperaMais.Domain;
using OperaMais.Domain.Production;

namespace OperaMais.Testing.Scenarios.Files;

/// <summary>Writes scenarios as the five files that users import.</summary>
public static class ScenarioFiles
{
    private static readonly string[] ProductionColumns =
    [
        "N_AIH", "ANO_CMPT", "MES_CMPT", "CNES", "MUNIC_MOV", "MUNIC_RES", "CAR_INT", "U_AIH", "PROC_REA", "PRIMEIRO_ATO",
        "VAL_SH_FED", "VAL_SP_FED",
    ];

    private static readonly string[] PactColumns = ["COMPETENCIA", "IBGE", "QTD_PACTUADA_REFERENCIADA", "QTD_PACTUADA_TOTAL"];
    private static readonly string[] DecisionColumns = ["QUADRIMESTRE", "IBGE", "DECISAO", "ATO"];
    private static readonly string[] OpeningBalanceColumns = ["BENEFICIARIO", "TIPO", "VALOR", "ORIGEM"];
    private static readonly string[] RegistrationColumns = ["QUADRIMESTRE", "N_AIH"];

    /// <summary>Writes every file of a scenario into a folder, which is made when it is missing.</summary>
    public static ScenarioPaths Write(Scenario scenario, string folder, FileStyle? style = null)
    {
        style ??= FileStyle.Plain;
        Directory.CreateDirectory(folder);
        var table = new StyledTable(style, folder);
        string Production(string name, IEnumerable<Hospitalization> rows) =>
            table.Write(name, ProductionColumns, rows.Select(aih => Row(aih, style)));

        return new(
            style.SplitByCompetence
                ?
                [
                    .. scenario.Production.GroupBy(aih => aih.Competence)
                        .OrderBy(month => month.Key)
                        .Select(month => Production($"production-{month.Key}", month)),
                ]
                : [Production("production", scenario.Production)],
            table.Write("ppi", PactColumns, InOrder(scenario.Pacts.Select(pact => new[]
            {
                pact.Key.Month.ToString(), pact.Key.Municipality.ToString(), Number(pact.Value.Referenced), Number(pact.Value.Total),
            }))),
            table.Write("decisions", DecisionColumns, InOrder(scenario.Decisions.Select(decision => new[]
            {
                decision.Key.Quadrimester.ToString(),
                decision.Key.Municipality.ToString(),
                decision.Value.IsMet ? "CUMPRIU" : "NAO_CUMPRIU",
                decision.Value.Act,
            }))),
            table.Write("opening-balances", OpeningBalanceColumns, scenario.OpeningBalances.Select(balance => new[]
            {
                balance.Beneficiary.ToString(),
                balance.IsPreviousAdjustment ? "AJUSTE_2023_2" : "SALDO_ANTERIOR",
                Amount(balance.Amount, style),
                balance.Origin,
            })),
            table.Write("susfacil", RegistrationColumns, InOrder(scenario.Registrations.Select(registration => new[]
            {
                registration.Quadrimester.ToString(), registration.Number.ToString(),
            }))));
    }

    private static string[] Row(Hospitalization aih, FileStyle style) =>
    [
        aih.Number.ToString(),
        aih.Competence.Year.ToString("D4", CultureInfo.InvariantCulture),
        aih.Competence.Month.ToString("D2", CultureInfo.InvariantCulture),
        aih.Profile.Establishment.ToString(),
        aih.Profile.PlaceOfSurgery.ToString(),
        aih.Residence.ToString(),
        ((int)aih.Profile.Character).ToString("D2", CultureInfo.InvariantCulture),
        aih.Profile.IsSingle ? "1" : "0",
        aih.Profile.Procedure.ToString(),
        aih.Profile.FirstAct?.ToString() ?? "",
        Amount(aih.Profile.FederalSh, style),
        Amount(aih.Profile.FederalSp, style),
    ];

    // What a scenario holds without an order gets one, so that the same scenario gives the same bytes.
    private static IEnumerable<string[]> InOrder(IEnumerable<string[]> rows) =>
        rows.OrderBy(row => row[0], StringComparer.Ordinal).ThenBy(row => row[1], StringComparer.Ordinal);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Amount(Money amount, FileStyle style) => amount.ToString().Replace('.', style.DecimalSeparator);
}
