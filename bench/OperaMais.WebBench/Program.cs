// Measures the site with the demonstration and prints the table of docs/performance.md, or with a file puts it in its place there.
using System.Diagnostics;
using Microsoft.Playwright;
using OperaMais.Testing;
using OperaMais.Testing.Processes;
using OperaMais.WebBench;

const string Begin = "<!-- measured, site: begin -->\n";
const string End = "<!-- measured, site: end -->\n";
const int Runs = 5;
string[] tables =
[
    "/apuracao/2023-3?ordem=financiamento", "/apuracao/2023-3?ordem=-bonus", "/apuracao/2023-3?busca=sao", "/apuracao/2023-3?pagina=3", "/apuracao/2023-3?situacao=cumpriu",
];
// Each supposes something else: nothing of an answer serves for another.
string[] simulations =
[
    .. ((string[])["variacao=10", "variacao=-10", "referenciados=60", "ritmo=80&variacao=5", "p.0407040102=40"])
        .Select(scenario => $"/municipio/310620/simulador?quadrimestre=2023-3&{scenario}"),
];

using var folder = new TemporaryFolder();
(string, string)[] settings = [("OperaMais__Demonstration", "true")];
var first = Stopwatch.StartNew();
var site = await SiteProcess.StartAsync(folder.Path, settings);
Figure[] figures;
try
{
    var firstStart = new Figure("first start, demonstration of a tenth made, imported and settled", "ms", [first.Elapsed.TotalMilliseconds], 30_000);
    var starts = new List<double>();
    for (var run = 0; run < Runs; run++)
    {
        await site.StopAsync();
        var watch = Stopwatch.StartNew();
        await site.StartAgainAsync();
        starts.Add(watch.Elapsed.TotalMilliseconds);
    }
    using var visitor = await Visitor.SignInAsync(site.Address);
    var (times, answers) = (await TimesAsync(visitor, tables), await TimesAsync(visitor, simulations));

    using var playwright = await Playwright.CreateAsync();
    await using var browser = await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    var window = new Window(browser, site.Address);
    var (transfers, shows) = (new List<double>(), new List<double>());
    for (var run = 0; run < Runs; run++)
    {
        transfers.Add(await window.TransferAsync("/"));
        shows.Add(await window.ShowAsync("/", "svg.map"));
    }
    figures =
    [
        firstStart,
        new("later starts, until pages are shown", "ms", starts, 2_000),
        new("first load of the panel, transferred with an empty cache", "kB", transfers, 350),
        new("the table of 275, sorted or filtered, whole answer", "ms", times, 150),
        new("the simulator, something else supposed each time, whole answer", "ms", answers, 200),
        new("the panel with its map, asked for until painted", "ms", shows, 300),
    ];
}
finally
{
    await site.DisposeAsync();
}

var report = string.Join('\n',
[
    "| what | runs | median | worst | goal | met |",
    "| --- | ---: | ---: | ---: | ---: | --- |",
    .. figures.Select(figure => figure.Row),
    "",
]);
if (args is [var target])
{
    var document = await File.ReadAllTextAsync(target);
    var start = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
    await File.WriteAllTextAsync(target, document[..start] + report + document[document.IndexOf(End, StringComparison.Ordinal)..]);
}
else
    Console.Write(report);

// After each was asked for once.
static async Task<List<double>> TimesAsync(Visitor visitor, string[] paths)
{
    foreach (var path in paths)
        await visitor.TimeAsync(path);
    var times = new List<double>();
    for (var run = 0; run < Runs; run++)
        foreach (var path in paths)
            times.Add(await visitor.TimeAsync(path));
    return times;
}
