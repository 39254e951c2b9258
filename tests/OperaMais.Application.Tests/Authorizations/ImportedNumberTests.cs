using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Imports;
using OperaMais.Datasus.Production;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Authorizations;

/// <summary>What an import says of the numbers of its AIHs, and what of them is then used.</summary>
public sealed class ImportedNumberTests
{
    private const string Header = "N_AIH;ANO_CMPT;MES_CMPT;CNES;MUNIC_MOV;MUNIC_RES;CAR_INT;U_AIH;PROC_REA;PRIMEIRO_ATO;VAL_SH_FED;VAL_SP_FED";
    private const string Hernia = "0407040102";
    private const string Birth = "0310010039";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_AIH_is_judged_what_was_issued_is_used_and_nothing_else_changes(DatabaseKind kind)
    {
        string[] rows =
        [
            Row(NumberDesk.First), Row(NumberDesk.First + 4, procedure: Birth), Row(NumberDesk.First + 1), Row(NumberDesk.First + 5), Row(NumberDesk.First + 4_000),
            Row(NumberDesk.First + 2, place: "311860"), Row(NumberDesk.First + 6, place: "311860", procedure: Birth),
            Row(312_410_000_001), Row(312_410_000_002, character: "02"), Row(312_410_000_003, procedure: Birth), Row(312_350_000_001), Row(522_450_000_001, place: "520870"),
        ];
        await using var without = await TestDatabase.CreateAsync(kind);
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new NumberDesk(test);
        var range = await desk.GiveAsync(NumberDesk.City, 100);
        await desk.RegisterAsync(1_000, NumberDesk.First + 3_500);
        await desk.Issue.RunAsync(NumberDesk.City, range, 5, NumberDesk.Manager);
        await desk.Change.CancelAsync(NumberDesk.City, range, NumberDesk.Number(NumberDesk.First + 1), "Digitado errado", NumberDesk.Manager);

        var expected = await ImportAsync(without, rows);
        var checkedOnly = await ImportAsync(test, rows, dryRun: true);
        Assert.Equal(4, (await desk.Body.RunAsync(range))!.Counts[IssuedState.Issued]);
        var report = await ImportAsync(test, rows);

        Assert.Equal(expected.Counted, report.Counted);
        Assert.Equal(expected.Funnel.Entries, report.Funnel.Entries);
        Assert.Empty(expected.Authorizations);
        Assert.DoesNotContain(expected.Conflicts, conflict => conflict.Code.StartsWith("authorization.", StringComparison.Ordinal));
        Assert.Equal(
            [
                new(NumberStanding.Issued, true, 2), new(NumberStanding.Cancelled, true, 1), new(NumberStanding.NotIssued, true, 1), new(NumberStanding.OtherMunicipality, true, 2),
                new(NumberStanding.Unallocated, true, 1), new(NumberStanding.NoSeries, true, 2), new(NumberStanding.NoSeries, false, 3),
            ],
            report.Authorizations.AsEnumerable());
        Assert.Equal(report.Authorizations.AsEnumerable(), checkedOnly.Authorizations);
        Assert.Equal(
            [
                ("authorization.cancelled", 1, "4"), ("authorization.notIssued", 1, "5"), ("authorization.otherMunicipality", 2, "7 8"), ("authorization.unallocated", 1, "6"),
                ("authorization.wrongSeries", 1, "9"),
            ],
            report.Conflicts.Where(conflict => conflict.Code.StartsWith("authorization.", StringComparison.Ordinal))
                .Select(conflict => (conflict.Code, (int)conflict.Count, string.Join(' ', conflict.Occurrences.Select(place => place.Row)))));
        Assert.All(report.Conflicts.Where(conflict => conflict.Code.StartsWith("authorization.", StringComparison.Ordinal)), conflict =>
            Assert.True(!conflict.Blocking && conflict.Occurrences.All(place => place.Column == "N_AIH")));

        var view = (await desk.Body.RunAsync(range))!;
        Assert.Equal((1, 1, 3), (view.Counts[IssuedState.Issued], view.Counts[IssuedState.Cancelled], view.Counts[IssuedState.Used]));
        var used = (await desk.Body.ListAsync(range, IssuedState.Used, 1, 10)).Numbers;
        // Also one that was used where another municipality does surgery.
        Assert.Equal([NumberDesk.Number(NumberDesk.First), NumberDesk.Number(NumberDesk.First + 2), NumberDesk.Number(NumberDesk.First + 4)], used.Select(number => AuthorizationNumber.Format(number.Number.Number)));
        await using var context = test.Database.CreateContext();
        Assert.All(used, number => Assert.Equal(context.Imports.OrderByDescending(import => import.At).First().Id, number.ImportId));

        // Imported again with more, the first import stays the one that had them.
        await ImportAsync(test, [.. rows, Row(NumberDesk.First + 3)], replace: true);
        used = (await desk.Body.ListAsync(range, IssuedState.Used, 1, 10)).Numbers;
        Assert.Equal(2, used.Select(number => number.ImportId).Distinct().Count());
        Assert.Equal(4, used.Length);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Production_that_is_held_uses_what_was_issued_since(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new NumberDesk(test);
        string[] rows = [Row(NumberDesk.First), Row(312_450_000_900)];
        var range = await desk.GiveAsync(NumberDesk.City, 100);
        await ImportAsync(test, rows);
        await desk.Issue.RunAsync(NumberDesk.City, range, 2, NumberDesk.Manager);

        Assert.True((await ImportAsync(test, rows)).IsStored);
        Assert.False((await ImportAsync(test, rows)).IsStored);

        var view = (await desk.Body.RunAsync(range))!;
        Assert.Equal((1, 1), (view.Counts[IssuedState.Issued], view.Counts[IssuedState.Used]));
    }

    [DatasusTheory]
    [InlineData("RDAC2301.dbc", 4165)]
    [InlineData("RDAC2302.dbc", 4834)]
    [InlineData("RDRR1412.dbc", 1690)]
    [InlineData("RDSE1506.dbc", 8088)]
    [InlineData("RDRR0801.dbf", 1475)]
    public void All_numbers_of_real_AIHs_are_accepted(string file, int rows)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        using var opened = ProductionFile.Open(DatasusFolder.File(file), []);
        var (read, wrong) = (0, new List<AuthorizationNumber>());
        while (opened.Hospitalizations!.Read())
        {
            Assert.Empty(opened.Hospitalizations.Problems);
            read++;
            var number = AuthorizationNumber.Read(opened.Hospitalizations.Current.Number.ToString(), today);
            if (!number.IsValid || number.Kind is AuthorizationKind.GeneralApac or AuthorizationKind.ElectiveApac)
                wrong.Add(number);
        }
        Assert.Equal((rows, 0), (read, wrong.Count));
    }

    private static async Task<ProductionImportReport> ImportAsync(TestDatabase test, string[] rows, bool dryRun = false, bool replace = false)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("producao.csv");
        await File.WriteAllLinesAsync(file, [Header, .. rows]);
        return await new StoredProgramme(test.Database).Production.RunAsync([file], StoredProgramme.Options with { DryRun = dryRun, Replace = replace });
    }

    private static string Row(long firstTwelve, string place = "310620", string character = "01", string procedure = Hernia) =>
        $"{firstTwelve}{AihNumber.CheckDigitOf(firstTwelve)};2024;02;9999990;{place};310620;{character};1;{procedure};;0.00;0.00";
}
