using System.Collections.Immutable;
using OperaMais.Application.Ledgers;
using OperaMais.Data.Beneficiaries;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Registry;

/// <summary>The signature by which a municipality becomes the beneficiary in the place of a provider.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Municipality">The municipality that takes over: the one the provider is in.</param>
/// <param name="SignedOn">The day on which its Termo de Adesão was signed.</param>
/// <param name="Document">The Termo de Adesão and its number.</param>
/// <param name="Author">Who records it.</param>
public sealed record TakeoverRequest(BeneficiaryId Provider, MunicipalityCode Municipality, DateOnly SignedOn, string Document, string Author);

/// <summary>What recording an act that takes somebody out did.</summary>
/// <param name="Row">The act.</param>
/// <param name="Act">What it says.</param>
/// <param name="Claimed">What was owed and is claimed back from now on.</param>
/// <param name="Remaining">The other providers that the State still pays in the municipality that took over.</param>
public sealed record RecordedDeparture(StoredRegistryAct Row, RegistryAct Act, Money Claimed, ImmutableArray<Beneficiary> Remaining);

/// <summary>
/// Records that a municipality's Termo de Adesão is signed: from the first quadrimester whose anticipation is not released the
/// municipality is the beneficiary in the provider's place. What the provider owes is claimed back at once.
/// </summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 2 § 3; Art. 4 § 3 and § 4; docs/interpretations.md, 12.</remarks>
public sealed class RecordTakeover(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Records it.</summary>
    /// <exception cref="RefusedException">
    /// No document; a day that serves not; no provider known; one that was taken over or withdrew; or a municipality that is not
    /// the provider's, or withdrew.
    /// </exception>
    public async Task<RecordedDeparture> RunAsync(TakeoverRequest request, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        var document = ActBasis.RequireDocument(request.Document);
        ActBasis.RequireDay(ruleSet, request.SignedOn, time);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var acts = await RegistryQuery.LoadAsync(context, ruleSet, cancellation);
        RefuseUnfit(acts, request);
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync([], onlyApproved: true, cancellation);
        var act = new RegistryAct.Takeover(
            request.Provider.Provider, request.Municipality, book.FirstOpen, request.SignedOn, document);
        var row = acts.Next(act, book, request.Author, time);
        context.RegistryActs.Add(row);
        var claimed = new ClaimWriter(new(context, time), book).ClaimDebtOf(act, request.Author);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(row, act, claimed, RemainingIn(acts.History.For(ruleSet.Quadrimesters.Last()), act));
    }

    private static void RefuseUnfit(RegistryActs acts, TakeoverRequest request)
    {
        var id = request.Provider;
        if (acts.History.Find(id) is not { } provider)
            throw ApplicationMessages.All.Refuse("beneficiary.notListed", id);
        if (id.Kind != BeneficiaryKind.Provider)
            throw ApplicationMessages.All.Refuse("takeover.notProvider", id, provider.Name);
        var last = acts.LastOn(id);
        if (last is { Kind: RegistryActKind.Takeover })
            throw ApplicationMessages.All.Refuse("takeover.already", id, last.Municipality, last.Author, last.At.ToText());
        if (last is { Kind: RegistryActKind.Withdrawal })
            throw ApplicationMessages.All.Refuse("takeover.withdrawn", id, last.Date, last.Author, last.At.ToText());
        if (request.Municipality != provider.Municipality)
            throw ApplicationMessages.All.Refuse(
                "takeover.otherMunicipality", id, provider.Municipality, provider.MunicipalityName, request.Municipality);
        if (acts.LastOn(BeneficiaryId.Of(request.Municipality)) is { Kind: RegistryActKind.Withdrawal } withdrawal)
            throw ApplicationMessages.All.Refuse("takeover.municipalityWithdrawn", provider.MunicipalityName, withdrawal.Date);
    }

    private static ImmutableArray<Beneficiary> RemainingIn(BeneficiaryRegistry before, RegistryAct.Takeover act) =>
    [
        .. before.All.Where(beneficiary => beneficiary.Id.Kind == BeneficiaryKind.Provider
            && beneficiary.Municipality == act.Municipality
            && beneficiary.Id != act.Subject),
    ];
}
