using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Auditing;
using OperaMais.Data.Auditing;
using OperaMais.Domain;
using OperaMais.Domain.Messages;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Auditing;

/// <summary>The trail of what was changed: what enters it, and how it is found.</summary>
public sealed partial class AuditTests
{
    private static readonly Quadrimester Third2023 = new(2023, 3);

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_command_that_changes_something_leaves_its_record(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new PaymentDesk(test.Database);

        await RecordedAsync("declare", "imports slices", desk.DeclareEmptyAsync);
        await RecordedAsync("decide", "decisions files imports", () => desk.DecideAsync("2023-3;310620;CUMPRIU;Deliberação 9"));
        await RecordedAsync("owe", "files imports opening_balances", () => desk.OweAsync("310620;SALDO_ANTERIOR;-10.00;Resolução 7.830"));
        await RecordedAsync("settle", "settlements", () => desk.SettleAsync(Third2023));
        await RecordedAsync("settle again", "", () => desk.SettleAsync(Third2023));
        await RecordedAsync("submit", "settlement_steps", () => desk.SubmitAsync(Third2023));
        await RecordedAsync("approve", "closed_competences settlement_steps", () => desk.ApproveAsync(Third2023));
        await RecordedAsync("release", "ledger_batches", () => desk.ReleaseAsync(new(202309)));
        await RecordedAsync("reopen", "closed_competences reopenings", () => desk.ReopenAsync([new(202309)]));
        await RecordedAsync("refused", "", () => Assert.ThrowsAsync<RefusedException>(() => desk.ReleaseAsync(new(202309))));

        async Task RecordedAsync(string command, string entities, Func<Task> act)
        {
            using (Actor.Begin("ana", "teste", command))
                await act();
            await using var context = test.Database.CreateContext();
            var recorded = await context.AuditedChanges
                .Where(change => change.Command!.Command == command && change.Command.Author == "ana")
                .Select(change => change.Entity).Distinct().ToListAsync();
            Assert.Equal(entities, string.Join(' ', recorded.Order(StringComparer.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task No_number_of_an_AIH_and_no_row_of_a_file_enters_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (programme, paths) = (new StoredProgramme(test.Database), ScenarioPaths.OfWorkedExample);
        await programme.ImportAsync([.. paths.Production]);
        await programme.ImportFactsAsync(paths);
        using var folder = new TemporaryFolder();
        var faulty = folder.File("com-erros.csv");
        await File.WriteAllLinesAsync(faulty, (await File.ReadAllLinesAsync(paths.Production[0])).Take(1).Append("3123500000005;2025;13;9306090;316720;316720;01;1;0408050101;;0.00;0.00").Append("3123500000016;2025;01;9306090;316720;316720;01;1;0408050101;;0.00;0.00"));
        await programme.Production.RunAsync([faulty], StoredProgramme.Options with { SkipInvalid = true });
        foreach (var quadrimester in StoredProgramme.Norms.Current.Quadrimesters)
            await programme.Settle.RunAsync(quadrimester, allowMissing: true, "test");

        await using var context = test.Database.CreateContext();
        Assert.True(await context.RejectedRows.AnyAsync());
        var texts = await context.AuditedChanges.Select(change => change.Before + " " + change.After + " " + change.Subject + " " + change.Folded)
            .Concat(context.AuditedCommands.Select(command => command.Command + " " + command.Origin + " " + command.Folded)).ToListAsync();
        Assert.True(texts.Count > 100);
        Assert.DoesNotContain(texts, text => Authorization().IsMatch(text));
        Assert.Contains(texts, text => text.Contains("production.csv", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task It_is_searched_by_words_user_command_table_and_days(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new PaymentDesk(test.Database);
        using (Actor.Begin("ana", "10.0.0.1", "import decisions"))
            await desk.DecideAsync("2023-3;310620;CUMPRIU;Deliberação 9", "2023-3;310540;CUMPRIU;Deliberação 9", "2024-1;310540;CUMPRIU;Deliberação 10");
        using (Actor.Begin("bia", "10.0.0.2", "/apuracao"))
            await desk.DecideAsync("2023-3;310620;NAO_CUMPRIU;Deliberação 12");
        var search = new SearchAudit(test.Database);

        // Without accents and capitals, all words in one change or its command.
        Assert.Equal([3, 2], await CountsAsync(new() { Text = "DELIBERACAO" }));
        Assert.Equal([2, 1], await CountsAsync(new() { Text = "310620" }));
        Assert.Equal([2], await CountsAsync(new() { Text = "310540 ana 10.0.0.1" }));
        Assert.Empty(await CountsAsync(new() { Text = "310540 bia" }));
        Assert.Equal([2], await CountsAsync(new() { User = "bia", Entity = "decisions" }));
        Assert.Empty(await CountsAsync(new() { User = "b" }));
        Assert.Equal([2], await CountsAsync(new() { Command = "apuracao", Entity = "decisions" }));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(-3).UtcDateTime);
        Assert.Equal([3, 2], await CountsAsync(new() { Entity = "decisions", From = today.AddDays(-1), To = today.AddDays(1) }));
        Assert.Empty(await CountsAsync(new() { To = today.AddDays(-2) }));
        Assert.Empty(await CountsAsync(new() { From = today.AddDays(2) }));
        // Signs that the database would take for patterns are words like others.
        Assert.Empty(await CountsAsync(new() { Text = "%" }));
        Assert.Equal("ana bia", string.Join(' ', await search.UsersAsync()));

        var page = await search.PageAsync(new(), number: 9, size: 1);
        Assert.Equal((2, 2, "ana"), (page.Total, page.Number, Assert.Single(page.Commands).Command.Author));
        var last = Assert.Single((await search.PageAsync(new(), number: 1, size: 1)).Commands);
        Assert.Contains(new("decisions", AuditedAction.Replaced, 1), last.Counts);
        var detail = (await new ShowAuditedCommand(test.Database).RunAsync(last.Command.Id, "deliberacao", 1, 50))!;
        Assert.Equal([AuditedAction.Replaced, AuditedAction.Added], detail.Rows.Select(row => row.Change.Action));
        Assert.Contains(new("cumpriu", "sim", null), detail.Rows[0].Fields);
        Assert.Contains(new("ato", null, "Deliberação 12"), detail.Rows[1].Fields);
        Assert.Null(await new ShowAuditedCommand(test.Database).RunAsync(Guid.NewGuid(), null, 1, 50));

        // How many changes each command has among those looked for, from the fewest commands on.
        async Task<IEnumerable<int>> CountsAsync(AuditSearch wanted)
        {
            var changes = await search.ChangesAsync(wanted).ToListAsync();
            var commands = await search.PageAsync(wanted, 1, 50);
            var counts = changes.GroupBy(change => change.CommandId).Select(group => (group.Key, Count: group.Count())).ToList();
            Assert.Equal(commands.Commands.Select(summary => summary.Command.Id), counts.Select(entry => entry.Key));
            return counts.Select(entry => entry.Count).OrderDescending();
        }
    }

    [Fact]
    public async Task Whom_a_step_or_a_profile_belongs_to_is_told_by_name()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await desk.SettleAsync(Third2023);
        using (Actor.Begin("ana", "teste", "submit"))
            await desk.SubmitAsync(Third2023);

        var submitted = (await new SearchAudit(test.Database).PageAsync(new() { Command = "submit" }, 1, 1)).Commands.Single();
        var row = (await new ShowAuditedCommand(test.Database).RunAsync(submitted.Command.Id, null, 1, 10))!.Rows.Single();

        Assert.Equal("em revisão", row.Subject);
        Assert.Contains(new("apuração", null, "2023-3, versão 1"), row.Fields);
        Assert.Contains(new("observação", null, "para revisão"), row.Fields);
    }

    [Fact]
    public async Task Every_table_that_is_recorded_has_a_name_for_people()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var entities = new SearchAudit(test.Database).Entities();
        Assert.Contains("pacts", entities);
        Assert.DoesNotContain("hospitalizations", entities);
        Assert.Equal([], entities.Where(entity => AuditText.Entity(entity) == entity));
    }

    [GeneratedRegex("(?<![0-9a-f])[0-9]{13}(?![0-9a-f])", RegexOptions.None, 5_000)]
    private static partial Regex Authorization();
}
