using System.Collections.Immutable;
using OperaMais.Application.Budgets;
using OperaMais.Application.Instruments;
using OperaMais.Application.Ledgers;
using OperaMais.Domain;
using OperaMais.Domain.Messages;

namespace OperaMais.Web.Payments;

/// <summary>What pages about payments show, from memory where nothing was stored since.</summary>
/// <param name="cache">Where answers are kept.</param>
/// <param name="time">The clock: what can be paid depends on the day.</param>
/// <param name="showParcels">Shows the parcels.</param>
/// <param name="release">Shows what a parcel would release.</param>
/// <param name="listWithheld">Lists what waits.</param>
/// <param name="listInstruments">Lists the instruments.</param>
/// <param name="showBudget">Shows the budget.</param>
public sealed class PaymentReader(
    ProgrammeCache cache,
    TimeProvider time,
    ShowParcels showParcels,
    ReleaseParcel release,
    ListWithheld listWithheld,
    ListInstruments listInstruments,
    ShowBudget showBudget)
{
    /// <summary>Today in Minas Gerais.</summary>
    public DateOnly Today => time.GetUtcNow().UtcDateTime.ToDay();

    /// <summary>How far the parcels have come.</summary>
    public Task<ParcelOverview> ParcelsAsync() => cache.GetAsync("parcels", showParcels.RunAsync);

    /// <summary>What a parcel would release today.</summary>
    /// <param name="parcel">The parcel.</param>
    /// <param name="author">Who would release it.</param>
    /// <exception cref="RefusedException">It cannot be released.</exception>
    public Task<ReleasedParcel> PreviewAsync(Competence parcel, string author) => cache.GetAsync(
        $"preview {parcel} {Today} {author}",
        cancellation => release.RunAsync(new() { Parcel = parcel, Author = author, DryRun = true }, cancellation));

    /// <summary>The nets that wait.</summary>
    public Task<ImmutableArray<WaitingNet>> WithheldAsync() => cache.GetAsync($"withheld {Today}", listWithheld.RunAsync);

    /// <summary>Everybody's instruments.</summary>
    public Task<InstrumentList> InstrumentsAsync() => cache.GetAsync("instruments", listInstruments.RunAsync);

    /// <summary>The budget.</summary>
    public Task<ProgrammeBudget> BudgetAsync() => cache.GetAsync("budget", showBudget.RunAsync);
}
