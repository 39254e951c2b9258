using OperaMais.Application.Schedules;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Contests;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Contests;

/// <summary>A version of the settlement of a beneficiary, of which something is questioned.</summary>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Version">The version.</param>
/// <param name="Beneficiary">The beneficiary.</param>
public sealed record ContestedSettlement(Quadrimester Quadrimester, int Version, BeneficiaryId Beneficiary);

/// <summary>Finds what can be questioned, and what a settlement says of it.</summary>
/// <param name="database">Where everything is.</param>
/// <param name="norms">The rules.</param>
public sealed class FindContested(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>What a version says of something, in words.</summary>
    /// <param name="of">The version and the beneficiary.</param>
    /// <param name="subject">What is asked for.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Nothing where the version is not there, or says nothing of it; of an AIH also where it counts.</returns>
    public async Task<string?> RunAsync(ContestedSettlement of, ContestSubject subject, CancellationToken cancellation = default)
    {
        if (norms.For(of.Quadrimester) is null
            || (await new ListVersions(database).RunAsync(of.Quadrimester, cancellation)).All(kept => kept.Version != of.Version))
            return null;
        var settlement = await new RecalculateSettlement(database, norms).RunAsync(of.Quadrimester, of.Version, cancellation);
        if (!settlement.Beneficiaries.TryGetValue(of.Beneficiary, out var settled))
            return null;
        if (subject.Aih is { } aih)
            return await FateOfAsync(of, aih, cancellation) is { } fate and not Fate.Counted ? ContestedValue.Of(fate) : null;
        var parcels = subject.Kind == ContestedKind.Parcel && await IsInForceAsync(of, cancellation)
            ? (await new ShowSchedule(database, norms).RunAsync(of.Beneficiary, cancellation)).Single().Parcels
            : [];
        return ContestedValue.Of(subject, settled, parcels);
    }

    // Parcels go by the versions in force: of another one none is known.
    private async Task<bool> IsInForceAsync(ContestedSettlement of, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return (await SettlementInForce.AllAsync(context, cancellation))
            .Any(inForce => inForce.Quadrimester == of.Quadrimester && inForce.Version == of.Version);
    }

    // Of a number that stands in several rows, the one that counts tells.
    private async Task<Fate?> FateOfAsync(ContestedSettlement of, AihNumber number, CancellationToken cancellation) =>
        (await new ListAihs(database, norms).RunAsync(of.Quadrimester, of.Beneficiary, cancellation))
            .Where(aih => aih.Aih.Number == number)
            .Select(aih => (Fate?)aih.Fate)
            .Order()
            .FirstOrDefault();
}
