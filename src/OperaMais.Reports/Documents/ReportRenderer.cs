using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace OperaMais.Reports.Documents;

/// <summary>Lays reports out as whole HTML documents, for the screen and for print alike.</summary>
public sealed class ReportRenderer : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();

    /// <summary>One report.</summary>
    /// <param name="data">What it shows.</param>
    /// <param name="stamp">What makes it an issued report; without one the paper says that it is a preview.</param>
    public async Task<string> RenderAsync(ReportData data, ReportStamp? stamp)
    {
        // A renderer keeps every component it ever rendered: each document gets its own.
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<ReportDocument>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(ReportDocument.Data)] = data,
                [nameof(ReportDocument.Stamp)] = stamp,
            }));
            return "<!DOCTYPE html>\n" + root.ToHtmlString();
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
