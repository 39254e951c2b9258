using OperaMais.Application.Registry;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Explanations;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Settlements;

/// <summary>A memory of calculation and what it is of.</summary>
/// <param name="Version">The version of the settlement.</param>
/// <param name="IsIncomplete">Whether competences were missing: such a draft can never be approved.</param>
/// <param name="RegistrationIsRequired">Whether registrations in SUSfácilMG were imported for the quadrimester.</param>
/// <param name="Settled">What the settlement gives the beneficiary.</param>
/// <param name="Steps">Every step of it.</param>
public sealed record Explanation(
    int Version, bool IsIncomplete, bool RegistrationIsRequired, BeneficiarySettlement Settled, Step Steps);

/// <summary>Explains what a quadrimester gives a beneficiary, by calculating its last version again from the inputs kept with it.</summary>
/// <param name="database">Where the settlement is.</param>
/// <param name="norms">The rules.</param>
public sealed class ExplainSettlement(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The memory of calculation.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The beneficiary is unknown, or the quadrimester was not calculated.</exception>
    public async Task<Explanation> RunAsync(
        Quadrimester quadrimester, BeneficiaryId beneficiary, CancellationToken cancellation = default)
    {
        // Said first: who is no beneficiary does not become one by calculating.
        await using (var context = database.CreateContext())
            if (norms.For(quadrimester) is { } ruleSet
                && (await RegistryQuery.WithRevokedAsync(context, ruleSet, cancellation)).Find(beneficiary) is null)
                throw ApplicationMessages.All.Refuse("beneficiary.notListed", beneficiary);
        var recalculated = await new RecalculateSettlement(database, norms).RunAsync(quadrimester, version: null, cancellation);
        if (!recalculated.Beneficiaries.TryGetValue(beneficiary, out var settled))
            throw ApplicationMessages.All.Refuse("beneficiary.notInQuadrimester", beneficiary, quadrimester, recalculated.Version);
        return new(
            recalculated.Version,
            recalculated.IsIncomplete,
            recalculated.RegistrationIsRequired,
            settled,
            new Explainer(recalculated.RuleSet).Explain(settled));
    }
}
