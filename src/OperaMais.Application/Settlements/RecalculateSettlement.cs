using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Settlements;

/// <summary>A version of a settlement with everything behind its figures. A version never changes, so this may be kept.</summary>
/// <param name="RuleSet">The rules applied.</param>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Version">The version.</param>
/// <param name="CalculatedAt">When it was calculated first (UTC).</param>
/// <param name="IsIncomplete">Whether competences were missing: such a draft can never be approved.</param>
/// <param name="RegistrationIsRequired">Whether registrations in SUSfácilMG were imported for the quadrimester.</param>
/// <param name="Slices">The versions of slices it rests on.</param>
/// <param name="Acts">The acts on who is a beneficiary that it rests on.</param>
/// <param name="Beneficiaries">What it gives each beneficiary.</param>
public sealed record RecalculatedSettlement(
    RuleSet RuleSet,
    Quadrimester Quadrimester,
    int Version,
    DateTime CalculatedAt,
    bool IsIncomplete,
    bool RegistrationIsRequired,
    ImmutableArray<SliceReference> Slices,
    ImmutableArray<RegistryAct> Acts,
    FrozenDictionary<BeneficiaryId, BeneficiarySettlement> Beneficiaries);

/// <summary>Calculates a version of a settlement again from the inputs kept with it.</summary>
/// <param name="database">Where the settlement is.</param>
/// <param name="norms">The rules.</param>
public sealed class RecalculateSettlement(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Everything behind a version's figures.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="version">The version; nothing for the last one.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester has no parcels, or no such version was calculated.</exception>
    public async Task<RecalculatedSettlement> RunAsync(
        Quadrimester quadrimester, int? version = null, CancellationToken cancellation = default)
    {
        var ruleSet = norms.For(quadrimester) ?? throw ApplicationMessages.All.Refuse("settlement.noParcels", quadrimester);
        await using var context = database.CreateContext();
        var stored = await context.Settlements
            .Where(settlement => settlement.Quadrimester == quadrimester && (version == null || settlement.Version == version))
            .OrderByDescending(settlement => settlement.Version)
            .Select(settlement => new { settlement.Version, settlement.CalculatedAt, settlement.IsIncomplete, settlement.Inputs })
            .FirstOrDefaultAsync(cancellation) ?? throw ApplicationMessages.All.Refuse("settlement.notCalculated", quadrimester);
        var document = InputsDocument.FromBytes(InputsDocument.Decompress(stored.Inputs));
        return new(
            ruleSet,
            quadrimester,
            stored.Version,
            stored.CalculatedAt,
            stored.IsIncomplete,
            document.Inputs.RegistrationIsRequired,
            document.Slices,
            document.Inputs.Acts,
            Settlement.Of(ruleSet, document.Inputs).Beneficiaries.ToFrozenDictionary(settled => settled.Beneficiary.Id));
    }
}
