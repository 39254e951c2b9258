namespace OperaMais.Domain.Production;

/// <summary>
/// The order that decides which of several AIHs with one number counts: the first by competence, then by the columns of the
/// extract in their order, compared as text.
/// </summary>
/// <remarks>
/// Annex VI: "contabiliza a AIH sem repetições". The order does not depend on the order of rows, files or imports.
/// </remarks>
public sealed class ProgrammeOrder : IComparer<Hospitalization>
{
    /// <summary>The one instance.</summary>
    public static ProgrammeOrder Instance { get; } = new();

    /// <summary>The rows of one AIH number that do not count although each would if it stood alone: all but the first.</summary>
    /// <param name="sameNumber">Rows of one number, each of which would count alone.</param>
    public static IEnumerable<Hospitalization> RepetitionsAmong(IEnumerable<Hospitalization> sameNumber) =>
        sameNumber.Order(Instance).Skip(1);

    /// <inheritdoc/>
    public int Compare(Hospitalization x, Hospitalization y)
    {
        var (left, right) = (x.Profile, y.Profile);
        return FirstDifference(
            x.Number.CompareTo(y.Number),
            x.Competence.CompareTo(y.Competence),
            left.Establishment.CompareTo(right.Establishment),
            left.PlaceOfSurgery.CompareTo(right.PlaceOfSurgery),
            x.Residence.CompareTo(y.Residence),
            left.Character.CompareTo(right.Character),
            left.IsSingle.CompareTo(right.IsSingle),
            left.Procedure.CompareTo(right.Procedure),
            Nullable.Compare(left.FirstAct, right.FirstAct),
            string.CompareOrdinal(left.FederalSh.ToString(), right.FederalSh.ToString()),
            string.CompareOrdinal(left.FederalSp.ToString(), right.FederalSp.ToString()));
    }

    private static int FirstDifference(params ReadOnlySpan<int> comparisons)
    {
        foreach (var comparison in comparisons)
            if (comparison != 0)
                return comparison;
        return 0;
    }
}
