using System.Text.Json;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Cli.Tests;

/// <summary>The worked example through the commands alone, read back from their JSON and CSV.</summary>
public sealed class WorkedExampleTests
{
    private static readonly ExpectedFigures Expected = ExpectedFigures.OfWorkedExample;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_commands_give_what_the_separate_program_calculated(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        await ImportAsync(cli);
        var quadrimesters = new Dictionary<string, Dictionary<string, ExpectedSettlement>>();
        var reasons = new Dictionary<string, Dictionary<string, long>> { ["baseline"] = Expected.Reasons["baseline"] };
        foreach (var quadrimester in Expected.Quadrimesters.Keys)
        {
            var document = (await cli.RunJsonAsync("calculate", quadrimester)).Json;
            Assert.Equal("ses-mg-8907-2023", document.GetProperty("ruleSet").GetString());
            Assert.Equal(quadrimester, document.GetProperty("quadrimester").GetString());
            quadrimesters.Add(quadrimester, ById(document, Settlement));
            reasons.Add(quadrimester, Reasons(document.GetProperty("funnel")));
            AssertTotals(document);
        }

        var actual = new ExpectedFigures(
            quadrimesters,
            ById((await cli.RunJsonAsync("schedule")).Json, entry => entry.GetProperty("parcels").EnumerateArray().Select(Parcel).ToList()),
            reasons,
            ById((await cli.RunJsonAsync("term-values")).Json, entry => new ExpectedTermValue(Centavos(entry, "published"), Centavos(entry, "estimated"))));

        Assert.Empty(Expected.DifferencesFrom(actual));
    }

    [Fact]
    public async Task Csv_says_the_same_as_json()
    {
        await using var cli = await CommandLine.OpenAsync();
        await ImportAsync(cli);
        var document = (await cli.RunJsonAsync("calculate", "2024-2")).Json;

        var rows = Rows((await cli.RunAsync("calculate", "2024-2", "--format", "csv")).Output);

        var beneficiaries = document.GetProperty("beneficiaries").EnumerateArray().ToList();
        Assert.Equal(beneficiaries.Count, rows.Count);
        foreach (var (entry, row) in beneficiaries.Zip(rows))
        {
            foreach (var field in (string[])["id", "kind", "name", "municipality"])
                Assert.Equal(entry.GetProperty(field).GetString(), row[field]);
            foreach (var field in (string[])["financing", "financingSh", "financingSp", "anticipation", "adjustment", "bonusReference", "bonus"])
                Assert.Equal(entry.GetProperty(field).GetRawText(), row[field]);
            foreach (var field in (string[])["referenced", "total", "achievedBp", "targetBp"])
                Assert.Equal(entry.GetProperty("indicator").GetProperty(field).GetRawText().Replace("null", "", StringComparison.Ordinal), row[field]);
            Assert.Equal(entry.GetProperty("indicator").GetProperty("status").GetString(), row["status"]);
        }
    }

    [Fact]
    public async Task Calculating_again_makes_a_new_version_only_when_something_changed()
    {
        await using var cli = await CommandLine.OpenAsync();
        await ImportAsync(cli);

        var first = await cli.RunAsync("calculate", "2024-1");
        var same = await cli.RunAsync("calculate", "2024-1");
        var ppi = cli.Write("p.csv", "COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL", "202312;310020;39;171");
        await cli.RunAsync("import", "ppi", ppi, "--replace");
        var changed = await cli.RunAsync("calculate", "2024-1");

        Assert.Contains("versão 1", first.Output, StringComparison.Ordinal);
        Assert.Contains("Nada mudou desde a última apuração de 2024-1: vale a versão 1", same.Output, StringComparison.Ordinal);
        Assert.Contains("versão 2", changed.Output, StringComparison.Ordinal);
        await using var context = cli.Database.Database.CreateContext();
        Assert.Equal([1, 2], context.Settlements.Select(settlement => settlement.Version).Order());
    }

