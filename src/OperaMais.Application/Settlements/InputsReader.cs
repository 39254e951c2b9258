using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
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
            ReadQuadrimester(root.GetProperty("quadrimester").GetString()!),
            ReadProduction(root.GetProperty("baseline")),
            ReadProduction(root.GetProperty("current")),
            root.GetProperty("registrationIsRequired").GetBoolean(),
            root.GetProperty("pacts").EnumerateArray().ToImmutableSortedDictionary(
                entry => new MunicipalityCode(entry[0].GetInt32()), entry => new Pact(entry[1].GetInt64(), entry[2].GetInt64())),
            root.GetProperty("decisions").EnumerateArray().ToImmutableSortedDictionary(
                entry => new MunicipalityCode(entry[0].GetInt32()),
                entry => new Decision(entry[1].GetBoolean(), entry[2].GetString()!)))
        {
            Acts = root.TryGetProperty("acts", out var acts) ? [.. acts.EnumerateArray().Select(ReadAct)] : [],
        });

    private static RegistryAct ReadAct(JsonElement act)
    {
        var (id, date, document) = (ReadId(Text("beneficiary")), DateOnly.ParseExact(Text("date"), "O", CultureInfo.InvariantCulture), Text("document"));
        return Text("kind") switch
        {
            nameof(RegistryAct.Admission) => new RegistryAct.Admission(
                new(id, Text("name"), new(Number("municipality")), Text("municipalityName"), new(act.GetProperty("termValue").GetInt64())),
                ReadQuadrimester(Text("first")),
                date,
                document),
            nameof(RegistryAct.Takeover) => new RegistryAct.Takeover(
                id.Provider, new(Number("municipality")), ReadQuadrimester(Text("first")), date, document),
            nameof(RegistryAct.Withdrawal) => new RegistryAct.Withdrawal(id, new(Number("firstParcel")), date, document),
            var kind => throw new FormatException(kind),
        };

        string Text(string name) => act.GetProperty(name).GetString()!;
        int Number(string name) => act.GetProperty(name).GetInt32();
    }

    private static BeneficiaryId ReadId(string text) => BeneficiaryId.TryRead(text, out var id) ? id : throw new FormatException(text);

    private static Quadrimester ReadQuadrimester(string text) =>
        Quadrimester.TryRead(text, out var quadrimester) ? quadrimester : throw new FormatException(text);

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
