using System.CommandLine;
using OperaMais.Application.Registry;
using OperaMais.Cli.Output;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>registry …</c>: who is a beneficiary, by which acts, and what is claimed back.</summary>
internal static class RegistryCommand
{
    internal static Command Create(CliHost host) => new("registry", CliMessages.Text("registry"))
    {
        Admit(host), TakeOver(host), Withdraw(host), Revoke(host), PayBack(host), List(host),
    };

    private static Command Admit(CliHost host)
    {
        var beneficiary = Beneficiary();
        var name = new Option<string?>("--name") { Description = CliMessages.Text("option.name") };
        var municipality = new Option<string?>("--municipality") { Description = CliMessages.Text("option.seat") };
        var value = Required("--value", "option.termValue");
        var first = new Option<string?>("--first") { Description = CliMessages.Text("option.first") };
        var date = Required("--date", "option.adhesionDate");
        var document = Document();
        return Change(host, "admit", [beneficiary, name, municipality, value, first, date, document], async (result, opened, author, cancellation) =>
        {
            var row = await new AdmitBeneficiary(opened, NormLibrary.Embedded, host.Time).RunAsync(
                new()
                {
                    Beneficiary = SharedOptions.ReadBeneficiary(result.GetValue(beneficiary)!),
                    Name = result.GetValue(name) ?? "",
                    Municipality = result.GetValue(municipality) is { } seat ? MunicipalityText.Read(seat) : null,
                    TermValue = SharedOptions.ReadMoney(result.GetValue(value)!),
                    First = result.GetValue(first) is { } quadrimester ? SharedOptions.ReadQuadrimester(quadrimester) : null,
                    Date = SharedOptions.ReadDay(result.GetValue(date)!),
                    Document = result.GetValue(document)!,
                    Author = author,
                },
                cancellation);
            return (RegistryOutput.Document(row, claimed: null), CliMessages.Text("registry.admit.done", row.Name, row.Beneficiary, row.First, row.Number));
        });
    }

    private static Command TakeOver(CliHost host)
    {
        var provider = Beneficiary();
        var municipality = Required("--municipality", "option.successor");
        var signedOn = Required("--signed-on", "option.signedOn");
        var document = Document();
        return Change(host, "takeover", [provider, municipality, signedOn, document], async (result, opened, author, cancellation) =>
        {
            var recorded = await new RecordTakeover(opened, NormLibrary.Embedded, host.Time).RunAsync(
                new(
                    SharedOptions.ReadBeneficiary(result.GetValue(provider)!),
                    MunicipalityText.Read(result.GetValue(municipality)),
                    SharedOptions.ReadDay(result.GetValue(signedOn)!),
                    result.GetValue(document)!,
                    author),
                cancellation);
            var text = CliMessages.Text(
                "registry.takeover.done", recorded.Row.Beneficiary, recorded.Row.Municipality, recorded.Row.First, recorded.Claimed.ToText(), recorded.Row.Number);
            if (!recorded.Remaining.IsEmpty)
                text += " " + CliMessages.Text("registry.takeover.remaining", string.Join(", ", recorded.Remaining.Select(other => other.Id)));
            return (RegistryOutput.Document(recorded.Row, recorded.Claimed), text);
        });
    }

    private static Command Withdraw(CliHost host)
    {
        var beneficiary = Beneficiary();
        var from = Required("--from", "option.withdrawsFrom");
        var document = Document();
        return Change(host, "withdraw", [beneficiary, from, document], async (result, opened, author, cancellation) =>
        {
            var recorded = await new RecordWithdrawal(opened, NormLibrary.Embedded, host.Time).RunAsync(
                new(SharedOptions.ReadBeneficiary(result.GetValue(beneficiary)!), SharedOptions.ReadDay(result.GetValue(from)!), result.GetValue(document)!, author),
                cancellation);
            return (
                RegistryOutput.Document(recorded.Row, recorded.Claimed),
                CliMessages.Text("registry.withdraw.done", recorded.Row.Beneficiary, recorded.Row.Date, recorded.Claimed.ToText(), recorded.Row.Number));
        });
    }

    private static Command Revoke(CliHost host)
    {
        var number = new Argument<int>("NUMBER") { Description = CliMessages.Text("argument.act") };
        var document = Document();
        return Change(host, "revoke", [number, document], async (result, opened, author, cancellation) =>
        {
            var row = await new RevokeRegistryAct(opened, NormLibrary.Embedded, host.Time)
                .RunAsync(result.GetValue(number), result.GetValue(document)!, author, cancellation);
            return (RegistryOutput.Document(row, claimed: null), CliMessages.Text("registry.revoke.done", row.Revokes));
        });
    }

    private static Command PayBack(CliHost host)
    {
        var beneficiary = Beneficiary();
        var amount = Required("--amount", "option.paidBack");
        var paidOn = Required("--paid-on", "option.paidOn");
        var reference = Required("--reference", "option.paymentReference");
        return Change(host, "restitution", [beneficiary, amount, paidOn, reference], async (result, opened, author, cancellation) =>
        {
            var id = SharedOptions.ReadBeneficiary(result.GetValue(beneficiary)!);
            var paid = SharedOptions.ReadMoney(result.GetValue(amount)!);
            var (batch, open) = await new RecordRestitution(opened, NormLibrary.Embedded, host.Time)
                .RunAsync(new(id, paid, SharedOptions.ReadDay(result.GetValue(paidOn)!), result.GetValue(reference)!, author), cancellation);
            return (
                new { Beneficiary = id.ToString(), Amount = paid, Open = open, Batch = batch.Number, Hash = batch.Hash.ToString(), Author = author },
                CliMessages.Text("registry.restitution.done", id, paid.ToText(), open.ToText(), batch.Number));
        });
    }

    private static Command List(CliHost host)
    {
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("list", CliMessages.Text("registry.list")) { format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(
            host,
            result,
            database,
            format,
            async opened =>
            {
                await RegistryOutput.WriteAsync(
                    host, await new ListRegistryActs(opened, NormLibrary.Embedded).RunAsync(cancellation), result.GetValue(format)!);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Argument<string> Beneficiary() => new("BENEFICIARY") { Description = CliMessages.Text("argument.beneficiary") };

    private static Option<string> Document() => Required("--document", "option.document");

    private static Option<string> Required(string name, string description) =>
        new(name) { Required = true, Description = CliMessages.Text(description) };

    private static Command Change(CliHost host, string name, IEnumerable<Symbol> symbols, ChangeAction.Change change)
    {
        var command = new Command(name, CliMessages.Text($"registry.{name}"));
        foreach (var symbol in symbols)
            if (symbol is Argument argument)
                command.Arguments.Add(argument);
            else
                command.Options.Add((Option)symbol);
        return ChangeAction.Complete(host, command, SharedOptions.AuthorAsync, change);
    }
}
