using OperaMais.Domain.Production;

namespace OperaMais.Data.Production;

/// <summary>One AIH held, with where it came from.</summary>
/// <param name="SliceId">Its slice.</param>
/// <param name="FileId">Its file.</param>
/// <param name="Row">Its place in the file.</param>
/// <param name="IsRegistered">Whether it is registered in SUSfácilMG for the quadrimester asked about.</param>
/// <param name="Aih">The AIH, with its first act where known.</param>
public readonly record struct HeldAih(int SliceId, int FileId, long Row, bool IsRegistered, Hospitalization Aih)
{
    /// <summary>The rows that would count but for their number, which counts in another row.</summary>
    /// <param name="rules">Annex VI.</param>
    /// <param name="rows">Every row held of each number among them.</param>
    /// <param name="matters">Which of them are asked for.</param>
    public static IEnumerable<AihGroup> RepetitionsAmong(
        CountingRules rules, IReadOnlyCollection<HeldAih> rows, Func<Hospitalization, bool> matters)
    {
        var registered = rows.Where(row => row.IsRegistered).Select(row => row.Aih.Number).ToHashSet();
        return rows
            .Select(row => row.Aih)
            .Where(aih => rules.Judge(aih.Profile) == Fate.Counted)
            .GroupBy(aih => aih.Number)
            .SelectMany(ProgrammeOrder.RepetitionsAmong)
            .Where(matters)
            .Select(aih => new AihGroup(aih.Profile, registered.Contains(aih.Number), 1));
    }
}
