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

    // Nobody pacted anything with the municipality, so that what is decided about it changes its bonus.
    private static readonly Scenario Scenario = WithoutPactsOf(ScenarioGenerator.Generate(seed: 31, hospitalizations: 800));
    private static readonly string Decided = MunicipalityOf(Scenario);
    private static readonly string Unsigned = NaiveReference.Calculate(Scenario).Quadrimesters["2024-1"].MaxBy(entry => entry.Value.Anticipation).Key;
    private static readonly ConcurrentDictionary<(string Quadrimester, string? Decision), Dictionary<string, ExpectedSettlement>> Figures = new();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task No_sequence_of_commands_leads_where_the_model_does_not(DatabaseKind kind)
    {
        await using var template = await TestDatabase.CreateAsync(kind);
        await ImportAsync(template);
        var seen = new HashSet<string>();

        Properties.Hold(Sequences, commands => Run(template, commands, seen), times: 12);

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
            var ruleSet = StoredProgramme.Norms.Current;
            var user = Gen.Elements(Users);
            var quadrimester = Gen.Elements(ruleSet.Quadrimesters.Take(2).Select(entry => entry.ToString()).ToArray());
            var command = Gen.Frequency(
                (2, from q in quadrimester from decision in Gen.Elements("CUMPRIU", "NAO_CUMPRIU") select (PaymentCommand)new PaymentCommand.Decide(q, decision)),
                (1, from amount in Gen.Choose(-500_00, -1) select (PaymentCommand)new PaymentCommand.Owe(Decided, amount)),
                (3, from q in quadrimester from who in user select (PaymentCommand)new PaymentCommand.Settle(q, who)),
                (4, from q in quadrimester from who in user select (PaymentCommand)new PaymentCommand.Submit(q, who)),
                (5, from q in quadrimester from who in user select (PaymentCommand)new PaymentCommand.Approve(q, who)),
                (1, from parcel in Gen.Elements(ruleSet.Schedule.ToArray()) from who in user select (PaymentCommand)new PaymentCommand.Release(parcel, who)),
                (1, Gen.Constant((PaymentCommand)new PaymentCommand.Sign())),
                (2, from who in user select (PaymentCommand)new PaymentCommand.LetGo(who)),
                // The last order by its number, too.
                (2, from failed in Gen.Elements(null, Decided, Unsigned) select (PaymentCommand)new PaymentCommand.Record(0, failed)),
                // The next one by its number: most releases are to succeed.
                (7, from who in user select (PaymentCommand)new PaymentCommand.Release(null!, who)));
            return Gen.ArrayOf(command, 70);
        }
    }

    private static void Run(TestDatabase template, PaymentCommand[] commands, HashSet<string> seen) =>
        RunAsync(template, commands, seen).GetAwaiter().GetResult();

    private static async Task RunAsync(TestDatabase template, PaymentCommand[] commands, HashSet<string> seen)
    {
        await using var test = await template.CopyAsync();
        var desk = new PaymentDesk(test.Database);
        var schedule = StoredProgramme.Norms.Current.Schedule;
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
        Assert.All(StoredProgramme.Norms.Current.Registry.All, beneficiary =>
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
        }).Quadrimesters[key.Quadrimester];

    private static async Task ImportAsync(TestDatabase template)
    {
        using var folder = new TemporaryFolder();
        var paths = ScenarioFiles.Write(Scenario, folder.Path);
        var programme = new StoredProgramme(template.Database);
        var ruleSet = StoredProgramme.Norms.Current;
        await programme.ImportAsync([.. paths.Production]);
        var (database, norms, options) = (template.Database, StoredProgramme.Norms, StoredProgramme.FactOptions);
        await new ImportPpi(database, norms, TimeProvider.System).RunAsync(paths.Pacts, options);
        await new ImportDecisions(database, norms, TimeProvider.System).RunAsync(paths.Decisions, options);
        await new ImportRegistrations(database, norms, TimeProvider.System).RunAsync(paths.Registrations, options);
        await new PaymentDesk(template.Database).SignAllAsync(except: [Unsigned]);
        await using var context = template.Database.CreateContext();
        var held = context.Slices.Where(slice => slice.State == ruleSet.State).Select(slice => slice.Competence).ToHashSet();
        var missing = ruleSet.BaselineCompetences.Concat(ruleSet.Quadrimesters.SelectMany(entry => entry.Competences)).Where(month => !held.Contains(month));
        await programme.Production.RunAsync([], StoredProgramme.Options with { Empty = [.. missing.Select(month => new EmptySlice(ruleSet.State, month))] });
    }

    private static Scenario WithoutPactsOf(Scenario scenario)
    {
        var municipality = MunicipalityOf(scenario);
        return scenario with
        {
            OpeningBalances = [],
            Pacts = scenario.Pacts.Where(pact => pact.Key.Municipality.ToString() != municipality).ToImmutableDictionary(),
            Decisions = scenario.Decisions.Where(decision => decision.Key.Municipality.ToString() != municipality).ToImmutableDictionary(),
        };
    }

    // The municipality that is paid itself and has most to win by a bonus.
    private static string MunicipalityOf(Scenario scenario) => NaiveReference.Calculate(scenario).Quadrimesters["2024-1"]
        .Where(entry => entry.Key.Length == 6)
        .MaxBy(entry => entry.Value.BonusReference)
        .Key;
}
