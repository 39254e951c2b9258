using System.CommandLine;
using OperaMais.Application.Budgets;
using OperaMais.Cli.Output;
using OperaMais.Datasus.Csv;
using OperaMais.Domain.Norms;

namespace OperaMais.Cli.Commands;

/// <summary><c>budget show</c>, <c>budget appropriation</c> and <c>budget commit</c>.</summary>
internal static class BudgetCommand
{
    private static IReadOnlyList<Column<BudgetYear>> Columns { get; } =
    [
        new("year", CliMessages.Text("column.year"), year => year.Year),
        new("ceiling", CliMessages.Text("column.ceiling"), year => year.Ceiling),
        new("computed", CliMessages.Text("column.computed"), year => year.Computed.AgainstCeiling),
        new("released", CliMessages.Text("column.released"), year => year.Released.AgainstCeiling),
        new("left", CliMessages.Text("column.left"), year => year.Left),
        new("positiveAdjustments", CliMessages.Text("column.positiveAdjustments"), year => year.Computed.PositiveAdjustments),
        new("previousResolution", CliMessages.Text("column.previousResolution"), year => year.Computed.PreviousResolution),
        new("discounts", CliMessages.Text("column.discount"), year => year.Released.Discounts),
        new("withheld", CliMessages.Text("column.withheld"), year => year.Released.Withheld),
        new("transferred", CliMessages.Text("column.transferred"), year => year.Released.Transferred),
    ];

    internal static Command Create(CliHost host) => new("budget", CliMessages.Text("budget")) { Show(host), Appropriation(host), Commit(host) };

    private static Command Show(CliHost host)
    {
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("show", CliMessages.Text("budget.show")) { format, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            var budget = await new ShowBudget(opened, NormLibrary.Embedded).RunAsync(cancellation);
            await FlatTable.WriteAsync(host, result.GetValue(format)!, "years", Columns, budget.Years);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static Command Appropriation(CliHost host)
    {
        var year = new Argument<int>("YEAR") { Description = CliMessages.Text("argument.year") };
        var instrument = new Argument<string>("INSTRUMENT") { Description = CliMessages.Text("argument.instrument") };
        instrument.AcceptOnlyFromAmong([.. InstrumentReader.Kinds.Keys]);
        var code = new Argument<string>("APPROPRIATION") { Description = CliMessages.Text("argument.appropriation") };
        var act = new Option<string?>("--act") { Description = CliMessages.Text("option.law") };
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("appropriation", CliMessages.Text("budget.appropriation")) { year, instrument, code, act, format, actor, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            var choice = new AppropriationChoice(
                result.GetValue(year), InstrumentReader.Kinds[result.GetValue(instrument)!], result.GetValue(code)!, result.GetValue(act) ?? "");
            var author = await SharedOptions.AuthorAsync(host, result, actor, opened, cancellation);
            await new ChooseAppropriation(opened, NormLibrary.Embedded, host.Time).RunAsync(choice, author, cancellation);
            if (result.GetValue(format) == "json")
                await Json.WriteAsync(host.Output, choice);
            else
                await host.Output.WriteLineAsync(CliMessages.Text("budget.chosen", choice.Code, choice.Year));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static Command Commit(CliHost host)
    {
        var parcel = new Argument<string>("PARCEL") { Description = CliMessages.Text("argument.parcel") };
        var code = new Argument<string>("APPROPRIATION") { Description = CliMessages.Text("argument.appropriation") };
        var number = new Argument<string>("NUMBER") { Description = CliMessages.Text("argument.commitment") };
        var amount = new Option<string>("--amount") { Required = true, Description = CliMessages.Text("option.amount") };
        var day = SharedOptions.Day();
        var format = SharedOptions.Format("json");
        var actor = SharedOptions.As();
        var database = SharedOptions.Database();
        var command = new Command("commit", CliMessages.Text("budget.commit")) { parcel, code, number, amount, day, format, actor, database };
        command.SetAction((result, cancellation) => SharedOptions.WithDatabaseAsync(host, result, database, format, async opened =>
        {
            var commitment = new Commitment(
                SharedOptions.ReadMonth(result.GetValue(parcel)!),
                result.GetValue(code)!,
                result.GetValue(number)!,
                SharedOptions.ReadMoney(result.GetValue(amount)!),
                SharedOptions.ReadDay(result.GetValue(day)!));
            var author = await SharedOptions.AuthorAsync(host, result, actor, opened, cancellation);
            await new RecordCommitment(opened, NormLibrary.Embedded, host.Time).RunAsync(commitment, author, cancellation);
            if (result.GetValue(format) == "json")
                await Json.WriteAsync(host.Output, new { commitment.Number, commitment.Amount });
            else
                await host.Output.WriteLineAsync(CliMessages.Text("budget.committed", commitment.Number, commitment.Amount.ToText()));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
