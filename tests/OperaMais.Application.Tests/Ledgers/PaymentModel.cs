using OperaMais.Domain.Schedule;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Application.Tests.Ledgers;

/// <summary>
/// What a desk may do and what accounts then hold, in the plainest way and apart from the product: a beneficiary has been paid
/// whatever it was ever due by then, and never gives back in cash.
/// </summary>
/// <param name="unsigned">Who has not signed an instrument at first; everybody else has.</param>
/// <param name="figuresOf">What a settlement gives everybody, by quadrimester and by what was decided for it.</param>
internal sealed class PaymentModel(string unsigned, Func<string, string?, Dictionary<string, ExpectedSettlement>> figuresOf)
{
    private readonly Dictionary<string, string?> decided = [];
    private readonly Dictionary<string, long> owed = [];
    private readonly Dictionary<string, List<Version>> versions = [];
    private readonly List<PlannedParcel> released = [];
    private readonly Dictionary<string, long> paid = [];
    private readonly Dictionary<string, long> balances = [];

    private readonly Dictionary<string, long> withheld = [];
    private readonly Dictionary<int, Dictionary<string, (long Amount, bool IsRecorded)>> orders = [];
    private bool isSigned;
    private int batches;

    internal int Released => released.Count;

    /// <summary>The last order of payment; 99 when there is none.</summary>
    internal int LastOrder => orders.Count > 0 ? orders.Keys.Max() : 99;

    /// <summary>What of the nets of a beneficiary waits.</summary>
    internal long WithheldOf(string beneficiary) => withheld.GetValueOrDefault(beneficiary);

    /// <summary>What a beneficiary was paid, and what it owes, at most zero.</summary>
    internal (long Paid, long Balance) AccountOf(string beneficiary) =>
        (paid.GetValueOrDefault(beneficiary), balances.GetValueOrDefault(beneficiary));

    /// <summary>The steps of every version, as <c>2024-1/2: InReview Approved</c>.</summary>
    internal IEnumerable<string> States => versions
        .SelectMany(entry => entry.Value.Select((version, index) => $"{entry.Key}/{index + 1}: {string.Join(' ', Steps[..version.Step])}"))
        .Order(StringComparer.Ordinal);

    private static string[] Steps { get; } = ["InReview", "Approved", "Released"];

