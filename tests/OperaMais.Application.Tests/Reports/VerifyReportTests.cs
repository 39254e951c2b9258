using OperaMais.Application.Reports;
using OperaMais.Data.Reports;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Reports;

public sealed class VerifyReportTests
{
    private static readonly Quadrimester Settled = new(2023, 3);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_report_stands_while_payments_go_by_its_version_and_none_was_issued_after_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await desk.SettleAsync(Settled);
        var first = await IssueAsync(test, "2023-3/310620", version: 1, DateTime.UnixEpoch);
        var other = await IssueAsync(test, "2023-3/311860", version: 1, DateTime.UnixEpoch);
        Assert.Equal(
            new VerifiedReport("Relatório", "de quem é", new Money(-5), DateTime.UnixEpoch, IsCurrent: true),
            await VerifyAsync(test, first));

        await IssueAsync(test, "2023-3/310620", version: 1, DateTime.UnixEpoch.AddSeconds(1));
        Assert.False((await VerifyAsync(test, first))!.IsCurrent);
        Assert.True((await VerifyAsync(test, other))!.IsCurrent);

        // Approved, the first version stays in force whatever is calculated next.
        await desk.SubmitAsync(Settled);
        await desk.ApproveAsync(Settled);
        await desk.DecideAsync("2023-3;310620;CUMPRIU;Ato");
        await desk.SettleAsync(Settled);
        Assert.True((await VerifyAsync(test, other))!.IsCurrent);

        await desk.SubmitAsync(Settled);
        await desk.ApproveAsync(Settled);
        Assert.False((await VerifyAsync(test, other))!.IsCurrent);
    }

    [Fact]
    public async Task A_code_that_no_report_has_tells_nothing()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        Assert.Null(await VerifyAsync(test, VerificationCode.Create()));
    }

    private static Task<VerifiedReport?> VerifyAsync(TestDatabase test, VerificationCode code) => new VerifyReport(test.Database).RunAsync(code);

    private static async Task<VerificationCode> IssueAsync(TestDatabase test, string subject, int version, DateTime at)
    {
        var code = VerificationCode.Create();
        await using var context = test.Database.CreateContext();
        context.Reports.Add(new StoredReport
        {
            Code = code.ToString(),
            Kind = "payment",
            Subject = subject,
            Title = "Relatório",
            Recipient = "de quem é",
            Total = new Money(-5),
            Quadrimester = Settled,
            SettlementVersion = version,
            DataSha256 = "",
            IssuedAt = at,
            Author = "ana",
            Pdf = [1],
        });
        await context.SaveChangesAsync();
        return code;
    }
}
