using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OperaMais.Application.Demonstration;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>demo --output FOLDER</c></summary>
internal static class DemoCommand
{
    private const decimal Least = 0.001m;

    internal static Command Create(CliHost host)
    {
        var output = new Option<string>("--output") { Required = true, Description = CliMessages.Text("option.output") };
        var scale = new Option<decimal>("--scale")
        {
            Description = CliMessages.Text("option.scale"),
            DefaultValueFactory = _ => 1,
            CustomParser = ReadScale,
        };
        // Every command knows a database, also the few that need none.
        var command = new Command("demo", CliMessages.Text("demo")) { output, scale, SharedOptions.Database() };
        command.SetAction((result, cancellation) => Failure.GuardAsync(host, "text", () => null, async () =>
        {
            var folder = result.GetRequiredValue(output);
            var rows = await new MakeDemonstration(NormLibrary.Embedded)
                .RunAsync(folder, (int)(result.GetValue(scale) * 1000), cancellation);
            host.Output.WriteLine(CliMessages.Text("demo.done", rows, folder));
            return ExitCode.Done;
        }));
        return command;
    }

    // The same in every culture: where the comma is decimal, the program's own reading would drop the point.
    private static decimal ReadScale(ArgumentResult result)
    {
        if (result.Tokens is [var token]
            && decimal.TryParse(token.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale)
            && scale is >= Least and <= 1)
            return scale;
        result.AddError(CliMessages.Text("demo.scale"));
        return default;
    }
}
