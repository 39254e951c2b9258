using System.Collections.Immutable;
using OperaMais.Domain.Schedule;

namespace OperaMais.Domain.Norms;

/// <summary>Reads Annex VIII.</summary>
internal static class ScheduleReader
{
    /// <summary>Reads the parcels, which must stand in order of their months, each kind once for a quadrimester.</summary>
    internal static ImmutableArray<PlannedParcel> Read(NormTable table, ParameterSet parameters)
    {
        table.RefuseCountOtherThan(parameters.Integer("stated.parcels"));
        var parcels = ImmutableArray.CreateBuilder<PlannedParcel>();
        foreach (var row in table)
        {
            var parcel = Read(row);
            if (parcels.Count > 0 && parcels[^1].Month.CompareTo(parcel.Month) >= 0)
                throw row.Damaged("norm.order");
            if (parcels.Any(earlier => (earlier.Kind, earlier.Quadrimester) == (parcel.Kind, parcel.Quadrimester)))
                throw row.Damaged("norm.twice", parcel.Quadrimester);
            parcels.Add(parcel);
        }
        return parcels.ToImmutable();
    }

    private static PlannedParcel Read(NormRow row) => new(
        row.Competence("REPASSE"),
        row.Text("TIPO") switch
        {
            "ANTECIPACAO" => ParcelKind.Anticipation,
            "AJUSTE_E_BONUS" => ParcelKind.AdjustmentAndBonus,
            "AJUSTE_ANTERIOR" => ParcelKind.PreviousResolution,
            var other => throw row.Damaged("norm.value", "TIPO", other),
        },
        row.Quadrimester("QUADRIMESTRE"),
        row.Text("DESCRICAO"),
        Known(row.Optional("REFERENCIA")),
        Known(row.Optional("AVALIACAO")));

    private static string? Known(string text) => text.Length > 0 ? text : null;
}
