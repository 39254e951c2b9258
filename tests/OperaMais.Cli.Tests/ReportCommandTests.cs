using System.Text;
using OperaMais.Data.Reports;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Payments;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Cli.Tests;

/// <summary>Reports of payment from the command line.</summary>
public sealed class ReportCommandTests
{
    [Fact]
    public async Task A_report_is_printed_into_its_file()
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(cli.Folder, "relatorio.pdf");

        var result = await cli.RunJsonAsync("report", "2024-1", "310620", "--output", file, "--site", "https://operamais.exemplo.invalid");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var report = result.Json.GetProperty("reports").EnumerateArray().Single();
        Assert.Equal(("2024-1/310620", file), (report.GetProperty("subject").GetString(), report.GetProperty("file").GetString()));
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        await using var context = cli.Database.Database.CreateContext();
        var kept = context.Reports.Single();
        Assert.Equal(report.GetProperty("code").GetString(), kept.Code);
        Assert.Equal(await File.ReadAllBytesAsync(file), kept.Pdf);
        Assert.Equal(1, kept.SettlementVersion);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task All_reports_whose_data_have_not_changed_are_handed_out_as_they_were_printed(DatabaseKind kind)
    {
        await using var cli = await OpenAsync(kind);
        var beneficiaries = ExpectedFigures.OfWorkedExample.Quadrimesters["2024-1"].Keys;
        var reports = await new GatherPaymentReport(cli.Database.Database, NormLibrary.Embedded).LoadAsync(new(2024, 1));
        await using (var context = cli.Database.Database.CreateContext())
        {
            context.Reports.AddRange(beneficiaries.Select(id => new StoredReport
            {
                Code = VerificationCode.Create().ToString(),
                Kind = "payment",
                Subject = $"2024-1/{id}",
                Title = "Relatório",
                Recipient = id,
                Quadrimester = new(2024, 1),
                SettlementVersion = 1,
                DataSha256 = ReportHash.Of(reports.ReportOf(Id(id))),
                IssuedAt = DateTime.UnixEpoch,
                Author = "ana",
                Pdf = Encoding.UTF8.GetBytes($"papel de {id}"),
            }));
            await context.SaveChangesAsync();
        }

        var result = await cli.RunAsync("report", "2024-1", "--all", "--output", Path.Combine(cli.Folder, "relatorios"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            beneficiaries.Select(id => ($"2024-1-{id}.pdf", $"papel de {id}")).Order(),
            Directory.GetFiles(Path.Combine(cli.Folder, "relatorios")).Select(file => (Path.GetFileName(file), File.ReadAllText(file))).Order());
    }

    [Theory]
    [InlineData("report.which", "2024-1")]
    [InlineData("report.which", "2024-1", "310620", "--all")]
    [InlineData("report.siteInvalid", "2024-1", "310620", "--site", "operamais")]
    [InlineData("beneficiary.notListed", "2024-1", "310010")]
    [InlineData("settlement.noParcels", "2019-1", "310620")]
    [InlineData("settlement.notCalculated", "2024-2", "310620")]
    public async Task What_cannot_be_reported_is_refused_and_nothing_is_written(string code, params string[] arguments)
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(cli.Folder, "relatorio.pdf");

        var result = await cli.RunJsonAsync(["report", .. arguments, "--output", file]);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(code, result.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.False(File.Exists(file));
    }

    private static BeneficiaryId Id(string text) => BeneficiaryId.TryRead(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    private static async Task<CommandLine> OpenAsync(DatabaseKind kind)
    {
        var cli = await CommandLine.OpenAsync(kind);
        await WorkedExampleTests.ImportAsync(cli);
        await cli.RunAsync("calculate", "2024-1");
        return cli;
    }
}
