using System.Text.Json;
using System.Text.Json.Serialization;

namespace OperaMais.Testing.Scenarios;

/// <summary>What a scenario must give: amounts in centavos, percentages in hundredths of a percent.</summary>
public sealed partial record ExpectedFigures(
    Dictionary<string, Dictionary<string, ExpectedSettlement>> Quadrimesters,
    Dictionary<string, List<ExpectedParcel>> Schedule,
    Dictionary<string, Dictionary<string, long>> Reasons,
    Dictionary<string, ExpectedTermValue> TermValues)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>What the worked example must give, calculated by a separate program.</summary>
    public static ExpectedFigures OfWorkedExample { get; } =
        JsonSerializer.Deserialize<ExpectedFigures>(File.ReadAllBytes(Repository.Example("expected.json")), Options)!;
}

/// <summary>What a quadrimester must give one beneficiary.</summary>
public sealed record ExpectedSettlement(
    long Procedures,
    long Financing,
    long FinancingSh,
    long Anticipation,
    long Adjustment,
    string Status,
    int? TargetBp,
    long Referenced,
    long Total,
    long BonusReference,
    long Bonus);

/// <summary>What a parcel must be.</summary>
public sealed record ExpectedParcel(string Month, long Credit, long Debit, long Discount, long Net, long Balance);

/// <summary>What a term value must be.</summary>
public sealed record ExpectedTermValue(long Published, long Estimated);