    [Fact]
    public async Task A_schedule_knows_only_what_was_calculated()
    {
        await using var cli = await CommandLine.OpenAsync();
        await ImportAsync(cli);
        await cli.RunJsonAsync("calculate", "2023-3");

        var parcels = (await cli.RunJsonAsync("schedule", "--beneficiary", "2102587")).Json
            .GetProperty("beneficiaries")[0].GetProperty("parcels").EnumerateArray().ToList();

        var expected = Expected.Schedule["2102587"];
        Assert.Equal(9, parcels.Count);
        // Up to April 2024 everything is known: the anticipations from the baseline, 2023-3 from its settlement.
        Assert.Equal(expected[..5], parcels[..5].Select(Parcel));
        Assert.All(parcels[..5], parcel => Assert.False(parcel.TryGetProperty("provisional", out _)));
        foreach (var field in (string[])["credit", "debit", "discount", "net", "balance"])
            Assert.Equal(JsonValueKind.Null, parcels[5].GetProperty(field).ValueKind);
        Assert.All(parcels[6..], parcel => Assert.True(parcel.GetProperty("provisional").GetBoolean()));
        // August 2024 anticipates 2024-3, and starts from the balance of April.
        Assert.Equal(expected[6].Credit, Centavos(parcels[6], "credit"));
        Assert.Equal(Math.Min(expected[6].Credit, -expected[4].Balance), Centavos(parcels[6], "discount"));
        Assert.Equal("Antecipação referente ao 3º quadrimestre de 2024", parcels[6].GetProperty("description").GetString());
        Assert.Equal("Setembro à Dezembro de 2023", parcels[3].GetProperty("referencePeriod").GetString());
        Assert.Equal(JsonValueKind.Null, parcels[0].GetProperty("referencePeriod").ValueKind);
    }

    [Fact]
    public async Task A_memory_of_calculation_shows_every_step_with_its_article()
    {
        await using var cli = await CommandLine.OpenAsync();
        await ImportAsync(cli);
        await cli.RunAsync("calculate", "2024-2");

        var text = (await cli.RunAsync("explain", "2024-2", "310620")).Output;
        var json = (await cli.RunJsonAsync("explain", "2024-2", "310620")).Json;

        foreach (var part in (string[])["R$ 5.913,21 − antecipação R$ 6.876,75", "90 % × ", "= 38,13 %", "[Anexo VII, Ajuste]", "não cumpriu", "Art. 3º, II"])
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Equal("settlement", json.GetProperty("steps").GetProperty("code").GetString());
        Assert.Equal(1, json.GetProperty("version").GetInt32());
    }

    internal static async Task ImportAsync(CommandLine cli)
    {
        foreach (var (command, file) in ((string, string)[])
        [
            ("production", "production.csv"),
            ("ppi", "ppi.csv"),
            ("decisions", "decisions.csv"),
            ("opening-balances", "opening-balances.csv"),
            ("susfacil", "susfacil.csv"),
        ])
            Assert.Equal(ExitCode.Done, (await cli.RunAsync("import", command, Repository.Example(file))).ExitCode);
    }

    private static void AssertTotals(JsonElement document)
    {
        foreach (var field in (string[])["financing", "anticipation", "adjustment", "bonus"])
            Assert.Equal(
                document.GetProperty("beneficiaries").EnumerateArray().Sum(entry => entry.GetProperty(field).GetDecimal()),
                document.GetProperty("totals").GetProperty(field).GetDecimal());
    }

    private static Dictionary<string, T> ById<T>(JsonElement document, Func<JsonElement, T> read) => document
        .GetProperty("beneficiaries").EnumerateArray().ToDictionary(entry => entry.GetProperty("id").GetString()!, read);

    private static ExpectedSettlement Settlement(JsonElement entry)
    {
        var indicator = entry.GetProperty("indicator");
        var target = indicator.GetProperty("targetBp");
        return new(
            entry.GetProperty("procedures").GetInt64(),
            Centavos(entry, "financing"),
            Centavos(entry, "financingSh"),
            Centavos(entry, "anticipation"),
            Centavos(entry, "adjustment"),
            indicator.GetProperty("status").GetString()!,
            target.ValueKind == JsonValueKind.Null ? null : target.GetInt32(),
            indicator.GetProperty("referenced").GetInt64(),
            indicator.GetProperty("total").GetInt64(),
            Centavos(entry, "bonusReference"),
            Centavos(entry, "bonus"));
    }

    private static ExpectedParcel Parcel(JsonElement parcel) => new(
        parcel.GetProperty("month").GetString()!,
        Centavos(parcel, "credit"),
        Centavos(parcel, "debit"),
        Centavos(parcel, "discount"),
        Centavos(parcel, "net"),
        Centavos(parcel, "balance"));

    private static Dictionary<string, long> Reasons(JsonElement funnel) => funnel.EnumerateObject()
        .Where(reason => reason.Value.GetInt64() > 0)
        .ToDictionary(reason => reason.Name, reason => reason.Value.GetInt64());

    // Reais with two decimals, as the contract says: 12.30, never 12.3.
    private static long Centavos(JsonElement element, string field)
    {
        var text = element.GetProperty(field).GetRawText();
        Assert.Matches(@"^-?\d+\.\d\d$", text);
        return long.Parse(text.Replace(".", "", StringComparison.Ordinal));
    }

    private static List<Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimEnd('\n').Split('\n');
        var header = lines[0].Split(';');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(';')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
