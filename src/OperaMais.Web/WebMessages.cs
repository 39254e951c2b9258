using System.Resources;
using OperaMais.Domain.Messages;

namespace OperaMais.Web;

/// <summary>The sentences the site says besides what stands on its pages: refusals, outcomes, warnings.</summary>
internal static class WebMessages
{
    private static readonly MessageCatalogue All = new(new ResourceManager("OperaMais.Web.Messages", typeof(WebMessages).Assembly));

    internal static string Text(string code, params ReadOnlySpan<object?> arguments) => All.Text(code, arguments);

    internal static RefusedException Refuse(string code, params ReadOnlySpan<object?> arguments) => All.Refuse(code, arguments);
}
