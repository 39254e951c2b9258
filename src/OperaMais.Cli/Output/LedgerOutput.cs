using System.Collections.Immutable;
using OperaMais.Application.Ledgers;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;

namespace OperaMais.Cli.Output;

/// <summary>Says what is in accounts.</summary>
internal static class LedgerOutput
{
    private static IReadOnlyList<Column<Line>> Columns { get; } =
    [
        new("sequence", CliMessages.Text("column.sequence"), line => line.Entry.Sequence),
        new("batch", CliMessages.Text("column.batch"), line => line.Entry.Batch),
        new("parcel", CliMessages.Text("column.month"), line => line.Entry.Parcel.ToParcelText()),
        new(null, CliMessages.Text("column.entry"), line => line.Entry.Item.Kind.ToText()),
        new("kind", null, line => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(line.Entry.Item.Kind.ToString())),
        new("amount", CliMessages.Text("column.amount"), line => line.Entry.Item.Amount),
        new("balance", CliMessages.Text("column.balance"), line => line.Balance),
        new("settlementVersion", CliMessages.Text("column.version"), line => line.Entry.Item.SettlementVersion),
        new("article", CliMessages.Text("column.article"), line => line.Entry.Article),
        new("reference", null, line => line.Entry.Item.Reference),
        new("correctedParcel", null, line => line.Entry.Item.Corrects is { } corrected ? corrected.Parcel.ToParcelText() : null),
        new("reason", CliMessages.Text("column.reason"), line => line.Entry.Item.Corrects?.Reason ?? ""),
        new("author", CliMessages.Text("column.author"), line => line.Entry.Author),
        new("at", null, line => line.Entry.At.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>The account of a beneficiary, with the balance after each batch.</summary>
    internal static Task WriteAsync(CliHost host, BeneficiaryId beneficiary, ImmutableArray<AccountBatch> account, string format)
    {
        var lines = Lines(account);
        switch (format)
        {
            case "json":
                return Json.WriteAsync(host.Output, new { Id = beneficiary.ToString(), Entries = lines.Select(Document) });
            case "csv":
                FlatTable.WriteCsv(host.Output, Columns, lines);
                break;
            default:
                FlatTable.WriteText(host, Columns, lines);
                break;
        }
        return Task.CompletedTask;
    }

    /// <summary>What a release entered, or would enter.</summary>
    internal static async Task WriteAsync(CliHost host, ReleasedParcel released, string format, bool dryRun)
    {
        var sums = default(AccountSums).Plus(released.Entries.Select(entry => entry.Item));
        var batch = released.Batch;
        if (format == "json")
        {
            await Json.WriteAsync(host.Output, new
            {
                Parcel = batch.Parcel.ToParcelText(),
                Batch = batch.Number,
                batch.Author,
                batch.At,
                Hash = dryRun ? null : batch.Hash.ToString(),
                Entries = released.Entries.Length,
                Totals = new { Credit = sums.Credits, Debit = sums.Debits, Discount = sums.Discounts, Net = sums.Nets, sums.Withheld, Ordered = released.Order.Total },
                Conflicts = released.Notices,
            });
            return;
        }
        await host.Output.WriteLineAsync(CliMessages.Text(
            dryRun ? "release.preview" : "release.done",
            batch.Parcel.ToParcelText(),
            released.Plan.Description,
            batch.Number,
            released.Entries.Length,
            sums.Credits.ToText(),
            sums.Discounts.ToText(),
            sums.Nets.ToText(),
            batch.Hash,
            released.Order.Lines.Length,
            released.Order.Total.ToText()));
        foreach (var notice in released.Notices)
            await host.Output.WriteLineAsync($"· {notice.Message}");
    }

    /// <summary>What came of going over the ledger.</summary>
    internal static Task WriteAsync(CliHost host, LedgerVerification verification, string format)
    {
        if (format == "json")
            return Json.WriteAsync(host.Output, new
            {
                Intact = verification.Fault is null,
                verification.Batches,
                verification.Accounts,
                verification.Entries,
                LastHash = verification.LastHash.ToString(),
                Fault = verification.Fault is { } fault
                    ? new { fault.Code, fault.Message, Beneficiary = fault.Beneficiary?.ToString(), fault.Sequence, fault.Batch }
                    : null,
            });
        return verification.Fault is { } broken
            ? host.Error.WriteLineAsync(CliMessages.Text("verifyLedger.broken", broken.Message))
            : host.Output.WriteLineAsync(CliMessages.Text(
                "verifyLedger.intact", verification.Batches, verification.Accounts, verification.Entries, verification.LastHash));
    }

    private static object Document(Line line) => new
    {
        line.Entry.Sequence,
        line.Entry.Batch,
        Parcel = line.Entry.Parcel.ToParcelText(),
        line.Entry.Item.Kind,
        line.Entry.Item.Amount,
        line.Entry.Item.SettlementVersion,
        line.Entry.Item.Reference,
        Corrects = line.Entry.Item.Corrects is { } corrected
            ? new { Parcel = corrected.Parcel.ToParcelText(), corrected.Kind, corrected.Reason }
            : null,
        line.Entry.Article,
        line.Entry.Author,
        line.Entry.At,
        PreviousHash = line.Entry.PreviousHash.ToString(),
        line.Balance,
    };

    // Between the entries of a batch a balance means nothing.
    private static List<Line> Lines(ImmutableArray<AccountBatch> account) =>
        [.. account.SelectMany(batch => batch.Entries.Select(entry => new Line(entry, entry == batch.Entries[^1] ? batch.After.Balance : null)))];


    private sealed record Line(LedgerEntry Entry, Money? Balance);
}
