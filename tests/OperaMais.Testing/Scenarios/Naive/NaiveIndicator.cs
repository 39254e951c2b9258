using System.Numerics;

namespace OperaMais.Testing.Scenarios.Naive;

/// <summary>A municipality's indicator in a quadrimester.</summary>
/// <param name="Referenced">Counted surgeries of patients of other municipalities.</param>
/// <param name="Total">All counted surgeries.</param>
/// <param name="TargetBp">The target, if there is one.</param>
/// <param name="Status">The judgement.</param>
internal sealed record NaiveIndicator(long Referenced, long Total, int? TargetBp, string Status)
{
    /// <summary>Annex VII, Bonificação.</summary>
    /// <param name="surgeries">Counted surgeries of the municipality.</param>
    /// <param name="isAnnexQuadrimester">Whether the annexes' percentage is the target (2023-3).</param>
    /// <param name="annexTarget">The annexes' percentage.</param>
    /// <param name="pact">The pact of the month before the quadrimester.</param>
    /// <param name="decision">Whether the Grupo Condutor decided that the indicator was met.</param>
    internal static NaiveIndicator Of(
        List<NaiveAih> surgeries, bool isAnnexQuadrimester, int? annexTarget, (long Referenced, long Total)? pact, bool? decision)
    {
        var referenced = surgeries.Count(row => row.Residence != row.Place);
        var pactTarget = pact is { Referenced: > 0 } known ? (int)(new BigInteger(9000) * known.Referenced / known.Total) : (int?)null;
        var target = isAnnexQuadrimester ? annexTarget : pactTarget;
        var nothingWasPacted = isAnnexQuadrimester ? annexTarget is null : pact is { Referenced: 0 };
        return new(referenced, surgeries.Count, target, Judge(referenced, surgeries.Count, target, nothingWasPacted, decision));
    }

    private static string Judge(BigInteger referenced, BigInteger total, int? target, bool nothingWasPacted, bool? decision)
    {
        if (total == 0)
            return "noProduction";
        if (target is { } share)
            return referenced * 10_000 >= share * total ? "met" : "notMet";
        if (decision is { } met)
            return met ? "met" : "notMet";
        return nothingWasPacted && referenced == 0 ? "met" : "pending";
    }
}
