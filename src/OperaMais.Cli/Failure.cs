using System.Collections.Immutable;
using System.Data.Common;
using OperaMais.Application.Approvals;
using OperaMais.Application.Conflicts;
using OperaMais.Cli.Output;
using OperaMais.Data.Storage;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli;

/// <summary>Turns what went wrong into one clear sentence and an exit code.</summary>
internal static class Failure
{
    /// <summary>Runs an action and says what stopped it, if anything did.</summary>
    internal static async Task<int> GuardAsync(CliHost host, string format, Func<OperaMaisDatabase?> database, Func<Task<int>> action)
    {
        string[] arguments = ["--format", format];
        try
        {
            return await action();
        }
        catch (ImportRefusedException refusal)
        {
            await WriteAsync(host, arguments, refusal.Code, refusal.Message, refusal.Conflicts);
            return ExitCode.Refused;
        }
        catch (BlockedApprovalException refusal)
        {
            await WriteAsync(host, arguments, refusal.Code, refusal.Message, BlockerConflicts.Of(refusal.Blockers));
            return ExitCode.Refused;
        }
        catch (RefusedException refusal)
        {
            await WriteAsync(host, arguments, refusal.Code, refusal.Message, []);
            return ExitCode.Refused;
        }
        catch (DamagedNormException damaged)
        {
            await WriteAsync(host, arguments, "norm.damaged", damaged.Message, []);
        }
        catch (OperationCanceledException)
        {
            await WriteAsync(host, arguments, "cancelled", CliMessages.Text("cancelled"), []);
        }
        catch (Exception exception) when (database()?.IsLocked(exception) == true)
        {
            await WriteAsync(host, arguments, "database.locked", CliMessages.Text("database.locked"), []);
        }
        catch (Exception exception) when (exception.GetBaseException() is DbException or System.Net.Sockets.SocketException)
        {
            await WriteAsync(
                host, arguments, "database.failed", CliMessages.Text("database.failed", exception.GetBaseException().Message), []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await WriteAsync(host, arguments, "file.failed", CliMessages.Text("file.failed", exception.Message), []);
        }
        catch (Exception exception)
        {
            // The last word of a process: whoever mends the program needs the trace, the user a sentence.
            await host.Error.WriteLineAsync(exception.ToString());
            await WriteAsync(host, arguments, "unexpected", CliMessages.Text("unexpected", exception.Message), []);
        }
        return ExitCode.Failed;
    }

    /// <summary>Writes an error: a document on standard output where JSON was asked for, else sentences on standard error.</summary>
    internal static async Task WriteAsync(
        CliHost host, IReadOnlyList<string> arguments, string code, string message, ImmutableArray<Conflict> conflicts)
    {
        await host.Error.WriteLineAsync(message);
        if (AsksForJson(arguments))
            await Json.WriteAsync(host.Output, new { Error = new { Code = code, Message = message }, Conflicts = conflicts });
        else
            ConflictText.Write(host.Error, conflicts);
        await host.Output.FlushAsync();
    }

    private static bool AsksForJson(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
            if (arguments[index] is "--format=json" or "--format:json"
                || (arguments[index] == "--format" && index + 1 < arguments.Count && arguments[index + 1] == "json"))
                return true;
        return false;
    }
}
