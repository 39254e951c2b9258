using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Budgets;

/// <summary>Money set apart for a parcel.</summary>
/// <param name="Parcel">The month of the parcel.</param>
/// <param name="Appropriation">The appropriation, one chosen for the parcel's year.</param>
/// <param name="Number">The number of the nota de empenho.</param>
/// <param name="Amount">The amount; negative to reduce or annul one recorded before.</param>
/// <param name="Day">Its day.</param>
public sealed record Commitment(Competence Parcel, string Appropriation, string Number, Money Amount, DateOnly Day);

/// <summary>Records a commitment (empenho).</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 4.</remarks>
public sealed class RecordCommitment(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Records it.</summary>
    /// <exception cref="RefusedException">
    /// No such parcel or appropriation, no number, no amount, a day in the future, or less than nothing would be left set apart.
    /// </exception>
    public async Task RunAsync(Commitment commitment, string author, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var (appropriation, number) = (commitment.Appropriation.Trim(), commitment.Number.Trim());
        if (norms.Current.Schedule.All(plan => plan.Month != commitment.Parcel))
            throw ApplicationMessages.All.Refuse("release.noParcel", commitment.Parcel);
        if (number.Length == 0)
            throw ApplicationMessages.All.Refuse("commitment.numberMissing");
        if (commitment.Amount == Money.Zero)
            throw ApplicationMessages.All.Refuse("commitment.zero");
        if (commitment.Day > now.UtcDateTime.ToDay())
            throw ApplicationMessages.All.Refuse("commitment.future");
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var (year, parcel) = (commitment.Parcel.Year, commitment.Parcel);
        if (!await context.Appropriations.AnyAsync(row => row.Year == year && row.Code == appropriation, cancellation))
            throw ApplicationMessages.All.Refuse("commitment.appropriation", appropriation, year);
        var held = await context.Commitments
            .Where(row => row.Parcel == parcel && row.Appropriation == appropriation && row.Number == number)
            .Select(row => row.Amount)
            .ToListAsync(cancellation);
        var left = held.Aggregate(commitment.Amount, (sum, amount) => sum + amount);
        if (left < Money.Zero)
            throw ApplicationMessages.All.Refuse("commitment.negative", number, (left - commitment.Amount).ToText());
        context.Commitments.Add(new()
        {
            Id = Guid.CreateVersion7(now),
            Parcel = parcel,
            Appropriation = appropriation,
            Number = number,
            Amount = commitment.Amount,
            Day = commitment.Day,
            Author = author,
            At = now.UtcDateTime,
        });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
