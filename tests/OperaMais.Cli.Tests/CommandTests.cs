using System.Globalization;
using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>What commands say when there is little or nothing to say, and when they were misspelt.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task A_quadrimester_without_its_baseline_is_refused_naming_what_is_missing()
    {
        await using var cli = await CommandLine.OpenAsync();
        await cli.RunAsync("import", "production", cli.Write("a.csv", Extract.Header, Extract.Row(1)));

        var result = await cli.RunJsonAsync("calculate", "2023-3");

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        var error = result.Json.GetProperty("error");
        Assert.Equal("settlement.missing", error.GetProperty("code").GetString());
        var message = error.GetProperty("message").GetString()!;
        Assert.Contains("202205", message, StringComparison.Ordinal);
        Assert.Contains("202304", message, StringComparison.Ordinal);
        Assert.Contains("202312", message, StringComparison.Ordinal);
        Assert.DoesNotContain("202309", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_competences_declared_empty_everything_is_held()
    {
        await using var cli = await CommandLine.OpenAsync();
        string[] months = ["202205", "202206", "202207", "202208", "202209", "202210", "202211", "202212", "202301", "202302", "202303", "202304", "202310", "202311", "202312"];
        var declared = months.SelectMany(month => (string[])["--empty", $"31:{month}"]);
        await cli.RunAsync(["import", "production", cli.Write("a.csv", Extract.Header, Extract.Row(1)), .. declared]);

        var result = await cli.RunJsonAsync("calculate", "2023-3");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        var totals = result.Json.GetProperty("totals");
        Assert.Equal(1214.78m, totals.GetProperty("adjustment").GetDecimal());
        Assert.Equal(0m, totals.GetProperty("anticipation").GetDecimal());
    }

    [Fact]
    public async Task A_draft_with_missing_competences_is_marked_so_for_ever()
    {
        await using var cli = await CommandLine.OpenAsync();

        var result = await cli.RunAsync("calculate", "2023-3", "--allow-missing");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Contains("nunca poderá ser aprovada", result.Output, StringComparison.Ordinal);
        await using var context = cli.Database.Database.CreateContext();
        Assert.True(Assert.Single(context.Settlements).IsIncomplete);
    }

    [Fact]
    public async Task A_draft_and_what_was_not_verified_are_told_in_every_format()
    {
        await using var cli = await CommandLine.OpenAsync();
        var json = await cli.RunJsonAsync("calculate", "2023-3", "--allow-missing");
        var csv = await cli.RunAsync("calculate", "2023-3", "--allow-missing", "--format", "csv");
        var explanation = await cli.RunAsync("explain", "2023-3", "310620");
        var document = await cli.RunJsonAsync("explain", "2023-3", "310620");

        Assert.Equal("2023-3", json.Json.GetProperty("quadrimester").GetString());
        Assert.All([json.Error, csv.Error, explanation.Output, document.Error], told =>
        {
            Assert.Contains("Art. 6º § 1º não verificado", told, StringComparison.Ordinal);
            Assert.Contains("nunca poderá ser aprovada", told, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("2023-2", "settlement.noParcels")]
    [InlineData("2025-1", "settlement.noParcels")]
    [InlineData("2023-4", "quadrimester.invalid")]
    [InlineData("202303", "quadrimester.invalid")]
    public async Task A_quadrimester_without_parcels_or_sense_is_refused(string quadrimester, string code)
    {
        await using var cli = await CommandLine.OpenAsync();
        var result = await cli.RunJsonAsync("calculate", quadrimester);
        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal(code, result.Json.GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("explain", "2023-3", "310620", "settlement.notCalculated")]
    [InlineData("explain", "2023-3", "310010", "beneficiary.notListed")]
    [InlineData("explain", "2023-3", "abc", "beneficiary.shape")]
    [InlineData("schedule", "--beneficiary", "310010", "beneficiary.notListed")]
    public async Task Who_or_what_is_not_there_is_said_so(string command, string first, string second, string code)
    {
        await using var cli = await CommandLine.OpenAsync();
        var result = await cli.RunJsonAsync(command, first, second);
        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal(code, result.Json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Without_a_baseline_nothing_is_estimated_nor_anticipated()
    {
        await using var cli = await CommandLine.OpenAsync();

        var terms = await cli.RunJsonAsync("term-values");
        var schedule = await cli.RunJsonAsync("schedule", "--beneficiary", "310620");

        var row = terms.Json.GetProperty("beneficiaries").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == "310620");
        Assert.Equal(104978799.76m, row.GetProperty("published").GetDecimal());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, row.GetProperty("estimated").ValueKind);
        Assert.Contains("base", terms.Error, StringComparison.Ordinal);
        var first = schedule.Json.GetProperty("beneficiaries")[0].GetProperty("parcels")[0];
        Assert.Equal(System.Text.Json.JsonValueKind.Null, first.GetProperty("credit").ValueKind);
    }

    [Theory]
    [InlineData("calculate")]
    [InlineData("nothing")]
    [InlineData("calculate", "2023-3", "--format", "xml")]
    [InlineData("import", "production")]
    [InlineData("import", "production", "x.csv", "--extracted-on", "ontem")]
    [InlineData("import", "production", "x.csv", "--extracted-on", "10/03/2024")]
    [InlineData("import", "production", "x.csv", "--extracted-on", "2024-13-01")]
    [InlineData("demo")]
    [InlineData("demo", "--output", "x", "--scale", "2")]
    [InlineData("demo", "--output", "x", "--scale", "0,05")]
    [InlineData("demo", "--output", "x", "--scale", "pequeno")]
    public async Task Wrong_usage_ends_with_two(params string[] arguments)
    {
        await using var cli = await CommandLine.OpenAsync();
        var result = await cli.RunAsync(arguments);
        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("O comando não foi entendido", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Cannot parse", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_so_in_one_sentence()
    {
        await using var cli = await CommandLine.OpenAsync();

        var result = await cli.RunAsync("demo", "--output", cli.Write("ocupado"), "--scale", "0.011");

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.StartsWith("Um arquivo ou pasta não pôde ser lido ou gravado", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pt-BR")]
    [InlineData("en-US")]
    public async Task Options_are_read_alike_in_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        await using var cli = await CommandLine.OpenAsync();

        var demo = await cli.RunAsync("demo", "--output", cli.Folder, "--scale", "0.011");
        var import = await cli.RunJsonAsync(
            "import", "production", cli.Write("x.csv", Extract.Header, Extract.Row()), "--extracted-on", "2024-03-10");

        Assert.Equal(ExitCode.Done, demo.ExitCode);
        Assert.Empty(import.ConflictCodes);
    }

    [Fact]
    public async Task Wrong_usage_is_told_as_a_document_where_json_was_asked_for()
    {
        await using var cli = await CommandLine.OpenAsync();
        var result = await cli.RunJsonAsync("calculate");
        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal("usage", result.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(0, result.Json.GetProperty("conflicts").GetArrayLength());
    }

    [Theory]
    [InlineData("Servidor=x", ExitCode.Refused, "database.connectionString")]
    [InlineData("nonsense", ExitCode.Refused, "database.connectionString")]
    [InlineData("Host=x;Senha=y", ExitCode.Refused, "database.connectionString")]
    [InlineData("Host=127.0.0.1;Port=1;Timeout=1;Username=x", ExitCode.Failed, "database.failed")]
    [InlineData("Data Source=/proc/nothing/here.db", ExitCode.Failed, "database.failed")]
    public async Task A_database_that_is_none_or_does_not_answer_is_said_in_one_sentence(string connection, int exitCode, string code)
    {
        await using var cli = await CommandLine.OpenAsync();
        var result = await cli.RunJsonAsync("schedule", "--database", connection);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(code, result.Json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_norm_is_checked_and_its_disagreements_are_shown_not_hidden()
    {
        await using var cli = await CommandLine.OpenAsync();

        var result = await cli.RunJsonAsync("check-norm");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        var checks = result.Json.GetProperty("checks").EnumerateArray().ToList();
        var disagreeing = checks.Where(check => !check.GetProperty("agrees").GetBoolean()).Select(check => check.GetProperty("code").GetString());
        Assert.Contains("annexIII.total", disagreeing);
        Assert.Contains("total.annexes", disagreeing);
        Assert.Equal("676", checks.Single(check => check.GetProperty("code").GetString() == "annexI.count").GetProperty("found").GetString());
    }

    [Theory]
    [InlineData(ExitCode.Done, "3123500000005", "31.23.5.0000001-6")]
    [InlineData(ExitCode.Refused, "3123500000005", "3123500000006")]
    [InlineData(ExitCode.Refused, "312350000000")]
    [InlineData(ExitCode.Refused, "0023500000005")]
    [InlineData(ExitCode.Refused, "3123700000007")]
    [InlineData(ExitCode.Refused, "3199500000003")]
    public async Task Authorization_numbers_are_checked(int exitCode, params string[] numbers)
    {
        await using var cli = await CommandLine.OpenAsync();
        var result = await cli.RunJsonAsync(["authorization", "check", .. numbers]);
        Assert.Equal(exitCode, result.ExitCode);
        var read = result.Json.GetProperty("numbers").EnumerateArray().ToList();
        Assert.Equal(numbers.Length, read.Count);
        Assert.Equal(exitCode == ExitCode.Done, read.TrueForAll(number => number.GetProperty("valid").GetBoolean()));
        Assert.All(read, number => Assert.Equal(
            number.GetProperty("valid").GetBoolean(), number.GetProperty("problems").GetArrayLength() == 0));
    }

    [Fact]
    public async Task Series_of_authorization_numbers_are_registered_and_listed()
    {
        await using var cli = await CommandLine.OpenAsync();
        var registered = await cli.RunJsonAsync("authorization", "register", "31.23.5.0000001", "31.23.5.0082949", "--act", "Portaria 737");
        Assert.Equal((ExitCode.Done, 82_949), (registered.ExitCode, registered.Json.GetProperty("numbers").GetInt32()));
        var series = (await cli.RunJsonAsync("authorization", "series")).Json.GetProperty("series")[0];
        Assert.Equal(("31.23.5.0000001 a 31.23.5.0082949", 82_949), (series.GetProperty("range").GetString(), series.GetProperty("free").GetInt32()));
        Assert.Equal(0, (await cli.RunJsonAsync("authorization", "ranges", "310620")).Json.GetProperty("ranges").GetArrayLength());
        Assert.Equal(ExitCode.Refused, (await cli.RunJsonAsync("authorization", "register", "31.23.5.0082949", "31.23.5.0090000", "--act", "Portaria 737")).ExitCode);
        Assert.Equal(ExitCode.Refused, (await cli.RunJsonAsync("authorization", "register", "31.23.5.0090001", "31.23.6.0090002", "--act", "Portaria 737")).ExitCode);
    }

    [Fact]
    public async Task Demonstration_data_are_the_same_at_every_run_and_can_be_imported_as_they_are()
    {
        await using var cli = await CommandLine.OpenAsync();
        var (one, two) = (Path.Combine(cli.Folder, "one"), Path.Combine(cli.Folder, "two"));
        await cli.RunAsync("demo", "--output", one, "--scale", "0.005");
        await cli.RunAsync("demo", "--output", two, "--scale", "0.005");
        foreach (var file in Directory.GetFiles(one))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(two, Path.GetFileName(file))));

        var imported = await cli.RunJsonAsync("import", "production", one);
        foreach (var command in (string[])["ppi", "decisions", "opening-balances"])
            Assert.Equal(ExitCode.Done, (await cli.RunAsync("import", command, Path.Combine(one, $"{command}.csv"))).ExitCode);

        Assert.Equal(ExitCode.Done, imported.ExitCode);
        Assert.Equal(32, imported.Json.GetProperty("files").GetArrayLength());
        Assert.Equal(ExitCode.Done, (await cli.RunAsync("calculate", "2023-3")).ExitCode);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "Default Timeout=1")]
    [InlineData(DatabaseKind.PostgreSql, "Command Timeout=1")]
    public async Task A_database_held_by_another_writer_is_said_so_in_one_sentence(DatabaseKind kind, string timeout)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        await using var other = cli.Database.Database.CreateContext();
        await using var transaction = await other.Database.BeginTransactionAsync();
        await cli.Database.Database.LockWritersAsync(other, CancellationToken.None);
        var file = cli.Write("a.csv", Extract.Header, Extract.Row(1));

        var result = await cli.RunJsonAsync("import", "production", file, "--database", $"{cli.Database.ConnectionString};{timeout}");

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Equal("database.locked", result.Json.GetProperty("error").GetProperty("code").GetString());
    }
}
