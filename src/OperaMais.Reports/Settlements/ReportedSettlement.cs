using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Norms;

namespace OperaMais.Reports.Settlements;

/// <summary>The version of a settlement that payments go by, as it is kept and calculated again from its inputs.</summary>
/// <param name="View">What is kept.</param>
/// <param name="Recalculated">Everything behind it.</param>
internal sealed record ReportedSettlement(SettlementView View, RecalculatedSettlement Recalculated)
{
    /// <summary>Which version it is, and what it was calculated from.</summary>
    internal SettlementOrigin Origin { get; } = new(
        View.Settlement.Version,
        View.State.ToText(),
        [
            new(ReportMessages.All.Text("step.Calculated"), View.Settlement.Author, View.Settlement.CalculatedAt, ""),
            .. View.Steps.Select(step => new OriginStep(ReportMessages.All.Text($"step.{step.State}"), step.Author, step.At, step.Note)),
        ],
        View.Settlement.IsIncomplete,
        Recalculated.RuleSet.Id,
        Recalculated.RuleSet.Title,
        Recalculated.RegistrationIsRequired,
        Recalculated.RuleSet.CutOffOf(Recalculated.Quadrimester),
        View.Settlement.ProgramVersion,
        Convert.ToHexStringLower(View.Settlement.InputsSha256),
        [
            .. Recalculated.Slices
                .Where(slice => Recalculated.Quadrimester.Competences.Contains(slice.Competence))
                .OrderBy(slice => slice.Competence)
                .Select(slice => new ReportSlice(slice.Competence, slice.Version, slice.Source.ToUpperInvariant())),
        ]);

    /// <summary>Loads it.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester has no parcels or was not calculated.</exception>
    internal static async Task<ReportedSettlement> LoadAsync(
        OperaMaisDatabase database, NormLibrary norms, Quadrimester quadrimester, CancellationToken cancellation)
    {
        var settlements = new ShowSettlement(database, norms);
        var latest = await settlements.RunAsync(quadrimester, version: null, cancellation);
        // Also says why there is nothing to show, where there is not.
        var recalculated = await new RecalculateSettlement(database, norms).RunAsync(quadrimester, latest?.VersionInForce, cancellation);
        var view = latest!.Settlement.Version == recalculated.Version
            ? latest
            : (await settlements.RunAsync(quadrimester, recalculated.Version, cancellation))!;
        return new(view, recalculated);
    }
}
