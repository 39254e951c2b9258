using System.Collections.Concurrent;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Imports;
using OperaMais.Domain;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;
using OperaMais.Testing.Scenarios.Generation;
using OperaMais.Testing.Scenarios.Naive;

namespace OperaMais.Application.Tests.Ledgers;

/// <summary>Random sequences of commands by several users, against a model that shares nothing with the product.</summary>
public sealed class PaymentSequenceTests
{
    private static readonly string[] Users = ["ana", "bia", "caio"];

    private static readonly Scenario Everything = ScenarioGenerator.Generate(seed: 31, hospitalizations: 800) with { OpeningBalances = [] };

    // A programme of the few who were anticipated most, and so fall into debt, and of the few who do most: a release writes an
    // entry for each beneficiary of the norm, which here shows nothing more.
    private static readonly ImmutableHashSet<string> Members = [.. Most(settlement => settlement.Anticipation).Take(12), .. Most(settlement => settlement.BonusReference).Take(12)];

    private static readonly NormLibrary Norms = ShortNorms.Of(Members);
    private static readonly string Decided = Most(settlement => settlement.BonusReference).First(beneficiary => beneficiary.Length == 6);
    private static readonly string Unsigned = Most(settlement => settlement.Anticipation).First(beneficiary => beneficiary != Decided);

    // Nobody pacted anything with the municipality, so that what is decided about it changes its bonus.
    private static readonly Scenario Scenario = Everything with
    {
        Pacts = Everything.Pacts.Where(pact => pact.Key.Municipality.ToString() != Decided).ToImmutableDictionary(),
        Decisions = Everything.Decisions.Where(decision => decision.Key.Municipality.ToString() != Decided).ToImmutableDictionary(),
    };

    private static readonly ConcurrentDictionary<(string Quadrimester, string? Decision), Dictionary<string, ExpectedSettlement>> Figures = new();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task No_sequence_of_commands_leads_where_the_model_does_not(DatabaseKind kind)
    {
        await using var template = await TestDatabase.CreateAsync(kind);
        await ImportAsync(template);
        var seen = new HashSet<string>();

        Properties.Hold(Sequences, commands => Run(template, commands, seen), times: 40);

        // Sequences that lead nowhere would say nothing.
        string[] wanted =
        [
            "", "settlement.notCalculated", "approval.already", "approval.tooEarly", "approval.maker", "approval.blocked",
            "release.already", "release.notNext", "release.notApproved", "withheld.none", "withheld.noInstrument",
            "payment.noOrder", "payment.noLine", "payment.already", "payment.complete", nameof(LedgerEntryKind.Withholding), nameof(LedgerEntryKind.Correction), nameof(LedgerEntryKind.Bonus),
        ];
        Assert.Empty(wanted.Except(seen));
    }

    private static Gen<PaymentCommand[]> Sequences
    {
        get
        {
            var ruleSet = Norms.Current;
            var user = Gen.Elements(Users);
            var quadrimester = Gen.Elements(ruleSet.Quadrimesters.Take(2).Select(entry => entry.ToString()).ToArray());
            var command = Gen.Frequency(
                (2, from q in quadrimester from decision in Gen.Elements("CUMPRIU", "NAO_CUMPRIU") select (PaymentCommand)new PaymentCommand.Decide(q, decision)),
                (1, from amount in Gen.Choose(-500_00, -1) select (PaymentCommand)new PaymentCommand.Owe(Decided, amount)),
                (4, from q in quadrimester from who in user select (PaymentCommand)new PaymentCommand.Settle(q, who)),
                (6, from q in quadrimester from who in user select (PaymentCommand)new PaymentCommand.Submit(q, who)),
                (8, from q in quadrimester from who in user select (PaymentCommand)new PaymentCommand.Approve(q, who)),
                (1, from parcel in Gen.Elements(ruleSet.Schedule.ToArray()) from who in user select (PaymentCommand)new PaymentCommand.Release(parcel, who)),
                (1, Gen.Constant((PaymentCommand)new PaymentCommand.Sign())),
                (4, from who in user select (PaymentCommand)new PaymentCommand.LetGo(who)),
                // The last order by its number, too.
                (4, from failed in Gen.Elements(null, Decided, Unsigned) select (PaymentCommand)new PaymentCommand.Record(0, failed)),
                // The next one by its number: most releases are to succeed.
                (9, from who in user select (PaymentCommand)new PaymentCommand.Release(null!, who)));
            return from length in Gen.Choose(30, 60) from commands in Gen.ArrayOf(command, length) select commands;
        }
    }

    private static void Run(TestDatabase template, PaymentCommand[] commands, HashSet<string> seen) =>
        RunAsync(template, commands, seen).GetAwaiter().GetResult();

