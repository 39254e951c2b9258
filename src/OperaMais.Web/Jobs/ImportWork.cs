using OperaMais.Application.Imports;
using OperaMais.Data.Storage;
using OperaMais.Domain.Norms;
using OperaMais.Web.Uploads;

namespace OperaMais.Web.Jobs;

/// <summary>Checks and imports what was uploaded or declared.</summary>
internal sealed class ImportWork(OperaMaisDatabase database, NormLibrary norms, UploadFolders folders, TimeProvider time)
{
    internal async Task<JobOutcome> RunAsync(Job job, JobRun run)
    {
        var isDryRun = job.IsCheck;
        return job.Request.Content == JobRequest.Production
            ? JobOutcome.Of(await ImportProductionAsync(job, isDryRun, run))
            : JobOutcome.Of(await ImportFactsAsync(job, isDryRun, run));
    }

    private Task<ProductionImportReport> ImportProductionAsync(Job job, bool isDryRun, JobRun run)
    {
        var options = new ProductionImportOptions
        {
            DryRun = isDryRun,
            SkipInvalid = job.Request.Choices.SkipInvalid,
            Replace = job.Request.Choices.Replace,
            ExtractedOn = job.Request.Choices.ExtractedOn,
            Empty = [.. job.Request.Empty.Select(EmptySlice.Read)],
            Author = job.Author,
        };
        return new ImportProduction(database, norms, time).RunAsync(folders.PathsOf(job.Request), options, run, run.Token);
    }

    private Task<FactImportReport> ImportFactsAsync(Job job, bool isDryRun, JobRun run)
    {
        var options = new FactImportOptions
        {
            DryRun = isDryRun,
            SkipInvalid = job.Request.Choices.SkipInvalid,
            Replace = job.Request.Choices.Replace,
            Author = job.Author,
        };
        var path = folders.PathsOf(job.Request).Single();
        return job.Request.Content switch
        {
            "ppi" => new ImportPpi(database, norms, time).RunAsync(path, options, run.Token),
            "decisions" => new ImportDecisions(database, norms, time).RunAsync(path, options, run.Token),
            "instruments" => new ImportInstruments(database, norms, time).RunAsync(path, options, run.Token),
            "opening-balances" => new ImportOpeningBalances(database, norms, time).RunAsync(path, options, run.Token),
            "susfacil" => new ImportRegistrations(database, norms, time).RunAsync(path, options, run.Token),
            var content => throw new InvalidOperationException($"Nothing is known to import '{content}'."),
        };
    }
}
