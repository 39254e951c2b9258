namespace OperaMais.Testing.Scenarios.Naive;

/// <summary>The production of some months: what counts, what of that is paid and to whom, and why the rest is not.</summary>
internal sealed class NaivePeriod
{
    /// <param name="rows">Every row of the programme, with the reason why it does not count, if there is one.</param>
    /// <param name="months">The months of the period.</param>
    /// <param name="registered">The numbers registered in SUSfácilMG; nothing where that is not asked.</param>
    internal NaivePeriod(IEnumerable<(NaiveAih Row, string? Reason)> rows, IEnumerable<string> months, HashSet<string>? registered)
    {
        var period = rows.Where(entry => months.Contains(entry.Row.Month)).ToList();
        Counted = [.. period.Where(entry => entry.Reason is null).Select(entry => entry.Row)];
        var judged = period.Select(entry => (entry.Row, Reason: entry.Reason ?? ReasonNotToPay(entry.Row, registered))).ToList();
        Paid = judged.Where(entry => entry.Reason is null).ToLookup(entry => entry.Row.Owner()!, entry => entry.Row);
        Reasons = judged.Where(entry => entry.Reason is not null)
            .GroupBy(entry => entry.Reason!)
            .ToDictionary(entries => entries.Key, entries => entries.LongCount());
        Fates = judged.Where(entry => entry.Row.Owner() is not null && NaiveNorm.Procedures.ContainsKey(entry.Row.Procedure))
            .GroupBy(entry => entry.Row.Owner()!)
            .ToDictionary(
                entries => entries.Key,
                entries => entries.GroupBy(entry => entry.Reason ?? "counted").ToDictionary(fate => fate.Key, fate => fate.LongCount()));
    }

    internal List<NaiveAih> Counted { get; }

    internal ILookup<string, NaiveAih> Paid { get; }

    internal Dictionary<string, long> Reasons { get; }

    /// <summary>Of each beneficiary, how many AIHs of procedures of Annex I are paid ("counted") or not, and why.</summary>
    internal Dictionary<string, Dictionary<string, long>> Fates { get; }

    internal decimal FinancingSh(string beneficiary) => Paid[beneficiary].Sum(row => row.Worth().Sh);

    internal decimal Financing(string beneficiary) => Paid[beneficiary].Sum(row => row.Worth().Sh + row.Worth().Sp);

    internal decimal BonusReference(string beneficiary) => Paid[beneficiary].Sum(row => row.Worth().Bonus);

    private static string? ReasonNotToPay(NaiveAih row, HashSet<string>? registered)
    {
        if (row.Owner() is null)
            return "noBeneficiary";
        var mustBeRegistered = registered is not null && !NaiveNorm.ExemptFromRegistration.Contains(row.Place);
        return mustBeRegistered && !registered!.Contains(row.Number) ? "notRegulated" : null;
    }
}
