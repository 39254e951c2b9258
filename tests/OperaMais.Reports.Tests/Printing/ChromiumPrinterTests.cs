using System.Text;
using OperaMais.Reports.Printing;

namespace OperaMais.Reports.Tests.Printing;

[Collection(nameof(SharedPrinter))]
public sealed class ChromiumPrinterTests(SharedPrinter shared)
{
    [Fact]
    public async Task The_same_document_gives_the_same_bytes_whatever_was_printed_before_and_by_another_browser()
    {
        var first = await shared.Printer.PrintAsync(SampleDocument.Html);
        var between = await shared.Printer.PrintAsync(SampleDocument.Of("Outro"));
        var again = await shared.Printer.PrintAsync(SampleDocument.Html);
        await using var other = new ChromiumPrinter();
        var elsewhere = await other.PrintAsync(SampleDocument.Html);

        Assert.Equal(first, again);
        Assert.Equal(first, elsewhere);
        Assert.NotEqual(first, between);
    }

    [Fact]
    public async Task A_printed_document_is_tagged_has_title_language_and_bookmarks_and_no_date_that_would_differ()
    {
        var pdf = await shared.Printer.PrintAsync(SampleDocument.Html);

        var info = await Poppler.InfoAsync(pdf);
        Assert.Equal("yes", info["Tagged"]);
        Assert.Equal("Relatório de pagamento: Santa Casa & Irmãos (node00000012)", info["Title"]);
        Assert.Equal("none", info["Form"]);
        Assert.Equal("no", info["JavaScript"]);
        Assert.EndsWith("(A4)", info["Page size"]);
        Assert.DoesNotContain("CreationDate", info.Keys);
        Assert.DoesNotContain("ModDate", info.Keys);
        var bytes = Encoding.Latin1.GetString(pdf);
        Assert.Contains("/Lang (pt-BR)", bytes);
        Assert.Contains("/Outlines", bytes);
    }

    [Fact]
    public async Task Pages_are_numbered_and_heads_of_tables_repeated()
    {
        var pdf = await shared.Printer.PrintAsync(SampleDocument.Html);

        var pages = (await Poppler.TextAsync(pdf)).TrimEnd('\f', '\n').Split('\f');
        Assert.True(pages.Length >= 3, $"{pages.Length} pages");
        Assert.All(pages.Index(), page => Assert.Contains($"Página {page.Index + 1} de {pages.Length}", page.Item));
        Assert.All(pages, page => Assert.Contains("Procedimento", page));
    }

    [Fact]
    public async Task Prints_asked_for_at_once_take_turns()
    {
        var titles = Enumerable.Range(1, 4).Select(number => $"Título {number}").ToList();

        var pdfs = await Task.WhenAll(titles.Select(title => shared.Printer.PrintAsync(SampleDocument.Of(title))));

        foreach (var (title, pdf) in titles.Zip(pdfs)) Assert.Equal(title, (await Poppler.InfoAsync(pdf))["Title"]);
    }
}
