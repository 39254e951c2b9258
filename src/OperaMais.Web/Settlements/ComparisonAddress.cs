using OperaMais.Domain;
using OperaMais.Web.Components.Ui;

namespace OperaMais.Web.Settlements;

/// <summary>Addresses of comparisons.</summary>
internal static class ComparisonAddress
{
    /// <summary>The comparison of a version with the last one, or of the last one with the one before it.</summary>
    internal static string Of(SettlementOverview overview)
    {
        var latest = overview.View.LatestVersion;
        return Of(overview.View.Settlement.Quadrimester, overview.IsLatest ? latest - 1 : overview.Version, latest);
    }

    /// <summary>The comparison of two versions.</summary>
    internal static string Of(Quadrimester quadrimester, int from, int to) =>
        QueryAddress.Of($"/apuracao/{quadrimester}/comparar", ("de", $"{from}"), ("ate", $"{to}"));
}
