using OperaMais.Reports.Issuing;
using OperaMais.Web.Reports;

namespace OperaMais.Web.Jobs;

/// <summary>Issues the reports of a quadrimester.</summary>
internal sealed class BatchWork(IssueReports issue, PublicAddress site)
{
    internal async Task<JobOutcome> RunAsync(Job job, JobRun run)
    {
        var issuer = new Issuer(job.Author, site.Value);
        await foreach (var paper in issue.RunAsync(job.Request.Quadrimester!.Value, issuer, cancellation: run.Token))
            run.Add(paper);
        return run.Reached ?? new();
    }
}
