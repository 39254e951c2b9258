using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Adhesions;
using OperaMais.Application.Registry;
using OperaMais.Application.Tests.Registry;
using OperaMais.Domain;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Codes;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Adhesions;

/// <summary>Adhesions by Annexes IV and V (Art. 2 § 2; Art. 4 § 5 and § 6), from draft to beneficiary, in the database.</summary>
public sealed class AdhesionTests
{
    private const string Manager = "gestora";
    private const string Analyst = "ana";
    private const string Abadia = "310010";
    private const string Clinic = "9000003";

    private static readonly AdhesionDraft Draft = new()
    {
        Beneficiary = Abadia,
        Signatory = "Maria das Dores",
        Cpf = "529.982.247-25",
        Office = "Secretária Municipal de Saúde",
        Process = "1320.01.0123456/2023-45",
        Capacities = [new(Clinic, "HOSPITAL", "0407040102", "20")],
    };

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Returned_corrected_and_approved_it_makes_a_beneficiary_with_the_estimate_of_its_capacity(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new Desk(test);
        var registry = await RegistryDesk.OpenEmptyAsync(test);
        var hernia = StoredProgramme.Norms.Current.Catalogue[new ProcedureCode(0407040102)];

        var seen = await desk.SaveAsync(null, Draft with { Cpf = "529.982.247-24", Process = "" });
        await RegistryDesk.RefusedAsync("adhesion.faults", "2 problema(s)", () => desk.SubmitAsync(seen));
        seen = await desk.SaveAsync(seen, Draft);
        await desk.SubmitAsync(seen);
        seen = await desk.SeenAsync(seen);
        await RegistryDesk.RefusedAsync("adhesion.otherState", "em análise", () => desk.SaveAsync(seen, Draft));
        await RegistryDesk.RefusedAsync("adhesion.maker", Manager, () => desk.ApproveAsync(seen, Manager));
        await RegistryDesk.RefusedAsync("adhesion.reasonsMissing", "motivos", () => desk.RefuseAsync(seen, forGood: false, " "));
        await desk.RefuseAsync(seen, forGood: false, "A capacidade é de 25.");
        await RegistryDesk.RefusedAsync("adhesion.changed", "devolvido para correção", () => desk.SaveAsync(seen, Draft));
        seen = await desk.SaveAsync(await desk.SeenAsync(seen), Draft with { Capacities = [Draft.Capacities[0] with { Capacity = "25" }] });
        await desk.SubmitAsync(seen);
        var wanted = await desk.SeenAsync(seen);
        await RegistryDesk.RefusedAsync("adhesion.estimateChanged", "R$", () => desk.ApproveAsync(wanted, Analyst, new(1)));
        await desk.ApproveAsync(wanted, Analyst);

        var act = Assert.Single((await registry.ListAsync()).Acts);
        var estimate = 4 * 4 * 25 * (hernia.UnitValue + hernia.BonusReference).Centavos;
        Assert.Equal((Abadia, estimate, "2023-3"), (act.Row.Beneficiary.ToString(), act.Row.TermValue!.Value.Centavos, act.Row.First.ToString()));
        Assert.Contains("1320.01.0123456/2023-45", act.Row.Document, StringComparison.Ordinal);
        var view = (await new ShowAdhesion(test.Database).RunAsync(seen.Id))!;
        Assert.Equal(
            [AdhesionState.Draft, AdhesionState.Submitted, AdhesionState.Returned, AdhesionState.Draft, AdhesionState.Submitted, AdhesionState.Approved],
            view.Process.Steps.Select(step => step.State));
        Assert.Equal((estimate, Manager), (view.Process.Steps[^1].Estimate!.Value.Centavos, view.CpfAuthor));
        await RegistryDesk.RefusedAsync("adhesion.otherState", "aprovado", async () => await desk.ApproveAsync(await desk.SeenAsync(seen), Analyst));
        var again = await desk.SaveAsync(null, Draft);
        await RegistryDesk.RefusedAsync("admission.already", Analyst, () => desk.SubmitAsync(again));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task With_production_in_the_baseline_the_estimate_is_of_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var registry = await RegistryDesk.OpenExampleAsync(test);
        var find = new FindAdhesionBasis(test.Database, StoredProgramme.Norms);

        // By hand: Registry/AdmissionTests.
        var basis = (await find.RunAsync(RegistryDesk.Id(Abadia), new(310010)))!;
        Assert.Equal((3_565_43, false, false, false), (basis.Baseline!.Amount.Centavos, basis.IsByCapacity, basis.IsProvisional, basis.HasPact));
        Assert.True((await find.RunAsync(RegistryDesk.Id("310020"), new(310020)))!.HasPact);
        // What a provider did elsewhere is not told to whoever says that it is in the own municipality.
        Assert.NotNull(await find.RunAsync(RegistryDesk.Id("2126796"), new(310020)));
        Assert.Null(await find.RunAsync(RegistryDesk.Id("2126796"), new(310620)));

        var desk = new Desk(test);
        var seen = await desk.SaveAsync(null, Draft);
        await desk.SubmitAsync(seen);
        await desk.ApproveAsync(await desk.SeenAsync(seen), Analyst);
        var term = StoredProgramme.Norms.Current.TermValueOf(basis.Baseline);
        Assert.Equal((4 * 3_565_43 + 4 * term.EstimatedBonus.Centavos, 4), (Assert.Single((await registry.ListAsync()).Acts).Row.TermValue!.Value.Centavos, term.Anticipations));
    }

