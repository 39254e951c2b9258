using System.Collections.Immutable;
using OperaMais.Application.Documents;
using OperaMais.Application.Schedules;
using OperaMais.Domain.Schedule;

namespace OperaMais.Cli.Output;

/// <summary>Says what each parcel gives each beneficiary.</summary>
internal static class ScheduleOutput
{
    internal static Task WriteAsync(CliHost host, ImmutableArray<BeneficiarySchedule> schedules, string format)
    {
        var rows = schedules.SelectMany(schedule => schedule.Parcels.Select(parcel => new Row(schedule, parcel)));
        switch (format)
        {
            case "json":
                return Json.WriteAsync(host.Output, ScheduleDocument.Of(schedules));
            case "csv":
                FlatTable.WriteCsv(host.Output, Columns, rows);
                break;
            default:
                FlatTable.WriteText(host, Columns, rows);
                break;
        }
        return Task.CompletedTask;
    }

    private static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("id", CliMessages.Text("column.code"), row => row.Schedule.Beneficiary.Id),
        new("name", CliMessages.Text("column.beneficiary"), row => row.Schedule.Beneficiary.Name),
        new("month", CliMessages.Text("column.month"), row => row.Parcel.Plan.Month.ToParcelText()),
        new("description", CliMessages.Text("column.description"), row => row.Parcel.Plan.Description),
        new("referencePeriod", null, row => row.Parcel.Plan.ReferencePeriod),
        new("evaluation", null, row => row.Parcel.Plan.Evaluation),
        new("credit", CliMessages.Text("column.credit"), row => row.Parcel.Figures?.Credit),
        new("debit", CliMessages.Text("column.debit"), row => row.Parcel.Figures?.Debit),
        new("discount", CliMessages.Text("column.discount"), row => row.Parcel.Figures?.Discount),
        new("net", CliMessages.Text("column.net"), row => row.Parcel.Figures?.Net),
        new("balance", CliMessages.Text("column.balance"), row => row.Parcel.Figures?.Balance),
        new("provisional", null, row => row.Parcel.IsProvisional ? "true" : null),
    ];

    private sealed record Row(BeneficiarySchedule Schedule, Parcel Parcel);
}
