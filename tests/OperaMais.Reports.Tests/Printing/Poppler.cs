using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace OperaMais.Reports.Tests.Printing;

/// <summary>Reads PDFs with tools that had no part in writing them: Debian's poppler-utils.</summary>
internal static class Poppler
{
    /// <summary>What <c>pdfinfo</c> tells, as label and value.</summary>
    internal static async Task<Dictionary<string, string>> InfoAsync(byte[] pdf) =>
        (await RunAsync("pdfinfo", pdf, "-"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(':', 2))
        .ToDictionary(pair => pair[0], pair => pair[1].Trim());

    /// <summary>The text, laid out as on paper.</summary>
    internal static Task<string> TextAsync(byte[] pdf) => RunAsync("pdftotext", pdf, "-layout", "-", "-");

    /// <summary>The bookmarks of the first level, with the pages they lead to.</summary>
    internal static async Task<IReadOnlyList<(string Name, int Page)>> BookmarksAsync(byte[] pdf) =>
    [
        .. XDocument.Parse((await RunAsync("pdftohtml", pdf, "-xml", "-i", "-stdout", "-", "volume")).Replace("<!DOCTYPE pdf2xml SYSTEM \"pdf2xml.dtd\">", "", StringComparison.Ordinal))
            .Root!.Elements("outline").Elements("item")
            .Select(item => (item.Value, int.Parse(item.Attribute("page")!.Value, CultureInfo.InvariantCulture))),
    ];

    private static async Task<string> RunAsync(string tool, byte[] pdf, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return await output;
    }
}
