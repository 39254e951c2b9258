using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Imports;

/// <summary>Tells which decisions change nothing because there is a pact, in whichever order the two arrived.</summary>
/// <remarks>Annex VII, last observation: decisions are for municipalities without a pact for referenced patients.</remarks>
internal sealed class DecisionEffects
{
    private readonly NormLibrary norms;
    private readonly HashSet<(Quadrimester, MunicipalityCode)> decided;
    private readonly Dictionary<Competence, Dictionary<MunicipalityCode, Pact>> pacts;

    private DecisionEffects(
        NormLibrary norms,
        HashSet<(Quadrimester, MunicipalityCode)> decided,
        Dictionary<Competence, Dictionary<MunicipalityCode, Pact>> pacts)
    {
        this.norms = norms;
        this.decided = decided;
        this.pacts = pacts;
    }

    internal static async Task<DecisionEffects> LoadAsync(OperaMaisContext context, NormLibrary norms, CancellationToken cancellation)
    {
        var decisions = await context.Decisions
            .Where(decision => decision.ReplacedBy == null)
            .Select(decision => new { decision.Quadrimester, decision.Municipality })
            .ToListAsync(cancellation);
        var ppi = await context.Pacts.Where(pact => pact.ReplacedBy == null).AsNoTracking().ToListAsync(cancellation);
        return new(
            norms,
            [.. decisions.Select(decision => (decision.Quadrimester, decision.Municipality))],
            ppi.GroupBy(pact => pact.Month).ToDictionary(
                month => month.Key,
                month => month.ToDictionary(pact => pact.Municipality, pact => new Pact(pact.Referenced, pact.Total))));
    }

    internal bool IsWithoutEffect(Quadrimester quadrimester, MunicipalityCode municipality) =>
        decided.Contains((quadrimester, municipality))
        && norms.For(quadrimester)?.TargetBasisOf(
            quadrimester, municipality, pacts.GetValueOrDefault(quadrimester.MonthBefore) ?? []).Target is not null;
}
