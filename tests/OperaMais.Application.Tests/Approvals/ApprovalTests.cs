using OperaMais.Application.Conflicts;
using OperaMais.Application.Imports;
using OperaMais.Data.Jobs;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Messages;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Approvals;

/// <summary>Settlements on their way to approval, in the database.</summary>
public sealed class ApprovalTests
{
    private static readonly Quadrimester Third2023 = new(2023, 3);
    private static readonly Quadrimester First2024 = new(2024, 1);

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Approval_keeps_every_step_and_closes_what_it_rests_on(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await OpenAsync(test);
        await desk.SettleAsync(Third2023);
        await desk.SubmitAsync(Third2023);

        var approved = await desk.ApproveAsync(Third2023);

        Assert.Equal([SettlementState.InReview, SettlementState.Approved], approved.Steps.Select(step => step.State));
        Assert.Equal([PaymentDesk.Analyst, PaymentDesk.Approver], approved.Steps.Select(step => step.Author));
        await using var context = test.Database.CreateContext();
        Assert.Equal(
            StoredProgramme.Norms.Current.BaselineCompetences.Concat(Third2023.Competences),
            context.ClosedCompetences.Select(closed => closed.Competence).AsEnumerable().Order());
        Assert.Empty(context.Justifications);
        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportExampleAsync(desk));
        Assert.Contains(refusal.Conflicts, conflict => conflict.Code == "slice.closed");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_reopened_makes_a_new_version_and_the_schedule_keeps_to_the_approved_one_meanwhile(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await OpenAsync(test);
        await desk.CloseAsync(Third2023);
        await Assert.ThrowsAsync<RefusedException>(() => desk.ReopenAsync([new(202405)]));
        await Assert.ThrowsAsync<RefusedException>(() => desk.ReopenAsync([new(202309)], act: " "));

        await desk.ReopenAsync([.. StoredProgramme.Norms.Current.BaselineCompetences, .. Third2023.Competences]);
        await ImportExampleAsync(desk);
        var second = await desk.SettleAsync(Third2023);

        Assert.Equal((2, true), (second.Version, second.IsNew));
        Assert.All(await desk.ScheduleAsync(), schedule => Assert.Equal(Money.Zero, schedule.Parcels[3].Figures!.Value.Credit));
        await desk.SubmitAsync(Third2023);
        await desk.ApproveAsync(Third2023, note: "Ato 12/2024");
        Assert.Contains(await desk.ScheduleAsync(), schedule => schedule.Parcels[3].Figures!.Value.Credit > Money.Zero);
        await using var context = test.Database.CreateContext();
        Assert.Equal(16, context.ClosedCompetences.Count());
        Assert.Equal(16, context.Reopenings.Count(reopening => reopening.Act == "Ato 12/2024" && reopening.Author == PaymentDesk.Approver));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_open_blocks_until_it_is_justified_and_the_justification_is_kept(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new PaymentDesk(test.Database);
        await ImportExampleAsync(desk);
        await desk.SettleAsync(First2024);
        await desk.SubmitAsync(First2024);

        var blocked = await Assert.ThrowsAsync<BlockedApprovalException>(() => desk.ApproveAsync(First2024, justifications: new Dictionary<ApprovalCheckKind, string>()));

        Assert.Equal([ApprovalCheckKind.Extraction, ApprovalCheckKind.Pacts, ApprovalCheckKind.FirstActs], blocked.Blockers.Select(blocker => blocker.Kind));
        await desk.ApproveAsync(First2024);
        await using var context = test.Database.CreateContext();
        Assert.Equal(
            blocked.Blockers.Select(blocker => (blocker.Kind, blocker.Count, $"justificativa de {blocker.Kind}")).Order(),
            context.Justifications.AsEnumerable().Select(justification => (justification.Kind, justification.Count, justification.Text)).Order());
    }

    [Fact]
    public async Task A_version_that_no_longer_says_what_is_held_and_one_beside_a_running_import_are_not_approved()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await OpenAsync(test);
        await desk.SettleAsync(Third2023);
        await desk.SubmitAsync(Third2023);
        await desk.DecideAsync("2023-3;310620;CUMPRIU;Ato");
        await using (var context = test.Database.CreateContext())
        {
            context.Jobs.Add(new()
            {
                Id = Guid.CreateVersion7(),
                Kind = StoredJob.ImportKind,
                Author = PaymentDesk.Analyst,
                CreatedAt = DateTime.UnixEpoch,
                State = JobState.Running,
                Request = "{}",
            });
            await context.SaveChangesAsync();
        }

        var blocked = await Assert.ThrowsAsync<BlockedApprovalException>(() => desk.ApproveAsync(Third2023));

        Assert.Equal([ApprovalCheckKind.Calculation, ApprovalCheckKind.Imports], blocked.Blockers.Select(blocker => blocker.Kind));
    }

    [Fact]
    public async Task Nobody_approves_what_they_calculated_in_any_version()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await OpenAsync(test);
        await desk.SettleAsync(Third2023, author: "caio");
        await desk.DecideAsync("2023-3;310620;CUMPRIU;Ato");
        await desk.SettleAsync(Third2023);
        await desk.SubmitAsync(Third2023);

        foreach (var maker in (string[])["caio", PaymentDesk.Analyst])
            Assert.Equal("approval.maker", (await Assert.ThrowsAsync<RefusedException>(() => desk.ApproveAsync(Third2023, maker))).Code);
        Assert.Equal(2, (await desk.ApproveAsync(Third2023)).Version);
        Assert.Equal("approval.superseded", (await Assert.ThrowsAsync<RefusedException>(() => desk.SubmitAsync(Third2023, version: 1))).Code);
        Assert.Equal("settlement.noVersion", (await Assert.ThrowsAsync<RefusedException>(() => desk.SubmitAsync(Third2023, version: 7))).Code);
    }

    [Fact]
    public async Task A_dry_run_only_looks()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await OpenAsync(test);
        await desk.SettleAsync(Third2023);
        await desk.SubmitAsync(Third2023);

        await new Application.Approvals.ApproveSettlement(test.Database, StoredProgramme.Norms, TimeProvider.System)
            .RunAsync(new() { Quadrimester = Third2023, Author = PaymentDesk.Approver, DryRun = true });

        await using var context = test.Database.CreateContext();
        Assert.Single(context.SettlementSteps);
        Assert.Empty(context.ClosedCompetences);
    }

    [Fact]
    public async Task Of_twenty_who_approve_at_once_one_does_and_the_others_are_told_who_and_when()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        var desk = await OpenAsync(test);
        await desk.SettleAsync(Third2023);
        await desk.SubmitAsync(Third2023);

        var attempts = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(async () =>
        {
            try
            {
                await desk.ApproveAsync(Third2023, $"aprovador {number}");
                return (Author: $"aprovador {number}", Refusal: "");
            }
            catch (RefusedException refusal)
            {
                return (Author: "", Refusal: refusal.Message);
            }
        })));

        var winner = Assert.Single(attempts, attempt => attempt.Author.Length > 0).Author;
        Assert.Equal(19, attempts.Count(attempt => attempt.Refusal.Contains($"já está aprovada: quem o fez foi {winner}, em ", StringComparison.Ordinal)));
    }

    private static async Task<PaymentDesk> OpenAsync(TestDatabase test)
    {
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        return desk;
    }

    private static Task<ProductionImportReport> ImportExampleAsync(PaymentDesk desk) => new StoredProgramme(desk.Database).Production.RunAsync(
        [.. ScenarioPaths.OfWorkedExample.Production], StoredProgramme.Options with { Replace = true });
}
