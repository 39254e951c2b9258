using System.Collections.Immutable;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Schedule;

namespace OperaMais.Web.Settlements;

/// <summary>A beneficiary in the table of a settlement.</summary>
/// <param name="Row">What the settlement gives it.</param>
/// <param name="Parcel">The parcel that pays it; nothing where the version is not in force.</param>
public sealed record OverviewRow(SettlementRow Row, Parcel? Parcel)
{
    /// <summary>What the parcel transfers; nothing while that is not known.</summary>
    public Money? Net => Parcel?.Figures?.Net;

    /// <summary>What the row is searched by.</summary>
    internal string Folded { get; } = FoldedText.Of($"{Row.Beneficiary.Name} {Row.Beneficiary.MunicipalityName} {Row.Beneficiary.Id}");
}

/// <summary>A version of a settlement, ready to be shown.</summary>
/// <param name="View">The version and its figures as they were stored.</param>
/// <param name="Rows">Every beneficiary, ordered by identifier.</param>
/// <param name="Recalculated">Everything behind the figures.</param>
public sealed record SettlementOverview(
    SettlementView View, ImmutableArray<OverviewRow> Rows, RecalculatedSettlement Recalculated)
{
    /// <summary>The version's number.</summary>
    public int Version => View.Settlement.Version;

    /// <summary>Whether payments go by this version.</summary>
    public bool IsInForce => Version == View.VersionInForce;

    /// <summary>Whether there is no later version.</summary>
    public bool IsLatest => Version == View.LatestVersion;
}
