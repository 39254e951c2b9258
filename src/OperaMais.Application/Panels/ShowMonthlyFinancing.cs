using System.Collections.Immutable;
using OperaMais.Application.Registry;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Panels;

/// <summary>What was produced and is financed in a month, all beneficiaries together.</summary>
/// <param name="Month">The competence.</param>
/// <param name="IsBaseline">Whether it belongs to the baseline.</param>
/// <param name="IsHeld">Whether its production is held or was declared empty.</param>
/// <param name="Procedures">Paid AIHs.</param>
/// <param name="Financing">State financing of them.</param>
public sealed record MonthlyFinancing(Competence Month, bool IsBaseline, bool IsHeld, long Procedures, Money Financing);

/// <summary>Shows the months of the baseline and of a quadrimester, judged as a settlement made now would judge them.</summary>
/// <param name="database">Where the production is.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Annex VI.</remarks>
public sealed class ShowMonthlyFinancing(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The months, in order.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester has no parcels.</exception>
    public async Task<ImmutableArray<MonthlyFinancing>> RunAsync(Quadrimester quadrimester, CancellationToken cancellation = default)
    {
        var ruleSet = norms.For(quadrimester) ?? throw ApplicationMessages.All.Refuse("settlement.noParcels", quadrimester);
        await using var context = database.CreateContext();
        var baseline = ruleSet.BaselineCompetences.ToHashSet();
        var missing = await HeldCompetences.MissingAsync(context, ruleSet, baseline.Concat(quadrimester.Competences), cancellation);
        var registry = (await RegistryQuery.HistoryAsync(context, ruleSet, cancellation)).For(quadrimester);
        var months = ImmutableArray.CreateBuilder<MonthlyFinancing>();
        foreach (var (month, registrationIsRequired, production) in
            await new SettlementInputsQuery(context, ruleSet).MonthsAsync(quadrimester, cancellation))
        {
            var attributed = AttributedProduction.Of(ruleSet, registry, production, registrationIsRequired);
            var paid = registry.All.Select(beneficiary => attributed.Of(beneficiary.Id)).ToList();
            months.Add(new(
                month,
                baseline.Contains(month),
                !missing.Contains(month),
                paid.Sum(produced => produced.Quantity),
                paid.Sum(produced => produced.Financing)));
        }
        return months.ToImmutable();
    }
}
