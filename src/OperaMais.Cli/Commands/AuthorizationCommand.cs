using System.CommandLine;
using OperaMais.Cli.Output;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Messages;

namespace OperaMais.Cli.Commands;

/// <summary><c>authorization check NUMBER…</c>, and what <see cref="AuthorizationRangeCommands"/> has.</summary>
internal static class AuthorizationCommand
{
    internal static Command Create(CliHost host)
    {
        var numbers = new Argument<string[]>("NUMBER") { Arity = ArgumentArity.OneOrMore, Description = CliMessages.Text("argument.numbers") };
        var format = SharedOptions.Format("json");
        var check = new Command("check", CliMessages.Text("authorization.check")) { numbers, format, SharedOptions.Database() };
        check.SetAction(result => Failure.GuardAsync(host, result.GetValue(format)!, () => null, async () =>
        {
            var today = host.Time.GetUtcNow().UtcDateTime.ToDay();
            var read = result.GetValue(numbers)!.Select(number => AuthorizationNumber.Read(number, today)).ToList();
            if (result.GetValue(format) == "json")
                await Json.WriteAsync(host.Output, new { Numbers = read.Select(Document) });
            else
                foreach (var number in read)
                    WriteText(host, number);
            return read.TrueForAll(number => number.IsValid) ? ExitCode.Done : ExitCode.Refused;
        }));
        return new Command("authorization", CliMessages.Text("authorization"))
        {
            check, AuthorizationRangeCommands.Register(host), AuthorizationRangeCommands.Series(host), AuthorizationRangeCommands.Ranges(host),
        };
    }

    private static object Document(AuthorizationNumber number) => number.IsValid
        ? new
        {
            Number = number.Digits,
            Valid = true,
            number.Formatted,
            number.State,
            Year = 2000 + number.Year,
            number.Kind,
            number.Sequence,
            number.CheckDigit,
            number.Problems,
        }
        : new { Number = number.Digits, Valid = false, number.Problems };

    private static void WriteText(CliHost host, AuthorizationNumber number)
    {
        if (number.IsValid)
        {
            host.Output.WriteLine(CliMessages.Text(
                "authorization.valid",
                number.Formatted,
                number.Kind.ToText(),
                number.State,
                2000 + number.Year,
                number.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return;
        }
        host.Output.WriteLine(CliMessages.Text("authorization.invalid", number.Digits));
        foreach (var problem in number.Problems)
            host.Output.WriteLine("    " + problem);
    }
}
