using System.Globalization;
using System.Text;
using QRCoder;

namespace OperaMais.Reports.Documents;

/// <summary>A QR code as the path of an SVG: a square of one unit for each dark module.</summary>
/// <param name="Size">The length of a side in units, the quiet zone around it included.</param>
/// <param name="Path">The path.</param>
internal sealed record QrPath(int Size, string Path)
{
    internal static QrPath Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
                if (code.ModuleMatrix[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new(code.ModuleMatrix.Count, path.ToString());
    }
}
