using System.Collections.Immutable;
using OperaMais.Application.Progress;
using OperaMais.Domain;

namespace OperaMais.Application.Panels;

/// <summary>What was produced and is financed in a month, all beneficiaries together.</summary>
/// <param name="Month">The competence.</param>
/// <param name="IsBaseline">Whether it belongs to the baseline.</param>
/// <param name="IsHeld">Whether its production is held or was declared empty.</param>
/// <param name="Procedures">Paid AIHs.</param>
/// <param name="Financing">State financing of them.</param>
public sealed record MonthlyFinancing(Competence Month, bool IsBaseline, bool IsHeld, long Procedures, Money Financing)
{
    /// <summary>The months of the baseline and of a quadrimester, in order.</summary>
    public static ImmutableArray<MonthlyFinancing> Of(QuadrimesterProgress progress) =>
    [
        .. from month in progress.Months
           let paid = progress.Registry.All.Select(beneficiary => month.Production.Of(beneficiary.Id)).ToList()
           select new MonthlyFinancing(
               month.Month, month.IsBaseline, month.IsHeld, paid.Sum(produced => produced.Quantity), paid.Sum(produced => produced.Financing)),
    ];
}
