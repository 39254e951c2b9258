using OperaMais.Application.Conflicts;
using OperaMais.Application.Imports;
using OperaMais.Data.Jobs;
using OperaMais.Data.Production;
using OperaMais.Domain;
using OperaMais.Domain.Production;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Components.Pages.Production;

/// <summary>Jobs, files and slices in the words of the page.</summary>
internal static class JobText
{
    internal static string Title(Job job) => job.IsCheck ? "Conferência" : "Importação";

    internal static string State(Job job) => (job.IsCheck, job.State) switch
    {
        (_, JobState.Queued) => "na fila",
        _ when job.IsBatch => BatchState(job.State),
        (true, JobState.Running) => "conferindo",
        (true, JobState.Done) => "conferida",
        (true, JobState.Refused) => "não pode ser importada",
        (true, JobState.Cancelled) => "descartada",
        (_, JobState.Running) => "importando",
        (_, JobState.Done) => "concluída",
        (_, JobState.Refused) => "recusada",
        (_, JobState.Cancelled) => "cancelada",
        _ => "falhou",
    };

    private static string BatchState(JobState state) => state switch
    {
        JobState.Running => "emitindo",
        JobState.Done => "concluído",
        JobState.Refused => "interrompido",
        JobState.Cancelled => "cancelado",
        _ => "falhou",
    };

    internal static (string Tone, string Sign) Mark(JobState state) => state switch
    {
        JobState.Queued => ("neutral", "…"),
        JobState.Running => ("info", "▸"),
        JobState.Done => ("good", "✓"),
        JobState.Cancelled => ("neutral", "–"),
        _ => ("bad", "✕"),
    };

    internal static string Kind(string kind) => kind switch
    {
        "SIHD" => "extrato SIHD",
        "RD" or "SP" => $"{kind} (DATASUS)",
        "PPI" => "PPI",
        "DECISIONS" => "decisões",
        "OPENING_BALANCES" => "saldos anteriores",
        "INSTRUMENTS" => "instrumentos",
        "SUSFACIL" => "SUSfácilMG",
        _ => kind,
    };

    internal static string Status(FileStatus status) => status switch
    {
        FileStatus.Imported => "traz novidade",
        FileStatus.Replaced => "substitui",
        _ => "já existe igual",
    };

    internal static string Source(SliceSource source) => source switch
    {
        SliceSource.Sihd => "SIHD",
        SliceSource.Rd => "RD e SP",
        _ => "declarada vazia",
    };

    internal static string Fate(Fate fate) => fate switch
    {
        Domain.Production.Fate.NotElective => "não eletivas",
        Domain.Production.Fate.RepeatedAih => "AIH repetidas",
        Domain.Production.Fate.NotInCatalogue => "fora do Anexo I",
        Domain.Production.Fate.FirstActUnknown => "sem primeiro ato",
        Domain.Production.Fate.FirstActNotInCatalogue => "primeiro ato fora do Anexo I",
        Domain.Production.Fate.Counted => "contam",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, null),
    };

    /// <summary>A slice in use or about to be: <c>31 · set/2023</c>.</summary>
    internal static string Slice(int state, Competence competence) => $"{state:D2} · {Shown.Month(competence)}";

    /// <summary>A conflict's sentence. Those that name an option of the command line are said in the words of the page.</summary>
    internal static string Sentence(Conflict conflict) => conflict.Code
        is "extraction.unknown" or "file.noRows" or "firstAct.otherAct" or "key.otherValue" or "slice.otherContent"
        ? WebMessages.Text($"conflict.{conflict.Code}")
        : conflict.Message;
}
