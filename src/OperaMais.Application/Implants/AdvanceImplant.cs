using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Implants;

/// <summary>What a provider says when it takes a step; what the step does not ask for is passed over.</summary>
/// <param name="Text">New grounds, or why the case is given up.</param>
/// <param name="Codes">The codes requested.</param>
/// <param name="PerformedOn">The day on which it was done.</param>
public sealed record ImplantInput(string? Text = null, IReadOnlyCollection<string>? Codes = null, DateOnly? PerformedOn = null);

/// <summary>The provider takes a step of one of its cases.</summary>
/// <param name="database">Where the case is.</param>
/// <param name="settings">What the site's configuration says of implants.</param>
/// <param name="time">The clock.</param>
public sealed class AdvanceImplant(OperaMaisDatabase database, ImplantSettings settings, TimeProvider time)
{
    /// <summary>Takes it.</summary>
    /// <param name="seen">The case, as it was seen.</param>
    /// <param name="own">The providers that the author speaks for.</param>
    /// <param name="action">What to do: one of the provider's actions.</param>
    /// <param name="input">What the step asks for.</param>
    /// <param name="author">Who speaks for the provider.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// There is no such case of these providers, somebody took a step meanwhile, the case is elsewhere, or something that the step asks for is missing or wrong.
    /// </exception>
    public Task RunAsync(
        ImplantReference seen,
        IReadOnlyCollection<Cnes> own,
        ImplantAction action,
        ImplantInput input,
        string author,
        CancellationToken cancellation = default) => ImplantStore.TakeStepAsync(
            database,
            settings,
            seen,
            own,
            async (context, process) =>
            {
                var at = time.GetUtcNow().UtcDateTime;
                var folder = await ImplantStore.FolderAsync(context, seen.Id, cancellation);
                return action switch
                {
                    ImplantAction.ResubmitEligibility => process.ResubmitEligibility(author, at, input.Text),
                    ImplantAction.RequireReconstruction => process.RequireReconstruction(author, at),
                    ImplantAction.SkipReconstruction => process.SkipReconstruction(author, at),
                    ImplantAction.SendRequest => process.SendRequest(author, at, input.Codes ?? [], folder),
                    ImplantAction.ResubmitRequest => process.ResubmitRequest(author, at, input.Codes ?? [], folder),
                    ImplantAction.RegisterPerformed => process.RegisterPerformed(
                        author, at, input.PerformedOn ?? throw ApplicationMessages.All.Refuse("implant.day")),
                    ImplantAction.SendFinal => process.SendFinal(author, at, folder),
                    ImplantAction.ResubmitFinal => process.ResubmitFinal(author, at, folder),
                    ImplantAction.Withdraw => process.Withdraw(author, at, input.Text),
                    _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No action of a provider."),
                };
            },
            cancellation);
}
