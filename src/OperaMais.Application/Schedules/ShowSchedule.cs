using System.Collections.Immutable;
using OperaMais.Application.Ledgers;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Schedules;

/// <summary>The parcels of one beneficiary.</summary>
/// <param name="Beneficiary">The beneficiary.</param>
/// <param name="OpeningBalance">What it owed before the first of them, as an amount of at most zero.</param>
/// <param name="Parcels">Its parcels, in order.</param>
public sealed record BeneficiarySchedule(Beneficiary Beneficiary, Money OpeningBalance, ImmutableArray<Parcel> Parcels);

/// <summary>
/// Shows the parcels of Annex VIII. What was released stands as it was entered. Of what was not, each quadrimester enters with its
/// approved version or else with the last one, and the next parcel brings what corrects those released; production not calculated
/// yet does not enter.
/// </summary>
/// <param name="database">Where the settlements are.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 5 § 4; Art. 8; Annex VIII.</remarks>
public sealed class ShowSchedule(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The schedule of everybody who is or was a beneficiary, or of one, ordered by identifier.</summary>
    /// <param name="only">The one wanted; nothing for all.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="Domain.Messages.RefusedException">The beneficiary is unknown.</exception>
    public async Task<ImmutableArray<BeneficiarySchedule>> RunAsync(BeneficiaryId? only, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync(ruleSet.Schedule, onlyApproved: false, cancellation);
        if (only is { } id && book.History.Find(id) is null)
            throw ApplicationMessages.All.Refuse("beneficiary.notListed", id);
        return
        [
            .. book.History.Everybody
                .Where(beneficiary => only is null || beneficiary.Id == only)
                .Select(beneficiary => (Beneficiary: beneficiary, Opening: book.OpeningBalanceOf(beneficiary.Id)))
                .Select(account => new BeneficiarySchedule(account.Beneficiary, account.Opening, Account.Run(
                    ruleSet.Schedule, account.Opening, plan => book.MovementOf(plan, account.Beneficiary.Id)))),
        ];
    }
}
