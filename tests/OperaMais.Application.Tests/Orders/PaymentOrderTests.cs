using OperaMais.Application.Budgets;
using OperaMais.Application.Conflicts;
using OperaMais.Application.Instruments;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Orders;
using OperaMais.Data.Orders;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Orders;

/// <summary>Instruments, nets that wait for them, orders, what becomes of these, and the budget.</summary>
public sealed class PaymentOrderTests
{
    private const string Code2023 = "4291.10.302.157.4454.0001-334141-10.1";
    private static readonly BeneficiaryId City = BeneficiaryId.Of(new MunicipalityCode(310620));
    private static readonly BeneficiaryId Other = BeneficiaryId.Of(new MunicipalityCode(313670));
    private static readonly DateOnly Today = TimeProvider.System.GetUtcNow().UtcDateTime.ToDay();

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Nets_wait_for_the_instrument_discounts_do_not_and_the_signature_lets_them_go_in_order(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await desk.SignAllAsync(except: ["310620"]);
        await desk.OweAsync("310620;SALDO_ANTERIOR;-10.00;R", "310620;AJUSTE_2023_2;34.00;R", "313670;AJUSTE_2023_2;7.00;R");

        await desk.ReleaseAsync(new(202309));
        var second = await desk.ReleaseAsync(new(202311));

        Assert.Equal([(Other, 7_00L)], second.Order.Lines.Select(line => (line.Beneficiary, line.Net.Centavos)));
        Assert.Equal("Termo de Adesão 313670/2023", second.Order.Lines[0].Instrument);
        var notice = second.Notices.Single(notice => notice.Code == "release.withheld");
        Assert.Equal($"1 beneficiário(s) sem instrumento vigente: {new Money(24_00).ToText()} ficam retidos até a assinatura (Art. 5º, § 1º).", notice.Message);
        Assert.Equal(
            [LedgerEntryKind.OpeningBalance, LedgerEntryKind.Adjustment, LedgerEntryKind.Discount, LedgerEntryKind.Withholding],
            (await AccountAsync(test, City)).Select(entry => entry.Item.Kind));
        await RefusedAsync("withheld.noInstrument", () => ReleaseWithheldAsync(test));

        await desk.SignAsync(PaymentDesk.InstrumentOf("310620"));
        var released = await ReleaseWithheldAsync(test);

        Assert.Equal([(City, 34_00L, 10_00L, 24_00L)], released.Order.Lines.Select(line => (line.Beneficiary, line.Gross.Centavos, line.Discounts.Centavos, line.Net.Centavos)));
        Assert.Equal((LedgerBatchKind.WithheldNets, 3), (released.Batch.Kind, released.Batch.Number));
        Assert.Equal([(24_00L, 202311), (-24_00L, 202311)], released.Entries.Select(entry => (entry.Item.Amount.Centavos, entry.Parcel.Value)));
        await RefusedAsync("withheld.none", () => ReleaseWithheldAsync(test));
        Assert.Null((await desk.VerifyAsync()).Fault);
        // The schedule goes on: batches in between are no parcels.
        Assert.Equal(4, (await desk.ReleaseAsync(new(202312))).Batch.Number);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Orders_are_recorded_once_line_by_line_and_what_failed_goes_back_and_out_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await OpenAsync(test);
        await desk.ReleaseAsync(new(202309));
        var order = (await desk.ReleaseAsync(new(202311))).Order;
        Assert.Equal((2, 41_00L), (order.Lines.Length, order.Total.Centavos));

        await RefusedAsync("payment.noOrder", () => RecordAsync(test, 1, Today));
        await RefusedAsync("payment.day", () => RecordAsync(test, 2, Today.AddDays(1)));
        await RefusedAsync("payment.day", () => RecordAsync(test, 2, Today.AddDays(-1)));
        await RefusedAsync("payment.referenceMissing", () => RecordAsync(test, 2, Today, reference: " "));
        await RefusedAsync("payment.reasonMissing", () => RecordAsync(test, 2, Today, failed: (City, "")));
        await RefusedAsync("payment.noLine", () => RecordAsync(test, 2, Today, failed: (BeneficiaryId.Of(new MunicipalityCode(310670)), "x")));
        await RefusedAsync("payment.twice", () => new RecordPayments(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(
            new() { Order = 2, Day = Today, Reference = "OB 1", Author = "ana", Paid = [City, City] }));

        await RecordAsync(test, 2, Today, failed: (City, "conta encerrada"));
        var standing = (await new ShowPaymentOrder(test.Database).RunAsync(2))!;
        Assert.Equal((7_00L, 34_00L, 0L), (standing.Paid.Centavos, standing.Failed.Centavos, standing.Open.Centavos));
        await RefusedAsync("payment.complete", () => RecordAsync(test, 2, Today));
        await RefusedAsync("payment.already", () => RecordAsync(test, 2, Today, failed: (City, "de novo")));
        Assert.Equal(
            "pagamento da ordem 2 não efetivado: conta encerrada",
            (await AccountAsync(test, City))[^1].Item.Reference);

        var again = await ReleaseWithheldAsync(test);

        Assert.Equal([(City, 34_00L, 34_00L)], again.Order.Lines.Select(line => (line.Beneficiary, line.Gross.Centavos, line.Net.Centavos)));
        await RecordAsync(test, again.Order.Number, Today);
        Assert.Equal([34_00L, 7_00L], (await new ShowPaymentOrder(test.Database).AllAsync()).Select(entry => entry.Paid.Centavos));
        Assert.Null((await desk.VerifyAsync()).Fault);
        var sums = default(AccountSums).Plus((await AccountAsync(test, City)).Select(entry => entry.Item));
        Assert.Equal((34_00L, 0L, 0L), (sums.Released.Centavos, sums.Withheld.Centavos, sums.Balance.Centavos));
    }

    [Fact]
    public async Task Of_twenty_who_record_a_payment_at_once_one_does()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        var desk = await OpenAsync(test);
        await desk.ReleaseAsync(new(202309));
        await desk.ReleaseAsync(new(202311));

        var codes = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(async () =>
        {
            try
            {
                await RecordAsync(test, 2, Today, failed: (City, $"motivo {number}"));
                return "";
            }
            catch (RefusedException refusal)
            {
                return refusal.Code;
            }
        })));

        Assert.Equal((1, 19), (codes.Count(code => code.Length == 0), codes.Count(code => code == "payment.already")));
        Assert.Null((await desk.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task Lines_are_paid_from_the_appropriation_chosen_last_and_compared_with_what_is_committed()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await OpenAsync(test);
        await desk.ReleaseAsync(new(202309));
        await RefusedAsync("appropriation.notNamed", () => ChooseAsync(test, 2023, "4291.99"));
        await RefusedAsync("appropriation.year", () => ChooseAsync(test, 2026, Code2023));
        await RefusedAsync("appropriation.actMissing", () => ChooseAsync(test, 2024, "4291.2024"));
        await RefusedAsync("commitment.appropriation", () => CommitAsync(test, 10_00));
        await ChooseAsync(test, 2023, "4291.10.302.157.4454.0001-334141-92.1");
        await ChooseAsync(test, 2023, Code2023);
        await RefusedAsync("commitment.zero", () => CommitAsync(test, 0));
        await RefusedAsync("commitment.negative", () => CommitAsync(test, -1));
        await CommitAsync(test, 60_00);
        await CommitAsync(test, -20_00);

        var released = await desk.ReleaseAsync(new(202311));

        Assert.All(released.Order.Lines, line => Assert.Equal(Code2023, line.Appropriation));
        Assert.Equal(
            $"Dotação {Code2023}: a ordem soma {new Money(41_00).ToText()} e o empenhado para a parcela é {new Money(40_00).ToText()}. Registre ou reforce o empenho.",
            released.Notices.Single(notice => notice.Code == "release.beyondCommitment").Message);
        var budget = await new ShowBudget(test.Database, StoredProgramme.Norms).RunAsync();
        Assert.Equal([2023, 2024, 2025], budget.Years.Select(year => year.Year));
        Assert.Equal((41_00L, 0L), (budget.Years[0].Released.PreviousResolution.Centavos, budget.Years[0].Released.AgainstCeiling.Centavos));
        Assert.Equal(40_00, budget.Years[0].Parcels[1].Committed.Centavos);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_parcel_beyond_the_years_ceiling_needs_a_written_authorization(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var programme = new StoredProgramme(test.Database);
        await programme.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        var desk = new PaymentDesk(test.Database);
        await desk.SignAllAsync();
        // The same rules in a year of which nearly everything is used: a single centavo less than the parcel brings.
        var brings = (await ReleaseAsync(test, StoredProgramme.Norms, dryRun: true)).Order.Gross;
        var norms = WithCeilingOf2023(new(brings.Centavos - 1));

        var preview = await ReleaseAsync(test, norms, dryRun: true);
        Assert.True(preview.Notices.Single(notice => notice.Code == "release.beyondCeiling").Blocking);
        await RefusedAsync("release.beyondCeiling", () => ReleaseAsync(test, norms));
        var released = await ReleaseAsync(test, norms, authorization: "Ofício 31/2023");

        Assert.Equal("Ofício 31/2023", released.Batch.Authorization);
        var year = (await new ShowBudget(test.Database, norms).RunAsync()).Years[0];
        Assert.Equal(["Ofício 31/2023"], year.Authorizations.AsEnumerable());
        // September and December bring the same.
        Assert.Equal(-brings.Centavos - 1, year.Left.Centavos);
        Assert.Null((await desk.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task Instruments_last_as_lastingas_the_resolution_and_its_prorogation()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var lasting = new Instrument(City, InstrumentKind.AdhesionTerm, "9/2023", new(2023, 9, 1), new(2023, 9, 1), new(2026, 7, 25), new(200_000_000_00));
        var prorogue = new ProrogueResolution(test.Database, StoredProgramme.Norms, TimeProvider.System);
        var register = new RegisterInstrument(test.Database, StoredProgramme.Norms, TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => register.RunAsync(lasting, replace: false, "ana"));
        Assert.Equal(("instrument.outlives", "VIGENTE_ATE"), (refusal.Conflicts[0].Code, refusal.Conflicts[0].Occurrences[0].Column));
        Assert.Contains("25/07/2025", refusal.Conflicts[0].Message, StringComparison.Ordinal);
        await RefusedAsync("prorogation.actMissing", () => prorogue.RunAsync(new(2026, 7, 25), "", "bia"));
        await RefusedAsync("prorogation.notLater", () => prorogue.RunAsync(new(2025, 7, 25), "Resolução 1", "bia"));
        await prorogue.RunAsync(new(2026, 7, 25), "Resolução 9.999/2025", "bia");
        Assert.Equal("instrument.aboveTerm", Assert.Single(await register.RunAsync(lasting, replace: false, "ana")).Code);
        await Assert.ThrowsAsync<ImportRefusedException>(() => register.RunAsync(lasting with { Value = new(1) }, replace: false, "ana"));
        await register.RunAsync(lasting with { Value = new(1) }, replace: true, "ana");

        var list = await new ListInstruments(test.Database, StoredProgramme.Norms).RunAsync();
        Assert.Equal(new(2026, 7, 25), list.LastDay);
        Assert.Equal([lasting with { Value = new(1) }], list.Beneficiaries.Single(entry => entry.Beneficiary.Id == City).Instruments.AsEnumerable());
    }

    private static async Task<PaymentDesk> OpenAsync(TestDatabase test)
    {
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await desk.SignAllAsync();
        await desk.OweAsync("310620;AJUSTE_2023_2;34.00;R", "313670;AJUSTE_2023_2;7.00;R");
        return desk;
    }

    // The norm as it is but for one parameter.
    private static NormLibrary WithCeilingOf2023(Money ceiling) => NormLibrary.Load(path => NormLibrary.EmbeddedText(path).Replace(
        "stated.total2023;205803726,13", $"stated.total2023;{ceiling.ToString().Replace('.', ',')}", StringComparison.Ordinal));

    private static Task<ReleasedParcel> ReleaseAsync(TestDatabase test, NormLibrary norms, bool dryRun = false, string authorization = "") =>
        new ReleaseParcel(test.Database, norms, TimeProvider.System).RunAsync(
            new() { Parcel = new(202309), Author = PaymentDesk.Approver, DryRun = dryRun, Authorization = authorization });

    private static Task<ReleasedNets> ReleaseWithheldAsync(TestDatabase test) => new PaymentDesk(test.Database).LetGoAsync();

    private static Task<IReadOnlyList<PaymentOutcome>> RecordAsync(
        TestDatabase test, int order, DateOnly day, string reference = "OB 77", (BeneficiaryId Beneficiary, string Reason)? failed = null) =>
        new RecordPayments(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(new()
        {
            Order = order,
            Day = day,
            Reference = reference,
            Failed = failed is { } failure ? new Dictionary<BeneficiaryId, string> { [failure.Beneficiary] = failure.Reason } : new(),
            Author = PaymentDesk.Analyst,
        });

    private static Task ChooseAsync(TestDatabase test, int year, string code) =>
        new ChooseAppropriation(test.Database, StoredProgramme.Norms, TimeProvider.System)
            .RunAsync(new(year, InstrumentKind.AdhesionTerm, code, ""), PaymentDesk.Analyst);

    private static Task CommitAsync(TestDatabase test, long centavos) =>
        new RecordCommitment(test.Database, StoredProgramme.Norms, TimeProvider.System)
            .RunAsync(new(new(202311), Code2023, "NE 5", new(centavos), new(2023, 11, 3)), PaymentDesk.Analyst);

    private static async Task<IReadOnlyList<LedgerEntry>> AccountAsync(TestDatabase test, BeneficiaryId beneficiary) =>
        [.. (await new ShowAccount(test.Database, StoredProgramme.Norms).RunAsync(beneficiary)).SelectMany(batch => batch.Entries)];

    private static async Task RefusedAsync(string code, Func<Task> act) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(act)).Code);
}
