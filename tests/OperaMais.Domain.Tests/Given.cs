using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests;

/// <summary>What many tests start from: a small catalogue with round values and an AIH that counts.</summary>
internal static class Given
{
    internal static readonly ProcedureCode Multiple = new(0415010012);
    internal static readonly ProcedureCode Sequential = new(0415020034);
    internal static readonly ProcedureCode Hernia = new(0407040102);
    internal static readonly ProcedureCode Vesicle = new(0407030026);
    internal static readonly ProcedureCode Foreign = new(0303010037);

    /// <summary>Hernia is worth 100.00 + 50.00 (SIGTAP 80.01, bonus 40.01); vesicle 300.00 + 200.00 (SIGTAP 400.00, bonus 200.00).</summary>
    internal static readonly ProcedureCatalogue Catalogue = new(
        [
            new(Hernia, "HERNIOPLASTIA", "Geral", new(100_00), new(50_00), new(40_01), new(50_00), new(30_01)),
            new(Vesicle, "COLECISTECTOMIA", "Geral", new(300_00), new(200_00), new(200_00), new(250_00), new(150_00)),
            new(Multiple, "MÚLTIPLAS", "Geral", Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero),
            new(Sequential, "SEQUENCIAIS", "Geral", Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero),
        ],
        [Multiple, Sequential]);

    /// <summary>An elective hernia of a resident, done where the embedded norm pays the municipality (Belo Horizonte).</summary>
    internal static readonly AihProfile Profile = new(
        new Cnes(27014),
        new MunicipalityCode(310620),
        IsReferenced: false,
        CharacterOfAdmission.Elective,
        IsSingle: true,
        Hernia,
        FirstAct: null,
        Money.Zero,
        Money.Zero);

    internal static RuleSet RuleSet => NormLibrary.Embedded.Current;

    internal static CountingRules Rules => new(Catalogue);
}
