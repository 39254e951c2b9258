namespace OperaMais.Web.Map;

/// <summary>What the map is coloured by.</summary>
public enum MapMeasure
{
    /// <summary>Financing of what was done in the municipality; the published term value while nothing was calculated.</summary>
    Value,

    /// <summary>How much of its target the municipality reached.</summary>
    Indicator,

    /// <summary>The share of referenced patients.</summary>
    Referenced,
}

/// <summary>How measures are called.</summary>
internal static class MapMeasures
{
    /// <summary>The measures with the words that stand for them in addresses and on the page.</summary>
    internal static IReadOnlyList<(MapMeasure Measure, string Address, string Name)> All { get; } =
    [
        (MapMeasure.Value, "valor", "Valor"),
        (MapMeasure.Indicator, "indicador", "Indicador"),
        (MapMeasure.Referenced, "referenciados", "Referenciados"),
    ];

    /// <summary>The measure an address asks for; the first one when it asks for none that is known.</summary>
    internal static MapMeasure Read(string? address) => All.FirstOrDefault(entry => entry.Address == address).Measure;

    /// <summary>The word that stands for a measure in addresses.</summary>
    internal static string AddressOf(MapMeasure measure) => All.First(entry => entry.Measure == measure).Address;
}
