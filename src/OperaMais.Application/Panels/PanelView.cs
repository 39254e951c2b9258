using System.Collections.Immutable;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Panels;

/// <summary>A quadrimester at a glance.</summary>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Missing">Its competences that are neither held nor declared empty.</param>
/// <param name="MissingBaseline">Those of the baseline.</param>
/// <param name="Settlement">Its last version; nothing while it was not calculated.</param>
/// <param name="Specialties">What that version finances by specialty, the largest first.</param>
/// <param name="Checks">What stands in the way of closing it, and what does not.</param>
/// <param name="Parcels">All parcels of the schedule, in order.</param>
public sealed record PanelView(
    Quadrimester Quadrimester,
    ImmutableArray<Competence> Missing,
    ImmutableArray<Competence> MissingBaseline,
    SettlementView? Settlement,
    ImmutableArray<SpecialtyFinancing> Specialties,
    ImmutableArray<ApprovalCheck> Checks,
    ImmutableArray<ParcelTotal> Parcels)
{
    /// <summary>The parcel that pays what the quadrimester settles.</summary>
    public ParcelTotal Parcel => Parcels.First(parcel =>
        parcel.Plan.Kind == ParcelKind.AdjustmentAndBonus && parcel.Plan.Quadrimester == Quadrimester);

    /// <summary>The parcel that anticipated it.</summary>
    public ParcelTotal Anticipation => Parcels.First(parcel =>
        parcel.Plan.Kind == ParcelKind.Anticipation && parcel.Plan.Quadrimester == Quadrimester);

    /// <summary>The parcel after the one that settles it; nothing after the last.</summary>
    public ParcelTotal? NextParcel => Parcels.SkipWhile(parcel => parcel != Parcel).Skip(1).FirstOrDefault();
}

/// <summary>What is financed in one specialty.</summary>
/// <param name="Specialty">The norm's name of it; of multiple surgeries, that of their own code.</param>
/// <param name="Procedures">Paid AIHs.</param>
/// <param name="Financing">State financing of them.</param>
/// <remarks>Annex I.</remarks>
public sealed record SpecialtyFinancing(string Specialty, long Procedures, Money Financing);

/// <summary>One parcel, all beneficiaries together.</summary>
/// <param name="Plan">Its row of the schedule.</param>
/// <param name="Figures">The sums; nothing while its amounts are not known.</param>
/// <param name="Paid">How many beneficiaries get something.</param>
/// <param name="IsProvisional">Whether an earlier parcel is not known, so that discounts may change.</param>
public sealed record ParcelTotal(PlannedParcel Plan, ParcelFigures? Figures, int Paid, bool IsProvisional);
