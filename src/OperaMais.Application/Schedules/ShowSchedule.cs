using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Settlements;
using OperaMais.Data;
using OperaMais.Data.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Schedules;

/// <summary>The parcels of one beneficiary.</summary>
/// <param name="Beneficiary">The beneficiary.</param>
/// <param name="Parcels">Its parcels, in order.</param>
public sealed record BeneficiarySchedule(Beneficiary Beneficiary, ImmutableArray<Parcel> Parcels);

/// <summary>
/// Shows the parcels of Annex VIII. Each quadrimester enters with its approved version or else with the last one; production not
/// calculated yet does not enter.
/// </summary>
/// <param name="database">Where the settlements are.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 5 § 4; Art. 8; Annex VIII.</remarks>
public sealed class ShowSchedule(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The schedule of every beneficiary or of one, ordered by identifier.</summary>
    /// <param name="only">The one wanted; nothing for all.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="Domain.Messages.RefusedException">The beneficiary is unknown.</exception>
    public async Task<ImmutableArray<BeneficiarySchedule>> RunAsync(BeneficiaryId? only, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        if (only is { } id && ruleSet.Registry.Find(id) is null)
            throw ApplicationMessages.All.Refuse("beneficiary.notListed", id);
        await using var context = database.CreateContext();
        var settled = await SettledAsync(context, cancellation);
        // A settlement says what was anticipated for its quadrimester; only for the others the baseline has to be asked.
        var isAllSettled = ruleSet.Quadrimesters.All(quadrimester => settled.Keys.Any(key => key.Item1 == quadrimester));
        var anticipations = isAllSettled ? null : await BaselineQuery.AnticipationsAsync(context, ruleSet, cancellation);
        var balances = (await context.OpeningBalances.Where(balance => balance.ReplacedBy == null).ToListAsync(cancellation))
            .ToLookup(balance => (balance.Beneficiary, balance.Kind), balance => balance.Amount);

        return
        [
            .. ruleSet.Registry.All
                .Where(beneficiary => only is null || beneficiary.Id == only)
                .Select(beneficiary => new BeneficiarySchedule(beneficiary, Account.Run(
                    ruleSet.Schedule,
                    Sum(balances[(beneficiary.Id, OpeningBalanceKind.PreviousBalance)]),
                    plan => MovementOf(plan, beneficiary.Id)))),
        ];

        Movement? MovementOf(PlannedParcel plan, BeneficiaryId beneficiary)
        {
            var settlement = settled.GetValueOrDefault((plan.Quadrimester, beneficiary));
            return plan.Kind switch
            {
                ParcelKind.PreviousResolution => Movement.Of(Sum(balances[(beneficiary, OpeningBalanceKind.PreviousAdjustment)])),
                ParcelKind.Anticipation => (settlement?.Anticipation ?? anticipations?[beneficiary].Amount) is { } amount
                    ? Movement.Of(amount)
                    : null,
                _ => settlement is null
                    ? null
                    : Movement.Of(
                        new Adjustment(settlement.FinancingSh + settlement.FinancingSp, settlement.Anticipation),
                        new Bonus(settlement.BonusReference, settlement.Status)),
            };
        }
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private static async Task<Dictionary<(Quadrimester, BeneficiaryId), StoredBeneficiarySettlement>> SettledAsync(
        OperaMaisContext context, CancellationToken cancellation)
    {
        var quadrimesters = (await SettlementInForce.AllAsync(context, cancellation))
            .ToDictionary(settlement => settlement.Id, settlement => settlement.Quadrimester);
        var rows = await context.BeneficiarySettlements
            .Where(row => quadrimesters.Keys.Contains(row.SettlementId))
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => (quadrimesters[row.SettlementId], row.Beneficiary));
    }
}
