using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Reports;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Payments;

namespace OperaMais.Reports.Issuing;

/// <summary>A paper of a batch.</summary>
/// <param name="Subject">What it is about, such as <c>2023-3/310620</c>.</param>
/// <param name="Recipient">For whom it is.</param>
/// <param name="Code">Its verification code.</param>
/// <param name="IsNew">Whether it was issued now; else it was issued before and still says the same.</param>
/// <param name="Number">Its place in the batch, 1 for the first.</param>
/// <param name="All">How many papers the batch has.</param>
public sealed record BatchPaper(string Subject, string Recipient, string Code, bool IsNew, int Number, int All);

/// <summary>
/// Issues the reports of payment of all beneficiaries of a quadrimester. A report whose last paper shows the same data is not printed
/// again, so that a batch that was stopped goes on where it stopped, and a batch asked for twice prints nothing the second time.
/// </summary>
/// <param name="database">Where everything is.</param>
/// <param name="norms">The rules.</param>
/// <param name="issue">Issues each of them.</param>
public sealed class IssueReports(OperaMaisDatabase database, NormLibrary norms, IssueReport issue)
{
    /// <summary>Issues them one by one, each as it is asked for; what was issued stays, however the batch ends.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="issuer">Who issues them.</param>
    /// <param name="isAgain">Whether all are issued anew, also those whose paper shows the same.</param>
    /// <param name="cancellation">Stops it between two papers or while one is printed, which is not kept then.</param>
    /// <returns>The papers, in the order of the settlement.</returns>
    /// <exception cref="Domain.Messages.RefusedException">
    /// The quadrimester has no parcels or was not calculated, or a report could not be printed.
    /// </exception>
    public async IAsyncEnumerable<BatchPaper> RunAsync(
        Quadrimester quadrimester, Issuer issuer, bool isAgain = false, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var gather = new GatherPaymentReport(database, norms);
        var state = await StateAsync(cancellation);
        var reports = await gather.LoadAsync(quadrimester, cancellation);
        var held = new ListReports(database);
        var beneficiaries = reports.Beneficiaries.ToList();
        foreach (var (index, beneficiary) in beneficiaries.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            // Printing takes minutes: a paper must not say what was true when the first one was printed.
            if (await StateAsync(cancellation) is var now && now != state)
                (state, reports) = (now, await gather.LoadAsync(quadrimester, cancellation));
            var data = reports.ReportOf(beneficiary);
            var latest = isAgain ? null : await held.LatestAsync(data.Kind, data.Subject, cancellation);
            // Not the version of the settlement alone: accounts go on, and what the paper says of them is of the moment of issue.
            var isNew = latest is null || latest.DataSha256 != ReportHash.Of(data);
            var code = isNew ? (await issue.RunAsync(data, issuer, cancellation)).Code : latest!.Code;
            yield return new(data.Subject, data.Recipient, code, isNew, index + 1, beneficiaries.Count);
        }
    }

    // Contests change nothing that the programme shows but the annexes of these papers.
    private async Task<(ProgrammeState, int)> StateAsync(CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return (await ProgrammeState.OfAsync(database, cancellation), await context.ContestSteps.CountAsync(cancellation));
    }
}
