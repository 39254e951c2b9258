using System.Collections.Immutable;
using OperaMais.Application.Approvals;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Panels;

/// <summary>Shows a quadrimester at a glance: its last version, what stands in the way of closing it, and the schedule.</summary>
/// <param name="database">Where everything is.</param>
/// <param name="norms">The rules.</param>
/// <param name="showSettlement">Shows its last version.</param>
public sealed class ShowPanel(OperaMaisDatabase database, NormLibrary norms, ShowSettlement showSettlement)
{
    /// <summary>The panel of a quadrimester.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="schedules">The parcels of every beneficiary, as <see cref="Schedules.ShowSchedule"/> shows them.</param>
    /// <param name="cancellation">Stops the queries.</param>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester has no parcels.</exception>
    public async Task<PanelView> RunAsync(
        Quadrimester quadrimester, IReadOnlyCollection<ImmutableArray<Parcel>> schedules, CancellationToken cancellation = default)
    {
        var ruleSet = norms.For(quadrimester) ?? throw ApplicationMessages.All.Refuse("settlement.noParcels", quadrimester);
        await using var context = database.CreateContext();
        var view = await showSettlement.RunAsync(quadrimester, version: null, cancellation);
        var facts = await new ApprovalFactsQuery(context, ruleSet, quadrimester).FactsAsync(view?.Settlement, cancellation);
        return new(
            quadrimester,
            facts.Missing,
            facts.MissingBaseline,
            view,
            facts.Settlement is { } settlement ? SpecialtiesOf(settlement) : [],
            ApprovalChecks.Of(ruleSet, quadrimester, facts),
            ParcelsOf(schedules));
    }

    private static ImmutableArray<SpecialtyFinancing> SpecialtiesOf(Settlement settlement) =>
    [
        .. settlement.Beneficiaries
            .SelectMany(settled => settled.Production.Lines)
            .GroupBy(line => line.Value.Procedure.Specialty)
            .Select(group => new SpecialtyFinancing(
                group.Key, group.Sum(line => line.Quantity), Sum(group, line => line.Sh + line.Sp)))
            .OrderByDescending(specialty => specialty.Financing)
            .ThenBy(specialty => specialty.Specialty, StringComparer.Ordinal),
    ];

    private static ImmutableArray<ParcelTotal> ParcelsOf(IReadOnlyCollection<ImmutableArray<Parcel>> schedules) =>
    [
        .. Enumerable.Range(0, schedules.First().Length).Select(index => TotalOf([.. schedules.Select(parcels => parcels[index])])),
    ];

    private static ParcelTotal TotalOf(ImmutableArray<Parcel> parcels)
    {
        var figures = parcels.Select(parcel => parcel.Figures).OfType<ParcelFigures>().ToList();
        var isKnown = figures.Count == parcels.Length;
        return new(
            parcels[0].Plan,
            isKnown
                ? new(
                    Sum(figures, parcel => parcel.Credit),
                    Sum(figures, parcel => parcel.Debit),
                    Sum(figures, parcel => parcel.Discount),
                    Sum(figures, parcel => parcel.Balance),
                    Sum(figures, parcel => parcel.Claimed))
                : null,
            figures.Count(parcel => parcel.Net > Money.Zero),
            parcels.Any(parcel => parcel.IsProvisional));
    }

    private static Money Sum<T>(IEnumerable<T> items, Func<T, Money> amount) =>
        items.Sum(amount);
}
