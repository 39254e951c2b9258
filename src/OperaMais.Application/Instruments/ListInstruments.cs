using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Registry;
using OperaMais.Data.Instruments;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Instruments;

/// <summary>The instruments of a beneficiary, and what waits for one.</summary>
/// <param name="Beneficiary">Whose.</param>
/// <param name="Instruments">In the order of their signatures.</param>
/// <param name="Withheld">Nets that wait.</param>
/// <param name="Transferred">Nets transferred so far.</param>
public sealed record BeneficiaryInstruments(
    Beneficiary Beneficiary, ImmutableArray<Instrument> Instruments, Money Withheld, Money Transferred)
{
    /// <summary>Whether more was transferred than the term value. For whoever took a provider over none is published.</summary>
    /// <remarks>Art. 4 § 5; Annexes II and III.</remarks>
    public bool IsAboveTerm => Beneficiary.TermValue > Money.Zero && Transferred > Beneficiary.TermValue;

    /// <summary>Whether more was transferred than instruments provide for, or than the term value.</summary>
    public bool IsAboveValue => IsAboveTerm || Instruments.Any(instrument => Transferred > instrument.Value);
}

/// <summary>The instruments that are held, and how long they may last.</summary>
/// <param name="LastDay">The resolution's last day, prorogations included.</param>
/// <param name="Prorogations">The acts that prorogued it.</param>
/// <param name="Beneficiaries">Everybody, with or without instruments.</param>
public sealed record InstrumentList(
    DateOnly LastDay, ImmutableArray<Prorogation> Prorogations, ImmutableArray<BeneficiaryInstruments> Beneficiaries);

/// <summary>Lists instruments by beneficiary.</summary>
/// <param name="database">Where from.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 5 § 1; Art. 9.</remarks>
public sealed class ListInstruments(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Lists them.</summary>
    public async Task<InstrumentList> RunAsync(CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        var register = await InstrumentQuery.RegisterAsync(context, cancellation);
        var entries = (await new AccountBookQuery(context, ruleSet).EntriesAsync(cancellation)).ToLookup(entry => entry.Beneficiary);
        var history = await RegistryQuery.HistoryAsync(context, ruleSet, cancellation);
        return new(
            await InstrumentQuery.LastDayAsync(context, ruleSet, cancellation),
            [.. await context.Prorogations.OrderBy(prorogation => prorogation.Until).AsNoTracking().ToListAsync(cancellation)],
            [
                .. history.Everybody.Select(beneficiary =>
                {
                    var sums = default(AccountSums).Plus(entries[beneficiary.Id].Select(entry => entry.Item));
                    return new BeneficiaryInstruments(beneficiary, register.Of(beneficiary.Id), sums.Withheld, sums.Released);
                }),
            ]);
    }
}
