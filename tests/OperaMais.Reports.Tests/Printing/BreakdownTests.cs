using OperaMais.Domain.Messages;
using OperaMais.Reports.Printing;

namespace OperaMais.Reports.Tests.Printing;

[Collection(nameof(SharedPrinter))]
public sealed class BreakdownTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_killed_browser_fails_the_print_it_was_at_and_the_next_print_starts_another(bool driver)
    {
        using var browser = new StandInBrowser();
        await using var printer = new ChromiumPrinter(new() { ExecutablePath = browser.Path });
        var before = await printer.PrintAsync(SampleDocument.Html);

        var printing = printer.PrintAsync(SampleDocument.Html);
        if (driver) browser.KillDriver();
        else browser.KillBrowser();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => printing);
        Assert.Equal("pdf.broken", refused.Code);
        Assert.EndsWith("em planilha (XLSX) e CSV.", refused.Message);
        Assert.Equal(before, await printer.PrintAsync(SampleDocument.Html));
    }

    [Fact]
    public async Task A_missing_browser_is_said_with_what_to_install()
    {
        await using var printer = new ChromiumPrinter(new() { ExecutablePath = "/nowhere/chromium" });

        var refused = await Assert.ThrowsAsync<RefusedException>(() => printer.PrintAsync(SampleDocument.Html));

        Assert.Equal("pdf.missing", refused.Code);
        Assert.Equal(
            "O PDF não pôde ser impresso porque o Chromium não está em /nowhere/chromium: peça ao administrador que o instale "
            + "(apt-get install chromium) e tente de novo; o relatório continua disponível na tela (HTML), e as tabelas das páginas, em planilha (XLSX) e CSV.",
            refused.Message);
    }

    [Fact]
    public async Task A_browser_that_does_not_start_is_said()
    {
        using var browser = new StandInBrowser("exit 1");
        await using var printer = new ChromiumPrinter(new() { ExecutablePath = browser.Path });

        var refused = await Assert.ThrowsAsync<RefusedException>(() => printer.PrintAsync(SampleDocument.Html));

        Assert.Equal("pdf.start", refused.Code);
        Assert.Contains(browser.Path, refused.Message);
    }

    [Fact]
    public async Task A_browser_that_never_answers_is_given_up()
    {
        using var browser = new StandInBrowser("exec sleep 600");
        await using var printer = new ChromiumPrinter(new() { ExecutablePath = browser.Path, Timeout = TimeSpan.FromSeconds(1) });

        var refused = await Assert.ThrowsAsync<RefusedException>(() => printer.PrintAsync(SampleDocument.Html));

        Assert.Equal("pdf.slow", refused.Code);
        Assert.StartsWith("O PDF não ficou pronto no tempo máximo (1 s)", refused.Message);
    }

    [Fact]
    public async Task A_cancelled_print_ends_and_the_next_one_works()
    {
        await using var printer = new ChromiumPrinter();
        var before = await printer.PrintAsync(SampleDocument.Html);
        using var cancellation = new CancellationTokenSource();

        var printing = printer.PrintAsync(SampleDocument.Html, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        Assert.Equal(before, await printer.PrintAsync(SampleDocument.Html));
    }

    [Fact]
    public async Task Cancelled_while_the_browser_starts_the_start_serves_the_next_print()
    {
        await using var printer = new ChromiumPrinter();
        using var cancellation = new CancellationTokenSource();

        var printing = printer.PrintAsync(SampleDocument.Html, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        Assert.NotEmpty(await printer.PrintAsync(SampleDocument.Html));
    }
}
