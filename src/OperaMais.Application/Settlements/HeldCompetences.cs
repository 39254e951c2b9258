using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Domain;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Settlements;

/// <summary>Tells which competences of the programme's state are neither held nor declared empty.</summary>
internal static class HeldCompetences
{
    internal static async Task<IReadOnlyList<Competence>> MissingAsync(
        OperaMaisContext context, RuleSet ruleSet, IEnumerable<Competence> needed, CancellationToken cancellation)
    {
        var state = ruleSet.State;
        var held = await context.Slices
            .Where(slice => slice.IsCurrent && slice.State == state)
            .Select(slice => slice.Competence)
            .ToListAsync(cancellation);
        return [.. needed.Except(held).Order()];
    }
}
