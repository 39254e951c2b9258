using OperaMais.Domain;

namespace OperaMais.Web.Payments;

/// <summary>The month of a parcel as it stands in addresses: <c>2024-03</c>.</summary>
internal static class ParcelAddress
{
    /// <summary>The address of a parcel's page.</summary>
    internal static string PageOf(Competence month) => $"/pagamentos/{month.ToParcelText()}";

    /// <summary>Reads what an address says.</summary>
    internal static bool TryRead(string? text, out Competence month)
    {
        month = default;
        return text is [_, _, _, _, '-', _, _] && Competence.TryRead(text.Remove(4, 1), out month);
    }
}
