using OperaMais.Application.Registry;
using OperaMais.Data.Beneficiaries;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Cli.Output;

/// <summary>Says which acts there are on who is a beneficiary, and what is claimed back.</summary>
internal static class RegistryOutput
{
    private static IReadOnlyList<Column<RecordedAct>> Columns { get; } =
    [
        new("number", CliMessages.Text("column.sequence"), act => act.Row.Number),
        new("kind", null, act => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(act.Row.Kind.ToString())),
        new("beneficiary", CliMessages.Text("column.code"), act => act.Row.Beneficiary),
        new("name", CliMessages.Text("column.beneficiary"), act => act.Beneficiary.Name),
        new(null, CliMessages.Text("column.act"), act => act.Act?.ToText() ?? CliMessages.Text("registry.revocation", act.Row.Revokes)),
        new("municipality", null, act => act.Row.Municipality),
        new("termValue", null, act => act.Row.TermValue),
        new("first", null, act => act.Row.First),
        new("date", CliMessages.Text("column.date"), act => act.Row.Date),
        new("document", CliMessages.Text("column.document"), act => act.Row.Document),
        new("author", CliMessages.Text("column.author"), act => act.Row.Author),
        new("at", null, act => act.Row.At.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture)),
        new("revokedBy", CliMessages.Text("column.revokedBy"), act => act.Revocation?.Number),
    ];

    private static IReadOnlyList<Column<RestitutionAccount>> ClaimColumns { get; } =
    [
        new("beneficiary", CliMessages.Text("column.code"), account => account.Beneficiary.Id),
        new("name", CliMessages.Text("column.beneficiary"), account => account.Beneficiary.Name),
        new("claimed", CliMessages.Text("column.claimed"), account => account.Sums.Claimed),
        new("returned", CliMessages.Text("column.returned"), account => account.Sums.Returned),
        new("open", CliMessages.Text("column.openClaim"), account => account.Sums.OpenClaim),
    ];

    /// <summary>Every act, and whoever has something to pay back.</summary>
    internal static Task WriteAsync(CliHost host, RegistryActList list, string format)
    {
        switch (format)
        {
            case "json":
                return Json.WriteAsync(host.Output, new
                {
                    Acts = list.Acts.Select(act => Document(act.Row, claimed: null, act.Revocation?.Number)),
                    Restitutions = list.Restitutions.Select(account => new
                    {
                        Beneficiary = account.Beneficiary.Id.ToString(),
                        account.Sums.Claimed,
                        account.Sums.Returned,
                        Open = account.Sums.OpenClaim,
                    }),
                });
            case "csv":
                FlatTable.WriteCsv(host.Output, Columns, list.Acts);
                return Task.CompletedTask;
        }
        if (list.Acts.IsEmpty)
            return host.Output.WriteLineAsync(CliMessages.Text("registry.none"));
        FlatTable.WriteText(host, Columns, list.Acts);
        if (!list.Restitutions.IsEmpty)
        {
            host.Output.WriteLine(CliMessages.Text("registry.restitutions"));
            FlatTable.WriteText(host, ClaimColumns, list.Restitutions);
        }
        return Task.CompletedTask;
    }

    /// <summary>An act, for programs.</summary>
    internal static object Document(StoredRegistryAct row, Money? claimed, int? revokedBy = null) => new
    {
        row.Number,
        row.Kind,
        Beneficiary = row.Beneficiary.ToString(),
        row.Name,
        Municipality = row.Municipality?.ToString(),
        row.TermValue,
        First = row.First?.ToString(),
        row.Date,
        row.Document,
        row.Revokes,
        RevokedBy = revokedBy,
        row.Author,
        row.At,
        Claimed = claimed,
    };
}
