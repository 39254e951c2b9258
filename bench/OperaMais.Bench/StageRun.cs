using System.Collections.Immutable;
using OperaMais.Application;
using OperaMais.Application.Imports;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Issuing;
using OperaMais.Reports.Printing;
using OperaMais.Samples;

namespace OperaMais.Bench;

/// <summary>A piece of work that is measured.</summary>
internal enum Stage
{
    /// <summary>One RD file over and over.</summary>
    SteadyDecoding,

    /// <summary>The RD files of a quadrimester into an empty database.</summary>
    RdImport,

    /// <summary>All files of the demonstration into an empty database, and 2023-3 settled.</summary>
    Demonstration,

    /// <summary>2024-1 settled where the demonstration is held.</summary>
    Settlement,

    /// <summary>The reports of 2023-3 issued where the demonstration is held: one for each beneficiary, with one browser.</summary>
    Reports,

    /// <summary>The same where a fiftieth of the demonstration is held: fewer procedures a beneficiary, so that a report has about three pages.</summary>
    ShortReports,

    /// <summary>Those of <see cref="Reports"/> once more: nothing has changed, so that nothing is printed.</summary>
    ReportsAgain,

    /// <summary>Those reports put into one ZIP.</summary>
    Zip,

    /// <summary>Those reports bound to one volume.</summary>
    Volume,

    /// <summary>A table of 100,000 rows written as a spreadsheet.</summary>
    Spreadsheet,
}

/// <summary>Runs one stage; each has a process to itself, so that its memory is its own.</summary>
/// <param name="input">The folder of the files it reads.</param>
/// <param name="connectionString">The database.</param>
internal sealed class StageRun(string input, string connectionString)
{
    private const string Author = "bench";

    private static readonly Quadrimester Reported = new(2023, 3);

    private static readonly NormLibrary Norms = NormLibrary.Embedded;

    // Four months.
    private const long RdRows = 4L * SampleFiles.AihsOfMinasGerais;

    private OperaMaisDatabase Database => DatabaseChooser.Choose(connectionString);

    internal Task<Measure> OfAsync(Stage stage) => stage switch
    {
        Stage.SteadyDecoding => Task.FromResult(SteadyDecoding.Mean(input)),
        Stage.RdImport => Measure.OfAsync(RdRows * SampleFiles.RdRowLength, ImportProductionAsync),
        Stage.Demonstration => Measure.OfAsync(ImportFiles.Expand([input]).Sum(file => new FileInfo(file).Length), DemonstrateAsync),
        Stage.Settlement => Measure.OfAsync(0, () => SettleAsync(new Quadrimester(2024, 1))),
        Stage.Reports or Stage.ShortReports or Stage.ReportsAgain => Measure.OfAsync(0, IssueAsync),
        Stage.Zip => Measure.OfAsync(0, () => BindAsync((bind, codes, file) => bind.WriteZipAsync(codes, file))),
        Stage.Volume => Measure.OfAsync(0, () => BindAsync((bind, codes, file) => bind.WriteVolumeAsync("Relatórios", codes, file))),
        Stage.Spreadsheet => Measure.OfAsync(0, () => Task.FromResult(LongTable.Write(Path.Combine(input, "table.xlsx")))),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, message: null),
    };

    private async Task<long> ImportProductionAsync()
    {
        var report = await new ImportProduction(Database, Norms, TimeProvider.System)
            .RunAsync([input], new ProductionImportOptions { Author = Author });
        return report.Rows;
    }

    private async Task<long> DemonstrateAsync()
    {
        var options = new FactImportOptions { Author = Author };
        var rows = await ImportProductionAsync();
        await new ImportPpi(Database, Norms, TimeProvider.System).RunAsync(Path.Combine(input, "ppi.csv"), options);
        await new ImportDecisions(Database, Norms, TimeProvider.System).RunAsync(Path.Combine(input, "decisions.csv"), options);
        await new ImportOpeningBalances(Database, Norms, TimeProvider.System)
            .RunAsync(Path.Combine(input, "opening-balances.csv"), options);
        await SettleAsync(Reported);
        return rows;
    }

    private async Task<long> SettleAsync(Quadrimester quadrimester)
    {
        var settled = await new SettleQuadrimester(Database, Norms, TimeProvider.System)
            .RunAsync(quadrimester, allowMissing: false, Author);
        return RowsOf(settled.Settlement.Inputs.Baseline) + RowsOf(settled.Settlement.Inputs.Current);
    }

    private async Task<long> IssueAsync()
    {
        await using var renderer = new ReportRenderer();
        await using var printer = new ChromiumPrinter();
        var issue = new IssueReports(Database, Norms, new(Database, renderer, printer, TimeProvider.System));
        return await issue.RunAsync(Reported, new(Author, new("https://operamais.exemplo.invalid/"))).LongCountAsync();
    }

    private async Task<long> BindAsync(Func<BindReports, ImmutableArray<string>, Stream, Task> bind)
    {
        await using var context = Database.CreateContext();
        ImmutableArray<string> codes = [.. context.Reports.OrderBy(report => report.IssuedAt).Select(report => report.Code)];
        await using var file = File.Create(Path.Combine(input, "bound"));
        await bind(new(new(Database)), codes, file);
        return codes.Length;
    }

    private static long RowsOf(PeriodProduction production) =>
        production.Uncounted.Total + production.Counted.Sum(group => group.Count);
}
