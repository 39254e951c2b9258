using System.Collections.Immutable;
using System.Text.Json;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Settlements;

/// <summary>Reads a document of inputs back.</summary>
internal static class InputsReader
{
    internal static InputsDocument Read(JsonElement root) => new(
        root.GetProperty("ruleSet").GetString()!,
        [.. root.GetProperty("slices").EnumerateArray().Select(ReadSlice)],
        new SettlementInputs(
            Quadrimester.TryRead(root.GetProperty("quadrimester").GetString(), out var quadrimester)
                ? quadrimester
                : throw new FormatException("quadrimester"),
            ReadProduction(root.GetProperty("baseline")),
            ReadProduction(root.GetProperty("current")),
            root.GetProperty("registrationIsRequired").GetBoolean(),
            root.GetProperty("pacts").EnumerateArray().ToImmutableSortedDictionary(
                entry => new MunicipalityCode(entry[0].GetInt32()), entry => new Pact(entry[1].GetInt64(), entry[2].GetInt64())),
            root.GetProperty("decisions").EnumerateArray().ToImmutableSortedDictionary(
                entry => new MunicipalityCode(entry[0].GetInt32()),
                entry => new Decision(entry[1].GetBoolean(), entry[2].GetString()!))));

    private static SliceReference ReadSlice(JsonElement entry) => new(
        entry[0].GetInt32(), new Competence(entry[1].GetInt32()), entry[2].GetInt32(), entry[3].GetString()!, entry[4].GetString()!);

    private static PeriodProduction ReadProduction(JsonElement production) => new(
        [.. production.GetProperty("counted").EnumerateArray().Select(ReadGroup)],
        production.GetProperty("uncounted").EnumerateArray().Aggregate(
            Tally.Empty, (sum, entry) => sum.Plus((Fate)entry[0].GetInt32(), entry[1].GetInt64())));

    private static AihGroup ReadGroup(JsonElement entry) => new(
        new AihProfile(
            new Cnes(entry[0].GetInt32()),
            new MunicipalityCode(entry[1].GetInt32()),
            entry[2].GetInt32() == 1,
            CharacterOfAdmission.Elective,
            true,
            new ProcedureCode(entry[3].GetInt64()),
            entry[4].GetInt64() is var act && act == 0 ? null : new ProcedureCode(act),
            new Money(entry[5].GetInt64()),
            new Money(entry[6].GetInt64())),
        entry[7].GetInt32() == 1,
        entry[8].GetInt64());
}
