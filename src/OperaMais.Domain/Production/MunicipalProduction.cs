namespace OperaMais.Domain.Production;

/// <summary>All counted AIHs done in one municipality in a quadrimester, whoever is paid for them.</summary>
/// <param name="Referenced">Of patients who live in another municipality.</param>
/// <param name="Total">Of all patients.</param>
/// <remarks>Annex VII, Bonificação.</remarks>
public readonly record struct MunicipalProduction(long Referenced, long Total)
{
    /// <summary>Both productions together.</summary>
    public static MunicipalProduction operator +(MunicipalProduction left, MunicipalProduction right) =>
        new(left.Referenced + right.Referenced, left.Total + right.Total);
}
