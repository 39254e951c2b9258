using System.Diagnostics;

namespace OperaMais.Web.Tests.Downloads;

/// <summary>Opens spreadsheets as whoever has LibreOffice does, without a window.</summary>
internal static class LibreOffice
{
    // Files of other programs are calculated again when opened, not believed.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
          </item>
        </oor:items>
        """;

    // Separator, quotes, UTF-8, from the first row, every column as it comes, English, text unquoted, and values as they are, not as shown.
    private const string Csv = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,true,false";

    /// <summary>The first sheet of a spreadsheet, calculated anew: its cells by row.</summary>
    internal static async Task<string[][]> ReadAsync(byte[] xlsx, string folder)
    {
        var profile = Directory.CreateDirectory(Path.Combine(folder, "profile", "user"));
        await File.WriteAllTextAsync(Path.Combine(profile.FullName, "registrymodifications.xcu"), Settings);
        var file = Path.Combine(folder, "table.xlsx");
        await File.WriteAllBytesAsync(file, xlsx);
        var start = new ProcessStartInfo("soffice")
        {
            ArgumentList =
            {
                "--headless", "--norestore", $"-env:UserInstallation={new Uri(profile.Parent!.FullName)}", "--convert-to", Csv, "--outdir", folder, file,
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, string.Join('\n', said));
        using var csv = CsvHelper.CsvReader.FromFile(Path.Combine(folder, "table.csv"), new CsvHelper.CsvReaderOptions { Separator = ';', HasHeader = false });
        return [.. Rows(csv)];
    }

    private static IEnumerable<string[]> Rows(CsvHelper.CsvReader csv)
    {
        while (csv.Read())
            yield return [.. Enumerable.Range(0, csv.FieldCount).Select(index => csv.GetString(index))];
    }
}
