using System.CommandLine;
using OperaMais.Cli.Output;
using OperaMais.Data.Storage;

namespace OperaMais.Cli.Commands;

/// <summary>What a command does that changes something as somebody, and says so.</summary>
internal static class ChangeAction
{
    /// <summary>As whom it acts.</summary>
    internal delegate Task<string> Actor(
        CliHost host, ParseResult result, Option<string?> option, OperaMaisDatabase database, CancellationToken cancellation);

    /// <summary>Changes something.</summary>
    /// <returns>What it says: as a document, and as text.</returns>
    internal delegate Task<(object Document, string Text)> Change(
        ParseResult result, OperaMaisDatabase database, string author, CancellationToken cancellation);

    /// <summary>Gives a command its action, and the options that it needs for it.</summary>
    internal static Command Complete(CliHost host, Command command, Actor actor, Change change)
    {
        var format = SharedOptions.Format("json");
        var name = SharedOptions.As();
        var database = SharedOptions.Database();
        command.Options.Add(format);
        command.Options.Add(name);
        command.Options.Add(database);
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                var author = await actor(host, result, name, opened, cancellation);
                var (document, text) = await change(result, opened, author, cancellation);
                if (result.GetValue(format) == "json")
                    await Json.WriteAsync(host.Output, document);
                else
                    await host.Output.WriteLineAsync(text);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
