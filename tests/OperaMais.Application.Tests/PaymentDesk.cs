using System.Collections.Immutable;
using OperaMais.Application.Approvals;
using OperaMais.Application.Imports;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Orders;
using OperaMais.Application.Schedules;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Testing;

namespace OperaMais.Application.Tests;

/// <summary>A programme that is paid: ana calculates and submits, bia approves and releases, unless others are named.</summary>
/// <param name="database">Where it is stored.</param>
/// <param name="library">The norms that pay it; those that come with the program, unless others are given.</param>
internal sealed class PaymentDesk(OperaMaisDatabase database, NormLibrary? library = null)
{
    private readonly NormLibrary norms = library ?? StoredProgramme.Norms;

    internal const string Analyst = "ana";
    internal const string Approver = "bia";

    /// <summary>Why to go on past everything that may be gone past.</summary>
    internal static IReadOnlyDictionary<ApprovalCheckKind, string> Justifications { get; } =
        Enum.GetValues<ApprovalCheckKind>().ToDictionary(kind => kind, kind => $"justificativa de {kind}");

    internal OperaMaisDatabase Database => database;

    /// <summary>Declares every competence of the programme empty, extracted in time.</summary>
    internal Task DeclareEmptyAsync()
    {
        var ruleSet = norms.Current;
        return new ImportProduction(database, norms, TimeProvider.System).RunAsync([], new()
        {
            Author = Analyst,
            ExtractedOn = new(2023, 6, 1),
            Empty =
            [
                .. ruleSet.BaselineCompetences
                    .Concat(ruleSet.Quadrimesters.SelectMany(quadrimester => quadrimester.Competences))
                    .Select(competence => new EmptySlice(ruleSet.State, competence)),
            ],
        });
    }

    /// <summary>Imports decisions, in the place of those held.</summary>
    internal Task DecideAsync(params IEnumerable<string> rows) => ImportAsync(
        "QUADRIMESTRE;IBGE;DECISAO;ATO", rows, path => new ImportDecisions(database, norms, TimeProvider.System)
            .RunAsync(path, StoredProgramme.FactOptions with { Replace = true }));

    /// <summary>Imports opening balances, in the place of those held.</summary>
    internal Task OweAsync(params IEnumerable<string> rows) => ImportAsync(
        "BENEFICIARIO;TIPO;VALOR;ORIGEM", rows, path => new ImportOpeningBalances(database, norms, TimeProvider.System)
            .RunAsync(path, StoredProgramme.FactOptions with { Replace = true }));

    /// <summary>Imports instruments.</summary>
    internal Task SignAsync(params IEnumerable<string> rows) => ImportAsync(
        "BENEFICIARIO;TIPO;NUMERO;ASSINADO_EM;VIGENTE_DESDE;VIGENTE_ATE;VALOR", rows, path => new ImportInstruments(database, norms, TimeProvider.System)
            .RunAsync(path, StoredProgramme.FactOptions with { Replace = true }));

    /// <summary>Everybody signs but those named.</summary>
    internal Task SignAllAsync(params IReadOnlyCollection<string> except) => SignAsync(
        from beneficiary in norms.Current.Registry.All
        where !except.Contains(beneficiary.Id.ToString())
        select InstrumentOf(beneficiary.Id.ToString()));

    /// <summary>A row of an instrument of the whole schedule.</summary>
    internal static string InstrumentOf(string beneficiary) =>
        $"{beneficiary};{(beneficiary.Length == 6 ? "TERMO_DE_ADESAO" : "TERMO_DE_METAS")};{beneficiary}/2023;2023-08-31;2023-09-01;2025-07-25;1.00";

    internal Task<SettlementVersion> SettleAsync(Quadrimester quadrimester, string author = Analyst) =>
        new SettleQuadrimester(database, norms, TimeProvider.System).RunAsync(quadrimester, allowMissing: false, author);

    internal Task<ApprovalProcess> SubmitAsync(Quadrimester quadrimester, int? version = null, string author = Analyst) =>
        new SubmitSettlement(database, TimeProvider.System).RunAsync(quadrimester, version, author, "para revisão");

    internal Task<ApprovalProcess> ApproveAsync(
        Quadrimester quadrimester,
        string author = Approver,
        string note = "de acordo",
        IReadOnlyDictionary<ApprovalCheckKind, string>? justifications = null,
        int? version = null) =>
        new ApproveSettlement(database, norms, TimeProvider.System).RunAsync(new()
        {
            Quadrimester = quadrimester,
            Version = version,
            Author = author,
            Note = note,
            Justifications = justifications ?? Justifications,
        });

    /// <summary>Calculates, submits and approves.</summary>
    internal async Task<ApprovalProcess> CloseAsync(Quadrimester quadrimester, string note = "de acordo")
    {
        await SettleAsync(quadrimester);
        await SubmitAsync(quadrimester);
        return await ApproveAsync(quadrimester, note: note);
    }

    internal Task ReopenAsync(ImmutableArray<Competence> competences, string act = "Ato 12/2024") =>
        new ReopenCompetences(database, TimeProvider.System).RunAsync(competences, act, Approver);

    internal Task<ReleasedParcel> ReleaseAsync(Competence parcel, string author = Approver) =>
        new ReleaseParcel(database, norms, TimeProvider.System).RunAsync(new() { Parcel = parcel, Author = author });

    internal Task<ReleasedNets> LetGoAsync(string author = Approver) =>
        new ReleaseWithheld(database, norms, TimeProvider.System).RunAsync(null, author, "");

    /// <summary>Records that an order was paid today, but for one beneficiary if any.</summary>
    internal Task RecordAsync(int order, string? failed) => new RecordPayments(database, norms, TimeProvider.System).RunAsync(new()
    {
        Order = order,
        Day = TimeProvider.System.GetUtcNow().UtcDateTime.ToDay(),
        Reference = "OB 77",
        Author = Analyst,
        Failed = BeneficiaryId.TryRead(failed, out var beneficiary) ? new Dictionary<BeneficiaryId, string> { [beneficiary] = "conta encerrada" } : [],
    });

    internal Task<LedgerVerification> VerifyAsync() => new VerifyLedger(database, norms).RunAsync();

    internal Task<ImmutableArray<BeneficiarySchedule>> ScheduleAsync() => new ShowSchedule(database, norms).RunAsync(null);

    private static async Task ImportAsync(string header, IEnumerable<string> rows, Func<string, Task> import)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("facts.csv");
        await File.WriteAllLinesAsync(path, rows.Prepend(header));
        await import(path);
    }
}