    [Fact]
    public async Task Without_the_whole_baseline_nothing_is_approved_and_nobody_admitted()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new Desk(test);
        var seen = await desk.SaveAsync(null, Draft);
        await desk.SubmitAsync(seen);
        seen = await desk.SeenAsync(seen);

        await RegistryDesk.RefusedAsync("adhesion.noBaseline", "linha de base", () => desk.ApproveAsync(seen, Analyst));

        Assert.Equal(AdhesionState.Submitted, (await new ShowAdhesion(test.Database).RunAsync(seen.Id))!.Process.State);
        Assert.Empty((await new ListRegistryActs(test.Database, StoredProgramme.Norms).RunAsync()).Acts);
    }

    [Fact]
    public async Task Who_is_in_or_has_asked_before_does_not_ask_and_denied_may_ask_anew()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new Desk(test);
        await RegistryDesk.RefusedAsync("adhesion.whoMissing", "quem quer aderir", () => desk.SaveAsync(null, Draft with { Beneficiary = Clinic }));
        var listed = await desk.SaveAsync(null, Draft with { Beneficiary = "310620" });
        await RegistryDesk.RefusedAsync("admission.isIn", "BELO HORIZONTE", () => desk.SubmitAsync(listed));

        var (first, second) = (await desk.SaveAsync(null, Draft), await desk.SaveAsync(null, Draft));
        await desk.SubmitAsync(first);
        await RegistryDesk.RefusedAsync("adhesion.other", Abadia, () => desk.SubmitAsync(second));
        await desk.RefuseAsync(await desk.SeenAsync(first), forGood: true, "Sem habilitação.");
        await desk.SubmitAsync(second);

        var all = await new ListAdhesions(test.Database, StoredProgramme.Norms).RunAsync(only: null);
        Assert.Equal([AdhesionState.Draft, AdhesionState.Submitted, AdhesionState.Denied], all.Select(adhesion => adhesion.Last.State).Order());
        Assert.Empty(await new ListAdhesions(test.Database, StoredProgramme.Norms).RunAsync([new(310020)]));
        await RegistryDesk.RefusedAsync("adhesion.unknown", "Não há", () => desk.SubmitAsync(new(Guid.CreateVersion7(), 1)));
    }

    [Fact]
    public async Task The_trail_tells_every_change_but_no_CPF()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new Desk(test);
        var seen = await desk.SaveAsync(null, Draft);
        await desk.SaveAsync(seen, Draft with { Cpf = "111.444.777-35", Office = "Prefeita" });

        await using var context = test.Database.CreateContext();
        var changes = await context.AuditedChanges.ToListAsync();
        Assert.Equal(3, changes.Count);
        Assert.Contains(changes, change => change.After!.Contains("\"cpf\":\"•••\",", StringComparison.Ordinal) && change.After.Contains("Prefeita", StringComparison.Ordinal));
        Assert.All(changes, change => Assert.DoesNotContain("982", $"{change.Subject}{change.Before}{change.After}{change.Folded}", StringComparison.Ordinal));
    }

    private sealed class Desk(TestDatabase test)
    {
        internal Task<AdhesionReference> SaveAsync(AdhesionReference? seen, AdhesionDraft draft) =>
            new SaveAdhesion(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(seen, draft, Manager);

        internal Task SubmitAsync(AdhesionReference seen) =>
            new SubmitAdhesion(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(seen, Manager);

        internal Task RefuseAsync(AdhesionReference seen, bool forGood, string reasons) =>
            new RefuseAdhesion(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(seen, forGood, reasons, Analyst);

        // With the estimate it was submitted with, where no other is said to have been seen.
        internal async Task<OperaMais.Data.Beneficiaries.StoredRegistryAct> ApproveAsync(AdhesionReference seen, string author, Money? shown = null) =>
            await new ApproveAdhesion(test.Database, StoredProgramme.Norms, TimeProvider.System, new(test.Database, StoredProgramme.Norms, TimeProvider.System))
                .RunAsync(seen, shown ?? (await new ShowAdhesion(test.Database).RunAsync(seen.Id))!.Process.Steps[^1].Estimate ?? Money.Zero, author);

        internal async Task<AdhesionReference> SeenAsync(AdhesionReference seen) => (await new ShowAdhesion(test.Database).RunAsync(seen.Id))!.Seen;
    }
}
