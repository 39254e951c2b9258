using System.Collections.Immutable;
using OperaMais.Domain.Explanations;
using OperaMais.Domain.Messages;

namespace OperaMais.Web.Map;

/// <summary>The six steps a measure is coloured in.</summary>
public sealed class MapScale
{
    private const int Steps = 6;

    private readonly Func<MunicipalFigures, long?> valueOf;
    private readonly ImmutableArray<long> limits;
    private readonly Func<long, string> toText;

    private MapScale(MapMeasure measure, ImmutableArray<long> limits, Func<MunicipalFigures, long?> valueOf, Func<long, string> toText)
    {
        Measure = measure;
        this.limits = limits;
        this.valueOf = valueOf;
        this.toText = toText;
    }

    /// <summary>The measure.</summary>
    public MapMeasure Measure { get; }

    /// <summary>What each step stands for, from the first; fewer than six where the values do not differ enough.</summary>
    public IEnumerable<string> Labels => limits.Length == 0
        ? [WebMessages.Text("map.all")]
        : [
            WebMessages.Text("map.below", toText(limits[0])),
            .. limits.Zip(limits.Skip(1), (from, to) => WebMessages.Text("map.between", toText(from), toText(to))),
            WebMessages.Text("map.above", toText(limits[^1])),
        ];

    /// <summary>The scale of a measure.</summary>
    public static MapScale Of(MapMeasure measure, ImmutableArray<MunicipalFigures> municipalities) => measure switch
    {
        MapMeasure.Indicator => new(measure, [50_00, 75_00, 90_00, 100_00, 125_00], figures => figures.ReachedOfTarget, PercentText),
        MapMeasure.Referenced => new(measure, [10_00, 20_00, 35_00, 50_00, 70_00], figures => figures.Indicator?.Achieved, PercentText),
        _ => new(measure, LimitsOf([.. municipalities.Select(ValueOf)]), figures => ValueOf(figures), AmountText),
    };

    /// <summary>The step of a municipality, 1 to 6; nothing when there is nothing to measure.</summary>
    public int? StepOf(MunicipalFigures figures) =>
        valueOf(figures) is { } value ? limits.Count(limit => limit <= value) + 1 : null;

    /// <summary>What is measured, for sorting.</summary>
    public long? Measured(MunicipalFigures figures) => valueOf(figures);

    /// <summary>The figure in words.</summary>
    public string Describe(MunicipalFigures figures) => (Measure, figures.Indicator) switch
    {
        (MapMeasure.Value, _) => Shown.Reais(figures.Financing ?? figures.TermValue),
        (_, null) => WebMessages.Text("map.notCalculated"),
        (_, { Total: 0 } row) => row.Status.ToText(),
        (MapMeasure.Referenced, { } row) => WebMessages.Text(
            "map.referenced", Shown.Percent(row.Achieved), Shown.Number(row.Referenced), Shown.Number(row.Total)),
        (_, { Target: { } target } row) => WebMessages.Text(
            "map.indicator", Shown.Percent(row.Achieved), Shown.Percent(target), row.Status.ToText()),
        (_, { } row) => WebMessages.Text("map.noTarget", Shown.Percent(row.Achieved), row.Status.ToText()),
    };

    private static long ValueOf(MunicipalFigures figures) => (figures.Financing ?? figures.TermValue).Centavos;

    // Sixths of the municipalities, at limits a reader can keep in mind.
    private static ImmutableArray<long> LimitsOf(ImmutableArray<long> values)
    {
        var sorted = values.Where(value => value > 0).Order().ToList();
        return sorted.Count == 0
            ? []
            : [.. Enumerable.Range(1, Steps - 1).Select(step => Rounded(sorted[sorted.Count * step / Steps])).Distinct()];
    }

    private static long Rounded(long value)
    {
        var unit = 1L;
        while (value / unit >= 10)
            unit *= 10;
        return (value + unit / 2) / unit * unit;
    }

    private static string PercentText(long basisPoints) => $"{basisPoints / 100} %";

    private static string AmountText(long centavos) => (centavos / 100m) switch
    {
        >= 1_000_000 and var reais => $"{(reais / 1_000_000).ToString("0.#", MessageCatalogue.Culture)} mi",
        >= 1_000 and var reais => $"{(reais / 1_000).ToString("0.#", MessageCatalogue.Culture)} mil",
        var reais => reais.ToString("0.##", MessageCatalogue.Culture),
    };
}
