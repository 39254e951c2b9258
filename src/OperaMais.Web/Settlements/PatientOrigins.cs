using OperaMais.Application.Settlements;
using OperaMais.Domain.Codes;

namespace OperaMais.Web.Settlements;

/// <summary>Where the patients of a municipality live whose AIHs count for its indicator, paid or not.</summary>
/// <param name="Own">The municipality itself.</param>
/// <param name="Counts">How many AIHs by residence: its own first, then those that most patients come from.</param>
/// <remarks>Annex VII, Bonificação.</remarks>
public sealed record PatientOrigins(MunicipalityCode Own, IReadOnlyList<(MunicipalityCode Municipality, int Count)> Counts)
{
    /// <summary>All of them.</summary>
    internal int Total => Counts.Sum(origin => origin.Count);

    /// <summary>Those of other municipalities.</summary>
    internal int Referenced => Counts.Where(origin => origin.Municipality != Own).Sum(origin => origin.Count);

    /// <summary>Counts them.</summary>
    internal static PatientOrigins Of(MunicipalityCode own, IEnumerable<JudgedAih> aihs) => new(
        own,
        [
            .. aihs
                .Where(aih => aih.IsInIndicator)
                .CountBy(aih => aih.Aih.Residence)
                .OrderByDescending(entry => entry.Key == own)
                .ThenByDescending(entry => entry.Value)
                .ThenBy(entry => entry.Key)
                .Select(entry => (entry.Key, entry.Value)),
        ]);
}
