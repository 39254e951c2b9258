using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Norms;

namespace OperaMais.Reports.Tests.Norms;

public sealed class NormReportTests
{
    [Fact]
    public async Task Every_check_and_every_parameter_is_on_the_page_and_what_disagrees_comes_first()
    {
        var ruleSet = NormLibrary.Embedded.Current;
        await using var renderer = new ReportRenderer();

        var rows = HtmlTable.RowsOf(await renderer.RenderAsync(new GatherNormReport(NormLibrary.Embedded).Run(ruleSet.Id), null));

        var checks = NormCheck.Of(ruleSet).OrderBy(check => check.Agrees).Select(check => new[] { check.Description, check.Stated, check.Found, check.Article });
        Assert.Equal(
            [.. checks.Select(Line), .. ruleSet.Parameters.Select(parameter => $"{parameter.Key}|{parameter.Value}|{parameter.Article}")],
            rows.Where(cells => cells[0] is not ("Conferência" or "Parâmetro"))
                .Select(cells => Line(cells[2].Contains(" a ", StringComparison.Ordinal) && cells[2].Contains('/', StringComparison.Ordinal) ? [cells[0], cells[1], cells[3]] : cells)));
    }

    [Fact]
    public void Rules_that_do_not_exist_are_refused()
    {
        var refusal = Assert.Throws<RefusedException>(() => new GatherNormReport(NormLibrary.Embedded).Run("ses-mg-1-1999"));

        Assert.Equal("norm.unknown", refusal.Code);
        Assert.Contains(NormLibrary.Embedded.Current.Id, refusal.Message, StringComparison.Ordinal);
    }

    private static string Line(string[] cells) => string.Join('|', cells);
}
