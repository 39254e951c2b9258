using System.Globalization;
using OperaMais.Domain;
using OperaMais.Domain.Messages;

namespace OperaMais.Interpretations;

/// <summary>Writes what other readings would pay.</summary>
internal static class Comparisons
{
    private static readonly string[] Columns =
    [
        "#", "amount", "choice", "other reading",
        ">choice (R$)", ">other (R$)", ">difference (R$)", ">moved, whatever the sign (R$)", ">most moved of one (R$)", ">beneficiaries moved",
    ];

    internal static void Write(TextWriter output, Programme programme, string title, IEnumerable<Reading> readings) =>
        MarkdownTable.Write(output, title, Columns, readings
            .OrderBy(reading => reading.Number, StringComparer.Create(MessageCatalogue.Culture, CompareOptions.NumericOrdering))
            .Select(reading => Row(reading, [.. reading.Compare(programme)])));

    private static string[] Row(Reading reading, IReadOnlyCollection<Pair> pairs)
    {
        var (choice, other) = (pairs.Sum(pair => pair.Choice), pairs.Sum(pair => pair.Other));
        var moved = pairs
            .GroupBy(pair => pair.Beneficiary, (id, own) => (Id: id, Difference: own.Sum(pair => pair.Other - pair.Choice)))
            .Select(own => (own.Id, Amount: Money.Max(own.Difference, -own.Difference)))
            .Where(own => own.Amount > Money.Zero)
            .OrderByDescending(own => own.Amount)
            .ToList();
        return
        [
            reading.Number, reading.Amount, reading.Choice, reading.Other,
            Text(choice), Text(other), Text(other - choice), Text(moved.Sum(own => own.Amount)),
            moved is [var most, ..] ? $"{Text(most.Amount)} ({most.Id})" : "",
            moved.Count.ToString(MessageCatalogue.Culture),
        ];
    }


    private static string Text(Money amount) => amount.Reais.ToString("N2", MessageCatalogue.Culture).Replace('-', '−');
}
