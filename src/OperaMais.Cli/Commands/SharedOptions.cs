using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using OperaMais.Application;
using OperaMais.Application.Users;
using OperaMais.Data.Auditing;
using OperaMais.Data.Storage;
using OperaMais.Data.Users;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    internal static Option<string?> As() => new("--as") { Description = CliMessages.Text("option.as") };

    /// <summary>As which analyst a command that changes something acts.</summary>
    internal static Task<string> AuthorAsync(
        CliHost host, ParseResult result, Option<string?> option, OperaMaisDatabase database, CancellationToken cancellation) =>
        NameAsync(host, result.GetValue(option), RoleNames.Analyst, database, cancellation);

    /// <summary>As which approver a command acts.</summary>
    internal static Task<string> ApproverAsync(
        CliHost host, ParseResult result, Option<string?> option, OperaMaisDatabase database, CancellationToken cancellation) =>
        NameAsync(host, result.GetValue(option), RoleNames.Approver, database, cancellation);

    /// <summary>As which administrator a command acts.</summary>
    internal static Task<string> AdministratorAsync(
        CliHost host, ParseResult result, Option<string?> option, OperaMaisDatabase database, CancellationToken cancellation) =>
        NameAsync(host, result.GetValue(option), RoleNames.Administrator, database, cancellation);

    internal static Option<int?> Version() => new("--version") { Description = CliMessages.Text("option.version") };

    internal static Option<string?> Note() => new("--note") { Description = CliMessages.Text("option.note") };

    internal static Option<string?> Database() => new("--database") { Description = CliMessages.Text("option.database") };

    internal static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = CliMessages.Text("option.format"),
            DefaultValueFactory = _ => "text",
        };
        option.AcceptOnlyFromAmong(["text", .. formats]);
        return option;
    }

    /// <summary>Opens the database that the command, the environment or the default names, created and brought up to date.</summary>
    internal static async Task<int> WithDatabaseAsync(
        CliHost host,
        ParseResult result,
        Option<string?> databaseOption,
        Option<string> formatOption,
        Func<OperaMaisDatabase, Task<int>> action,
        CancellationToken cancellation)
    {
        OperaMaisDatabase? database = null;
        var format = result.GetValue(formatOption)!;
        using var actor = Actor.Begin(
            host.Author, CliMessages.Text("audit.origin", Environment.UserName, Environment.MachineName), CommandOf(result));
        return await Failure.GuardAsync(host, format, () => database, async () =>
        {
            database = DatabaseChooser.Choose(result.GetValue(databaseOption) ?? host.ConnectionString ?? DatabaseChooser.Default);
            await database.MigrateAsync(cancellation);
            return await action(database);
        });
    }

    /// <summary>The quadrimester a text names.</summary>
    internal static Quadrimester ReadQuadrimester(string text) =>
        Quadrimester.TryRead(text, out var quadrimester) ? quadrimester : throw CliMessages.Refuse("quadrimester.invalid", text);

    /// <summary>The month a text names: as parcels have it, 2023-09, or as competences have it, 202309.</summary>
    internal static Competence ReadMonth(string text) =>
        Competence.TryRead(text is [_, _, _, _, '-', _, _] ? text.Remove(4, 1) : text, out var month)
            ? month
            : throw CliMessages.Refuse("month.invalid", text);

    internal static Option<string> Day() => new("--on") { Required = true, Description = CliMessages.Text("option.on") };

    /// <summary>The day a text names, 2024-03-12.</summary>
    internal static DateOnly ReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw CliMessages.Refuse("day.invalid", text);

    /// <summary>The amount a text names, as files have it: 1234.56.</summary>
    internal static Money ReadMoney(string text) => MoneyText.Read(Encoding.UTF8.GetBytes(text), out var amount) == MoneyReading.Valid
        ? amount
        : throw CliMessages.Refuse("money.invalid", text);

    /// <summary>The beneficiary a text names.</summary>
    internal static BeneficiaryId ReadBeneficiary(string text) =>
        BeneficiaryId.TryRead(text, out var beneficiary) ? beneficiary : throw CliMessages.Refuse("beneficiary.shape", text);

    private static async Task<string> NameAsync(
        CliHost host, string? userName, string role, OperaMaisDatabase database, CancellationToken cancellation)
    {
        var name = await new ActingUser(database, host.Time).NameAsync(userName, role, host.Author, cancellation);
        Actor.Identify(name);
        return name;
    }

    // Without options, which may hold a password, and without folders.
    private static string CommandOf(ParseResult result)
    {
        var names = new List<string>();
        for (var command = result.CommandResult; command.Parent is CommandResult parent; command = parent)
            names.Insert(0, command.Command.Name);
        var arguments = result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens);
        return string.Join(' ', names.Concat(arguments.Select(token => Path.GetFileName(token.Value))));
    }
}
