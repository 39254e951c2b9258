using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OperaMais.Application.Schedules;
using OperaMais.Domain;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Documents;

/// <summary>The parcels of several beneficiaries, for programs.</summary>
/// <param name="Beneficiaries">Each beneficiary, ordered by identifier.</param>
public sealed record ScheduleDocument(ImmutableArray<BeneficiaryScheduleDocument> Beneficiaries)
{
    /// <summary>The document of schedules.</summary>
    public static ScheduleDocument Of(ImmutableArray<BeneficiarySchedule> schedules) =>
        new([.. schedules.Select(BeneficiaryScheduleDocument.Of)]);
}

/// <summary>The parcels of one beneficiary, for programs.</summary>
/// <param name="Id">Six-digit IBGE code of a municipality, CNES of a provider.</param>
/// <param name="Parcels">Its parcels, in order.</param>
public sealed record BeneficiaryScheduleDocument(string Id, ImmutableArray<ParcelDocument> Parcels)
{
    /// <summary>The document of a schedule.</summary>
    public static BeneficiaryScheduleDocument Of(BeneficiarySchedule schedule) =>
        new(schedule.Beneficiary.Id.ToString(), [.. schedule.Parcels.Select(ParcelDocument.Of)]);
}

/// <summary>One parcel, for programs; its five figures are nothing while they are not known.</summary>
/// <param name="Month">Month of transfer, such as <c>2023-09</c>.</param>
/// <param name="Description">The norm's words.</param>
/// <param name="ReferencePeriod">The months measured, in the norm's words; nothing for anticipations.</param>
/// <param name="Evaluation">The month of evaluation, in the norm's words; nothing for anticipations.</param>
/// <param name="Credit">Due to the beneficiary.</param>
/// <param name="Debit">Due by the beneficiary.</param>
/// <param name="Discount">Taken from the credit for debts.</param>
/// <param name="Net">Credit less discount.</param>
/// <param name="Balance">What the beneficiary still owes afterwards, at most zero.</param>
/// <param name="Claimed">What of its debts left the discounts and is claimed back; left out where there is none.</param>
/// <param name="Provisional">Whether an earlier parcel is not known; left out where it does not apply.</param>
public sealed record ParcelDocument(
    string Month,
    string Description,
    string? ReferencePeriod,
    string? Evaluation,
    Money? Credit,
    Money? Debit,
    Money? Discount,
    Money? Net,
    Money? Balance,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Claimed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Provisional)
{
    internal static ParcelDocument Of(Parcel parcel) => new(
        parcel.Plan.Month.ToParcelText(),
        parcel.Plan.Description,
        parcel.Plan.ReferencePeriod,
        parcel.Plan.Evaluation,
        parcel.Figures?.Credit,
        parcel.Figures?.Debit,
        parcel.Figures?.Discount,
        parcel.Figures?.Net,
        parcel.Figures?.Balance,
        parcel.Figures is { Claimed: var claimed } && claimed != Money.Zero ? claimed : null,
        parcel.IsProvisional);
}
