using System.Collections.Immutable;
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
                return Json.WriteAsync(host.Output, Document(schedules));
            case "csv":
                FlatTable.WriteCsv(host.Output, Columns, rows);
                break;
            default:
                FlatTable.WriteText(host, Columns, rows);
                break;
        }
        return Task.CompletedTask;
    }

    private static object Document(ImmutableArray<BeneficiarySchedule> schedules) => new
    {
        Beneficiaries = schedules.Select(schedule => new
        {
            Id = schedule.Beneficiary.Id.ToString(),
            Parcels = schedule.Parcels.Select(Parcel),
        }),
    };

    // The mark of a provisional parcel is there only where it applies.
    private static Dictionary<string, object?> Parcel(Parcel parcel)
    {
        var document = new Dictionary<string, object?>
        {
            ["month"] = Month(parcel),
            ["description"] = parcel.Plan.Description,
            ["referencePeriod"] = parcel.Plan.ReferencePeriod,
            ["evaluation"] = parcel.Plan.Evaluation,
            ["credit"] = parcel.Figures?.Credit,
            ["debit"] = parcel.Figures?.Debit,
            ["discount"] = parcel.Figures?.Discount,
            ["net"] = parcel.Figures?.Net,
            ["balance"] = parcel.Figures?.Balance,
        };
        if (parcel.IsProvisional)
            document.Add("provisional", true);
        return document;
    }

    private static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("id", CliMessages.Text("column.code"), row => row.Schedule.Beneficiary.Id),
        new("name", CliMessages.Text("column.beneficiary"), row => row.Schedule.Beneficiary.Name),
        new("month", CliMessages.Text("column.month"), row => Month(row.Parcel)),
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

    private static string Month(Parcel parcel) => $"{parcel.Plan.Month.Year:D4}-{parcel.Plan.Month.Month:D2}";

    private sealed record Row(BeneficiarySchedule Schedule, Parcel Parcel);
}
