using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Production;

namespace OperaMais.Testing.Scenarios.Files;

/// <summary>Reads well-formed files of a scenario, in whatever style, without any of the product's readers.</summary>
public static class ScenarioReader
{
    /// <summary>Reads every file of a scenario.</summary>
    public static Scenario Read(ScenarioPaths paths) => new(
        [.. paths.Production.SelectMany(Rows).Select(Hospitalization)],
        ImmutableDictionary.CreateRange(Rows(paths.Pacts).Select(row => KeyValuePair.Create(
            (new Competence(int.Parse(row["COMPETENCIA"])), Municipality(row["IBGE"])),
            new Pact(long.Parse(row["QTD_PACTUADA_REFERENCIADA"]), long.Parse(row["QTD_PACTUADA_TOTAL"]))))),
        ImmutableDictionary.CreateRange(Rows(paths.Decisions).Select(row => KeyValuePair.Create(
            (Quadrimester(row["QUADRIMESTRE"]), Municipality(row["IBGE"])),
            new Decision(row["DECISAO"] == "CUMPRIU", row["ATO"])))),
        [.. Rows(paths.OpeningBalances).Select(OpeningBalance)],
        [.. Rows(paths.Registrations).Select(row => (Quadrimester(row["QUADRIMESTRE"]), new AihNumber(long.Parse(row["N_AIH"]))))]);

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var lines = Decoded(File.ReadAllBytes(path)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var header = lines[0].Split(';');
        return lines.Skip(1).Select(line => header.Zip(line.Split(';')).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static string Decoded(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return StyledTable.EncodingOf(FileEncoding.Windows1252).GetString(bytes);
        }
    }

    private static Hospitalization Hospitalization(Dictionary<string, string> row) => new(
        new AihNumber(long.Parse(row["N_AIH"])),
        new Competence(int.Parse(row["ANO_CMPT"]), int.Parse(row["MES_CMPT"])),
        Municipality(row["MUNIC_RES"]),
        new AihProfile(
            new Cnes(int.Parse(row["CNES"])),
            Municipality(row["MUNIC_MOV"]),
            row["MUNIC_MOV"] != row["MUNIC_RES"],
            (CharacterOfAdmission)int.Parse(row["CAR_INT"]),
            row["U_AIH"] == "1",
            new ProcedureCode(long.Parse(row["PROC_REA"])),
            row["PRIMEIRO_ATO"].Length == 0 ? null : new ProcedureCode(long.Parse(row["PRIMEIRO_ATO"])),
            Amount(row["VAL_SH_FED"]),
            Amount(row["VAL_SP_FED"])));

    private static OpeningBalanceRow OpeningBalance(Dictionary<string, string> row) =>
        BeneficiaryId.TryRead(row["BENEFICIARIO"], out var beneficiary)
            ? new(beneficiary, row["TIPO"] == "AJUSTE_2023_2", Amount(row["VALOR"]), row["ORIGEM"])
            : throw new FormatException(row["BENEFICIARIO"]);

    private static MunicipalityCode Municipality(string text) => new(int.Parse(text));

    private static Quadrimester Quadrimester(string text) => new(int.Parse(text[..4]), text[5] - '0');

    private static Money Amount(string text) =>
        new((long)(decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture) * 100));
}
