using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Messages;

namespace OperaMais.Web.Components.Pages.Catalogue;

/// <summary>The orders in which procedures can be shown.</summary>
internal static class ProcedureOrder
{
    private static readonly StringComparer ByName = StringComparer.Create(MessageCatalogue.Culture, ignoreCase: true);

    /// <summary>Sorts procedures; equal ones stay in the norm's order.</summary>
    /// <param name="procedures">In the norm's order.</param>
    /// <param name="order">A column's name, with a minus in front from the largest; of none that is known, the norm's order.</param>
    internal static IEnumerable<Procedure> Sort(IEnumerable<Procedure> procedures, string? order)
    {
        var isDescending = order is ['-', ..];
        return (isDescending ? order![1..] : order) switch
        {
            "codigo" => By(procedure => procedure.Code),
            "nome" => By(procedure => procedure.Name, ByName),
            "especialidade" => By(procedure => procedure.Specialty, ByName),
            "sh" => By(procedure => procedure.Sh),
            "sp" => By(procedure => procedure.Sp),
            "valor" => By(procedure => procedure.UnitValue),
            "bonus" => By(procedure => procedure.BonusReference),
            _ => procedures,
        };

        IEnumerable<Procedure> By<T>(Func<Procedure, T> key, IComparer<T>? comparer = null) =>
            isDescending ? procedures.OrderByDescending(key, comparer) : procedures.OrderBy(key, comparer);
    }
}
