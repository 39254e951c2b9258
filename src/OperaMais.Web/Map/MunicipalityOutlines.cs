using System.Collections.Immutable;
using OperaMais.Domain.Codes;

namespace OperaMais.Web.Map;

/// <summary>The outline of a municipality.</summary>
/// <param name="Code">The municipality.</param>
/// <param name="Path">Its SVG path, in the units of the drawing.</param>
internal sealed record MunicipalityOutline(MunicipalityCode Code, string Path);

/// <summary>The outlines of the municipalities of Minas Gerais.</summary>
/// <remarks>Made by <c>eng/map</c> from IBGE's limits, simplified.</remarks>
internal static class MunicipalityOutlines
{
    /// <summary>Width of the drawing they are made for.</summary>
    internal const int Width = 1600;

    /// <summary>Height of the drawing.</summary>
    internal const int Height = 1306;

    private const string Resource = "Map/mg-municipalities.csv";

    private static readonly Lazy<ImmutableArray<MunicipalityOutline>> Outlines = new(Read);

    /// <summary>All of them, by code.</summary>
    internal static ImmutableArray<MunicipalityOutline> All => Outlines.Value;

    private static ImmutableArray<MunicipalityOutline> Read()
    {
        using var stream = typeof(MunicipalityOutlines).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(line => line.Split(';'))
                .Select(cells => new MunicipalityOutline(new(int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture)), cells[1])),
        ];
    }
}
