using OperaMais.Data.Storage;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Implants;

/// <summary>An auditor decides on a case.</summary>
/// <param name="database">Where the case is.</param>
/// <param name="settings">What the site's configuration says of implants.</param>
/// <param name="time">The clock.</param>
public sealed class DecideImplant(OperaMaisDatabase database, ImplantSettings settings, TimeProvider time)
{
    /// <summary>Decides.</summary>
    /// <param name="seen">The case, as it was seen.</param>
    /// <param name="action">What to do: one of the auditor's actions.</param>
    /// <param name="reasons">The reasons; not asked for where something is granted.</param>
    /// <param name="indication">The code of the indication found, where eligibility is granted.</param>
    /// <param name="author">The auditor.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// There is no such case, somebody took a step meanwhile, the case is elsewhere, the author speaks for the provider, no reasons are given, or there are
    /// no indications.
    /// </exception>
    public Task RunAsync(
        ImplantReference seen, ImplantAction action, string? reasons, string? indication, string author, CancellationToken cancellation = default) =>
        ImplantStore.TakeStepAsync(
            database,
            settings,
            seen,
            only: null,
            async (context, process) =>
            {
                var at = time.GetUtcNow().UtcDateTime;
                return action switch
                {
                    ImplantAction.GrantEligibility => process.GrantEligibility(
                        author, at, indication, await ShowImplantTables.IndicationsAsync(context, cancellation)),
                    ImplantAction.DenyEligibility => process.DenyEligibility(author, at, reasons),
                    ImplantAction.Authorize => process.Authorize(author, at),
                    ImplantAction.DenyRequest => process.DenyRequest(author, at, reasons),
                    ImplantAction.AskForInitial => process.AskForInitial(author, at, reasons),
                    ImplantAction.ApproveFinal => process.ApproveFinal(author, at),
                    ImplantAction.DenyFinal => process.DenyFinal(author, at, reasons),
                    ImplantAction.AskForFinal => process.AskForFinal(author, at, reasons),
                    _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No action of an auditor."),
                };
            },
            cancellation);
}
