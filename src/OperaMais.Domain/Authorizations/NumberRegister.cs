using System.Collections.Frozen;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Authorizations;

/// <summary>The ranges kept here, against which numbers of production are judged one by one: fast, for an import has hundreds of thousands.</summary>
public sealed class NumberRegister
{
    private readonly FrozenSet<int> series;
    private readonly (NumberRange Range, MunicipalityCode Municipality)[] municipal;
    private readonly (NumberRange Range, MunicipalityCode Municipality)[] issued;
    private readonly FrozenSet<long> cancelled;

    /// <summary>Takes the ranges as they are.</summary>
    /// <param name="series">What the state holds.</param>
    /// <param name="municipal">The ranges of municipalities.</param>
    /// <param name="issued">What was issued.</param>
    /// <param name="cancelled">The numbers cancelled, thirteen digits as an integer.</param>
    public NumberRegister(
        IEnumerable<NumberRange> series,
        IEnumerable<(NumberRange Range, MunicipalityCode Municipality)> municipal,
        IEnumerable<NumberRange> issued,
        IEnumerable<long> cancelled)
    {
        this.series = series.Select(range => range.Series).ToFrozenSet();
        this.municipal = Sorted(municipal);
        this.issued = Sorted(issued.Select(range => (range, default(MunicipalityCode))));
        this.cancelled = cancelled.ToFrozenSet();
    }

    /// <summary>Whether nothing is kept.</summary>
    public bool IsEmpty => series.Count == 0;

    /// <summary>Whether a number is of the series for elective surgery.</summary>
    public static bool IsElective(AihNumber number) => SeriesOf(number) % 10 == (int)AuthorizationKind.ElectiveAih;

    /// <summary>Judges a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="place">Where the surgery was done.</param>
    public NumberStanding Judge(AihNumber number, MunicipalityCode place)
    {
        if (!series.Contains(SeriesOf(number)))
            return NumberStanding.NoSeries;
        var firstTwelve = number.Value / 10;
        if (Find(municipal, firstTwelve) is not { } found)
            return NumberStanding.Unallocated;
        if (found != place)
            return NumberStanding.OtherMunicipality;
        if (Find(issued, firstTwelve) is null)
            return NumberStanding.NotIssued;
        return cancelled.Contains(number.Value) ? NumberStanding.Cancelled : NumberStanding.Issued;
    }

    /// <summary>Whether a number was issued and not cancelled, wherever the surgery was done.</summary>
    public bool IsIssued(AihNumber number) =>
        series.Contains(SeriesOf(number)) && Find(issued, number.Value / 10) is not null && !cancelled.Contains(number.Value);

    /// <summary>
    /// Whether an elective surgery should have had a number of the elective series, which is obligatory and kept here for its state and year,
    /// and has one of another.
    /// </summary>
    /// <remarks>Ordinance SAS/MS 492/2008, Art. 1 § 2, says so of APACs and Art. 5 gives AIHs their series.</remarks>
    public bool IsOfWrongSeries(AihNumber number)
    {
        var own = SeriesOf(number);
        return !IsElective(number) && series.Contains(own / 10 * 10 + (int)AuthorizationKind.ElectiveAih);
    }

    private static int SeriesOf(AihNumber number) => (int)(number.Value / 10 / NumberRange.SeriesSize);

    private static (NumberRange Range, MunicipalityCode Municipality)[] Sorted(IEnumerable<(NumberRange Range, MunicipalityCode Municipality)> ranges) =>
        [.. ranges.Where(entry => !entry.Range.IsEmpty).OrderBy(entry => entry.Range.First)];

    private static MunicipalityCode? Find((NumberRange Range, MunicipalityCode Municipality)[] ranges, long firstTwelve)
    {
        var (low, high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].Range.Contains(firstTwelve))
                return ranges[middle].Municipality;
            if (firstTwelve < ranges[middle].Range.First)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return null;
    }
}
