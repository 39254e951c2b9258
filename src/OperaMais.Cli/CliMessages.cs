using System.Resources;
using OperaMais.Domain.Messages;

namespace OperaMais.Cli;

/// <summary>What the command line says to its users.</summary>
internal static class CliMessages
{
    private static readonly MessageCatalogue All = new(new ResourceManager("OperaMais.Cli.Messages", typeof(CliMessages).Assembly));

    internal static string Text(string code, params ReadOnlySpan<object?> arguments) => All.Text(code, arguments);

    internal static RefusedException Refuse(string code, params ReadOnlySpan<object?> arguments) => All.Refuse(code, arguments);
}
