using System.Security.Claims;
using System.Text.Json;
using OperaMais.Data.Users;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>What a command ended with.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Its standard output, which must be one JSON document.</summary>
    internal JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The codes of the conflicts it reported.</summary>
    internal IEnumerable<string> ConflictCodes =>
        Json.GetProperty("conflicts").EnumerateArray().Select(conflict => conflict.GetProperty("code").GetString()!);

    /// <summary>The conflict with a code, which must be there once.</summary>
    internal JsonElement Conflict(string code) =>
        Json.GetProperty("conflicts").EnumerateArray().Single(conflict => conflict.GetProperty("code").GetString() == code);
}

/// <summary>The command line over a database and a folder of a test's own.</summary>
internal sealed class CommandLine : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly TemporaryFolder folder = new();

    private CommandLine(TestDatabase database) => this.database = database;

    internal TestDatabase Database => database;

    internal string Folder => folder.Path;

    internal static async Task<CommandLine> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite) =>
        new(await TestDatabase.CreateAsync(kind));

    /// <summary>Runs a command against the test's database.</summary>
    internal async Task<CommandResult> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await OperaMaisCli.RunAsync(arguments, new CliHost
        {
            Output = output,
            Error = error,
            IsTerminal = false,
            Time = TimeProvider.System,
            ConnectionString = database.ConnectionString,
        });
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that answers with a JSON document.</summary>
    internal Task<CommandResult> RunJsonAsync(params string[] arguments) => RunAsync([.. arguments, "--format", "json"]);

    /// <summary>Adds a user with a role.</summary>
    internal async Task AddUserAsync(string userName, string role, DateTimeOffset? lockedUntil = null)
    {
        await using var context = database.Database.CreateContext();
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = "Ana",
            LockoutEnd = lockedUntil,
        };
        context.Users.Add(user);
        context.UserClaims.Add(new() { UserId = user.Id, ClaimType = ClaimTypes.Role, ClaimValue = role });
        await context.SaveChangesAsync();
    }

    /// <summary>Writes a file of the given lines.</summary>
    internal string Write(string name, params IEnumerable<string> lines)
    {
        var path = folder.File(name);
        File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>Writes a file of the given bytes.</summary>
    internal string WriteBytes(string name, byte[] bytes)
    {
        var path = folder.File(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await database.DisposeAsync();
    }
}
