using OperaMais.Application.Authorizations;
using OperaMais.Application.Imports;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Authorizations;

/// <summary>Ranges of authorization numbers in a database: the state's, of Belo Horizonte and Contagem, and their bodies'.</summary>
internal sealed class NumberDesk(TestDatabase test)
{
    internal const string Analyst = "ana";
    internal const string Manager = "gestora";

    /// <summary>The first twelve digits of the first number of the elective AIHs of 2024.</summary>
    internal const long First = 312_450_000_001;

    internal static readonly MunicipalityCode City = new(310620);
    internal static readonly MunicipalityCode Neighbour = new(311860);

    internal RegisterSeries Register { get; } = new(test.Database, TimeProvider.System);

    internal ListSeries Series { get; } = new(test.Database);

    internal ShowSeries Show { get; } = new(test.Database, StoredProgramme.Norms);

    internal ProposeAllocation Propose { get; } = new(test.Database, StoredProgramme.Norms);

    internal AllocateRanges Allocate { get; } = new(test.Database, StoredProgramme.Norms, TimeProvider.System);

    internal ShowMunicipalRanges Ranges { get; } = new(test.Database);

    internal RedistributeRange Redistribute { get; } = new(test.Database, TimeProvider.System);

    internal ReturnNumbers Return { get; } = new(test.Database, TimeProvider.System);

    internal IssueNumbers Issue { get; } = new(test.Database, TimeProvider.System);

    internal ChangeIssuedNumber Change { get; } = new(test.Database, TimeProvider.System);

    internal ShowBodyRange Body { get; } = new(test.Database);

    internal ListMovements Movements { get; } = new(test.Database, StoredProgramme.Norms);

    /// <summary>Imports a PPI of December 2023: 300 for Belo Horizonte, 100 for Contagem.</summary>
    internal async Task ImportPpiAsync()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("ppi.csv"), "COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL\n202312;310620;10;300\n202312;311860;0;100\n202311;310620;0;5\n");
        await new ImportPpi(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(folder.File("ppi.csv"), StoredProgramme.FactOptions);
    }

    /// <summary>Puts a series down and gives all of it to one municipality and its one body.</summary>
    /// <returns>The body's range.</returns>
    internal async Task<Guid> GiveAsync(MunicipalityCode municipality, int count, long first = First)
    {
        var id = await RegisterAsync(count, first);
        await Allocate.RunAsync(id, count, 0, [(municipality, count)], Analyst);
        var range = (await Ranges.RunAsync(municipality)).Single(entry => entry.Range.First == first);
        await Redistribute.RunAsync(municipality, range.Id, count, new(null, $"Central {first}"), count, Manager);
        return (await Ranges.RunAsync(municipality)).Single(entry => entry.Range.First == first).Bodies.Single().Id;
    }

    internal Task<Guid> RegisterAsync(int count, long first = First) =>
        Register.RunAsync($"{first}", $"{first + count - 1}", "Deliberação CIB 1/2024", Analyst);

    internal static string Number(long firstTwelve) => AuthorizationNumber.Format(new NumberRange(firstTwelve, 1).Numbers.Single());
}