    private static async Task RunAsync(TestDatabase template, PaymentCommand[] commands, HashSet<string> seen)
    {
        await using var test = await template.CopyAsync();
        var desk = new PaymentDesk(test.Database, Norms);
        var schedule = Norms.Current.Schedule;
        var model = new PaymentModel(Unsigned, (quadrimester, decision) => Figures.GetOrAdd((quadrimester, decision), Calculate));
        foreach (var command in commands)
        {
            var concrete = command switch
            {
                PaymentCommand.Release { Parcel: null, User: var user } =>
                    new PaymentCommand.Release(schedule[Math.Min(model.Released, schedule.Length - 1)], user),
                PaymentCommand.Record { Failed: var failed } => new PaymentCommand.Record(model.LastOrder, failed),
                _ => command,
            };
            var expected = model.Do(concrete);
            Assert.Equal((concrete, expected), (concrete, await DoAsync(desk, concrete)));
            seen.Add(expected);
        }

        Assert.Null((await desk.VerifyAsync()).Fault);
        await using var context = test.Database.CreateContext();
        var entries = (await context.LedgerEntries.ToListAsync()).ToLookup(entry => entry.Beneficiary, entry => entry.ToEntry().Item);
        seen.UnionWith(entries.SelectMany(account => account).Select(item => item.Kind.ToString()));
        Assert.All(Norms.Current.Registry.All, beneficiary =>
        {
            var sums = default(AccountSums).Plus(entries[beneficiary.Id]);
            Assert.Equal(model.AccountOf(beneficiary.Id.ToString()), (sums.Nets.Centavos, sums.Balance.Centavos));
            Assert.Equal(model.WithheldOf(beneficiary.Id.ToString()), sums.Withheld.Centavos);
        });
        Assert.Equal(
            model.States,
            context.Settlements.Include(settlement => settlement.Steps).AsEnumerable()
                .Select(settlement => $"{settlement.Quadrimester}/{settlement.Version}: {string.Join(' ', settlement.Steps.OrderBy(step => step.State).Select(step => step.State))}")
                .Order(StringComparer.Ordinal));
    }

    private static async Task<string> DoAsync(PaymentDesk desk, PaymentCommand command)
    {
        try
        {
            await (command switch
            {
                PaymentCommand.Decide(var quadrimester, var decision) => desk.DecideAsync($"{quadrimester};{Decided};{decision};Ato"),
                PaymentCommand.Owe(var beneficiary, var amount) => desk.OweAsync($"{beneficiary};SALDO_ANTERIOR;{new Money(amount)};Resolucao"),
                PaymentCommand.Settle(var quadrimester, var user) => desk.SettleAsync(Read(quadrimester), user),
                PaymentCommand.Submit(var quadrimester, var user) => desk.SubmitAsync(Read(quadrimester), author: user),
                PaymentCommand.Approve(var quadrimester, var user) => desk.ApproveAsync(Read(quadrimester), user),
                PaymentCommand.Sign => desk.SignAsync(PaymentDesk.InstrumentOf(Unsigned)),
                PaymentCommand.LetGo(var user) => desk.LetGoAsync(user),
                PaymentCommand.Record(var order, var failed) => desk.RecordAsync(order, failed),
                PaymentCommand.Release(var parcel, var user) => (Task)desk.ReleaseAsync(parcel.Month, user),
                _ => throw new ArgumentOutOfRangeException(nameof(command)),
            });
            return "";
        }
        catch (RefusedException refusal)
        {
            return refusal.Code;
        }
    }

    private static Quadrimester Read(string text) => Quadrimester.TryRead(text, out var quadrimester) ? quadrimester : throw new FormatException(text);

    private static Dictionary<string, ExpectedSettlement> Calculate((string Quadrimester, string? Decision) key) => NaiveReference.Calculate(
        Scenario with
        {
            Decisions = key.Decision is null
                ? Scenario.Decisions
                : Scenario.Decisions.SetItem((Read(key.Quadrimester), new(int.Parse(Decided))), new Decision(key.Decision == "CUMPRIU", "Ato")),
        }).Quadrimesters[key.Quadrimester].Where(entry => Members.Contains(entry.Key)).ToDictionary();

    private static async Task ImportAsync(TestDatabase template)
    {
        using var folder = new TemporaryFolder();
        var paths = ScenarioFiles.Write(Scenario, folder.Path);
        var ruleSet = Norms.Current;
        var (database, norms, options) = (template.Database, Norms, StoredProgramme.FactOptions);
        var production = new ImportProduction(database, norms, TimeProvider.System);
        await production.RunAsync(paths.Production, StoredProgramme.Options);
        await new ImportPpi(database, norms, TimeProvider.System).RunAsync(paths.Pacts, options);
        await new ImportDecisions(database, norms, TimeProvider.System).RunAsync(paths.Decisions, options);
        await new ImportRegistrations(database, norms, TimeProvider.System).RunAsync(paths.Registrations, options);
        await new PaymentDesk(template.Database, Norms).SignAllAsync(except: [Unsigned]);
        await using var context = template.Database.CreateContext();
        var held = context.Slices.Where(slice => slice.State == ruleSet.State).Select(slice => slice.Competence).ToHashSet();
        var missing = ruleSet.BaselineCompetences.Concat(ruleSet.Quadrimesters.SelectMany(entry => entry.Competences)).Where(month => !held.Contains(month));
        await production.RunAsync([], StoredProgramme.Options with { Empty = [.. missing.Select(month => new EmptySlice(ruleSet.State, month))] });
    }

    private static IEnumerable<string> Most(Func<ExpectedSettlement, long> figure) =>
        NaiveReference.Calculate(Everything).Quadrimesters["2024-1"].OrderByDescending(entry => figure(entry.Value)).Select(entry => entry.Key);
}