    /// <summary>Does a command.</summary>
    /// <returns>The code of the refusal; empty when it is done.</returns>
    internal string Do(PaymentCommand command) => command switch
    {
        PaymentCommand.Decide(var quadrimester, var decision) => Done(() => decided[quadrimester] = decision),
        PaymentCommand.Owe(var beneficiary, var amount) => Done(() => owed[beneficiary] = amount),
        PaymentCommand.Settle(var quadrimester, var user) => Settle(quadrimester, user),
        PaymentCommand.Submit(var quadrimester, _) => Submit(quadrimester),
        PaymentCommand.Approve(var quadrimester, var user) => Approve(quadrimester, user),
        PaymentCommand.Release(var parcel, var user) => Release(parcel, user),
        PaymentCommand.Sign => Done(() => isSigned = true),
        PaymentCommand.LetGo => LetGo(),
        PaymentCommand.Record(var order, var failed) => Record(order, failed),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static string Done(Action action)
    {
        action();
        return "";
    }

    private string Settle(string quadrimester, string user)
    {
        if (!versions.TryGetValue(quadrimester, out var list))
            versions.Add(quadrimester, list = []);
        var decision = decided.GetValueOrDefault(quadrimester);
        if (list.Count == 0 || list[^1].Decision != decision)
            list.Add(new() { Author = user, Decision = decision });
        return "";
    }

    private string Submit(string quadrimester) => versions.GetValueOrDefault(quadrimester)?[^1] switch
    {
        null => "settlement.notCalculated",
        { Step: 0 } draft => Done(() => draft.Step = 1),
        _ => "approval.already",
    };

    private string Approve(string quadrimester, string user)
    {
        if (versions.GetValueOrDefault(quadrimester) is not { } list)
            return "settlement.notCalculated";
        var last = list[^1];
        return last.Step == 0 ? "approval.tooEarly"
            : last.Step > 1 ? "approval.already"
            : list.Exists(version => version.Author == user) ? "approval.maker"
            : last.Decision != decided.GetValueOrDefault(quadrimester) ? "approval.blocked"
            : Done(() => last.Step = 2);
    }

    private string Release(PlannedParcel parcel, string user)
    {
        if (released.Contains(parcel))
            return "release.already";
        if (StoredProgramme.Norms.Current.Schedule[released.Count] != parcel)
            return "release.notNext";
        if (parcel.Kind == ParcelKind.AdjustmentAndBonus && InForce(parcel.Quadrimester.ToString()) is null)
            return "release.notApproved";
        var settled = released.Append(parcel)
            .Where(plan => plan.Kind == ParcelKind.AdjustmentAndBonus)
            .Select(plan => plan.Quadrimester.ToString())
            .ToList();
        var marked = settled.Where(quadrimester => InForce(quadrimester)!.Step == 2).ToList();
        if (marked.Exists(quadrimester => versions[quadrimester].Exists(version => version.Author == user)))
            return "approval.maker";
        foreach (var quadrimester in marked)
            InForce(quadrimester)!.Step = 3;
        released.Add(parcel);
        Pay();
        return "";
    }

    private string LetGo()
    {
        var waiting = withheld.Where(net => net.Value > 0).Select(net => net.Key).ToList();
        var ready = waiting.Where(beneficiary => isSigned || beneficiary != unsigned).ToDictionary(beneficiary => beneficiary, beneficiary => (withheld[beneficiary], false));
        if (ready.Count == 0)
            return waiting.Count == 0 ? "withheld.none" : "withheld.noInstrument";
        orders.Add(++batches, ready);
        foreach (var beneficiary in ready.Keys)
            withheld[beneficiary] = 0;
        return "";
    }

    private string Record(int number, string? failed)
    {
        if (!orders.TryGetValue(number, out var order))
            return "payment.noOrder";
        if (failed is not null && !order.ContainsKey(failed))
            return "payment.noLine";
        if (failed is not null && order[failed].IsRecorded)
            return "payment.already";
        if (order.Values.All(line => line.IsRecorded))
            return "payment.complete";
        foreach (var (beneficiary, line) in order.ToList())
            order[beneficiary] = line with { IsRecorded = true };
        if (failed is not null)
        {
            batches++;
            withheld[failed] = withheld.GetValueOrDefault(failed) + order[failed].Amount;
        }
        return "";
    }

    private void Pay()
    {
        var order = new Dictionary<string, (long Amount, bool IsRecorded)>();
        batches++;
        var due = new Dictionary<string, long>(owed);
        foreach (var parcel in released.Where(parcel => parcel.Kind != ParcelKind.PreviousResolution))
        {
            var quadrimester = parcel.Quadrimester.ToString();
            foreach (var (beneficiary, figures) in figuresOf(quadrimester, InForce(quadrimester)?.Decision))
                due[beneficiary] = due.GetValueOrDefault(beneficiary)
                    + (parcel.Kind == ParcelKind.Anticipation ? figures.Anticipation : figures.Adjustment + figures.Bonus);
        }
        foreach (var (beneficiary, amount) in due)
        {
            var open = amount - paid.GetValueOrDefault(beneficiary);
            paid[beneficiary] = paid.GetValueOrDefault(beneficiary) + Math.Max(open, 0);
            balances[beneficiary] = Math.Min(open, 0);
            if (open > 0 && beneficiary == unsigned && !isSigned)
                withheld[beneficiary] = withheld.GetValueOrDefault(beneficiary) + open;
            else if (open > 0)
                order.Add(beneficiary, (open, false));
        }
        if (order.Count > 0)
            orders.Add(batches, order);
    }

    private Version? InForce(string quadrimester) => versions.GetValueOrDefault(quadrimester)?.LastOrDefault(version => version.Step >= 2);

    private sealed class Version
    {
        internal required string Author { get; init; }

        internal required string? Decision { get; init; }

        internal int Step { get; set; }
    }
}

/// <summary>Something that somebody wants done.</summary>
internal abstract record PaymentCommand
{
    internal sealed record Decide(string Quadrimester, string Decision) : PaymentCommand;

    internal sealed record Owe(string Beneficiary, long Amount) : PaymentCommand;

    internal sealed record Settle(string Quadrimester, string User) : PaymentCommand;

    internal sealed record Submit(string Quadrimester, string User) : PaymentCommand;

    internal sealed record Approve(string Quadrimester, string User) : PaymentCommand;

    internal sealed record Release(PlannedParcel Parcel, string User) : PaymentCommand;

    internal sealed record Sign : PaymentCommand;

    internal sealed record LetGo(string User) : PaymentCommand;

    internal sealed record Record(int Order, string? Failed) : PaymentCommand;
}
