using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Testing.Scenarios.Generation;

/// <summary>Random rows of production of every kind that the rules tell apart.</summary>
internal sealed class ProductionGenerator(ProgrammeFacts facts, Chance chance)
{
    private readonly Dictionary<MunicipalityCode, int> percentOfResidents = [];
    private readonly List<Hospitalization> rows = [];
    private int turn;

    /// <summary>So many rows, in random order: beneficiaries and months take turns, so that each is touched.</summary>
    internal Hospitalization[] Rows(int count)
    {
        while (rows.Count < count)
            rows.Add(chance.Between(1, 1_000) switch
            {
                <= 5 when rows.Count > 0 => chance.OneOf(rows),
                <= 15 when rows.Count > 0 => AnotherRowOfOneNumber(chance.OneOf(rows)),
                <= 35 when rows.Count > 0 => Row(chance.OneOf(rows).Number),
                _ => Row(NewNumber()),
            });
        return chance.Shuffled(rows);
    }

    // The same number in the same competence, differing in one late column only: money is compared as text, 100.00 before 20.00.
    private Hospitalization AnotherRowOfOneNumber(Hospitalization row) => chance.Between(1, 3) switch
    {
        1 => row with { Profile = row.Profile with { FederalSp = new(chance.OneOf([1_00L, 20_00, 100_00])) } },
        2 => row with { Profile = row.Profile with { FederalSh = new(chance.OneOf([3_00L, 25_00, 1000_00])) } },
        _ => row with { Profile = row.Profile with { FirstAct = FirstActOf(row.Profile.Procedure) } },
    };

    private Hospitalization Row(AihNumber number)
    {
        var (establishment, place) = EstablishmentAndPlace();
        var residence = ResidenceOf(place);
        var procedure = Procedure();
        var (federalSh, federalSp) = FederalComplement();
        return new(number, facts.Months[rows.Count % facts.Months.Length], residence, new(
            establishment,
            place,
            IsReferenced: residence != place,
            chance.Percent(84) ? CharacterOfAdmission.Elective : (CharacterOfAdmission)chance.Between(2, 6),
            IsSingle: chance.Percent(95),
            procedure,
            FirstActOf(procedure),
            federalSh,
            federalSp));
    }

    // State, year, type of authorization, sequence, check digit.
    private AihNumber NewNumber()
    {
        var firstTwelve = (3_100L + chance.Between(22, 24)) * 100_000_000 + 50_000_000 + rows.Count;
        return new(firstTwelve * 10 + AihNumber.CheckDigitOf(firstTwelve));
    }

    private (Cnes Establishment, MunicipalityCode Place) EstablishmentAndPlace()
    {
        if (chance.Percent(4))
            return (UnlistedEstablishment(), chance.OneOf(facts.MunicipalitiesInNoAnnex));
        var beneficiary = facts.Beneficiaries[turn++ % facts.Beneficiaries.Length];
        if (beneficiary.Id.Kind == BeneficiaryKind.Municipality)
            return (UnlistedEstablishment(), beneficiary.Municipality);
        // A provider stays a provider where the file names another municipality.
        return (beneficiary.Id.Provider, chance.Percent(97) ? beneficiary.Municipality : chance.OneOf(facts.MunicipalitiesInAnnexes));
    }

    private Cnes UnlistedEstablishment()
    {
        while (true)
            if (new Cnes(chance.Between(0, 9_999_999)) is var establishment && !facts.IsProvider(establishment))
                return establishment;
    }

    private MunicipalityCode ResidenceOf(MunicipalityCode place)
    {
        if (!percentOfResidents.TryGetValue(place, out var percent))
            percentOfResidents.Add(place, percent = chance.OneOf([0, 20, 50, 80, 95, 100]));
        if (chance.Percent(percent))
            return place;
        return chance.OneOf(chance.Percent(6) ? facts.MunicipalitiesOfOtherStates : facts.Municipalities);
    }

    private ProcedureCode Procedure() => chance.Between(1, 100) switch
    {
        <= 12 => chance.OneOf(facts.ForeignProcedures),
        <= 22 => chance.OneOf(facts.Composites),
        _ => chance.OneOf(facts.Procedures),
    };

    private ProcedureCode? FirstActOf(ProcedureCode procedure)
    {
        if (!facts.Composites.Contains(procedure))
            return chance.Percent(70) ? null : chance.Percent(80) ? procedure : chance.OneOf(facts.Procedures);
        return chance.Between(1, 100) switch
        {
            <= 8 => null,
            <= 20 => chance.OneOf(facts.ForeignProcedures),
            <= 25 => chance.OneOf(facts.Composites),
            _ => chance.OneOf(facts.Procedures),
        };
    }

    // Usually none; some larger than SH, than SP, or than both together.
    private (Money Sh, Money Sp) FederalComplement() => chance.Between(1, 100) switch
    {
        <= 4 => (new(chance.Between(1, 300_00)), new(chance.Between(1, 300_00))),
        <= 6 => (new(chance.Between(1, 3_000_00)), Money.Zero),
        <= 8 => (Money.Zero, new(chance.Between(1, 3_000_00))),
        <= 10 => (new(chance.Between(5_000_00, 90_000_00)), new(chance.Between(5_000_00, 90_000_00))),
        _ => (Money.Zero, Money.Zero),
    };
}
