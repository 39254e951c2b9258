using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Catalogue;

/// <summary>The procedures that the State finances.</summary>
/// <remarks>Art. 1 § 2; Annex I.</remarks>
public sealed class ProcedureCatalogue
{
    private readonly FrozenDictionary<ProcedureCode, Procedure> byCode;

    /// <summary>Creates the catalogue.</summary>
    /// <param name="procedures">Each code once.</param>
    /// <param name="composites">Codes of multiple and sequential surgeries, all among the procedures.</param>
    /// <exception cref="ArgumentException">A code appears twice.</exception>
    public ProcedureCatalogue(IEnumerable<Procedure> procedures, IEnumerable<ProcedureCode> composites)
    {
        Procedures = [.. procedures];
        Composites = [.. composites];
        byCode = Procedures.ToFrozenDictionary(procedure => procedure.Code);
    }

    /// <summary>The procedures, in the norm's order.</summary>
    public ImmutableArray<Procedure> Procedures { get; }

    /// <summary>The codes worth their first act: multiple and sequential surgeries.</summary>
    /// <remarks>Annex VI names 0415010012 and 0415020034.</remarks>
    public ImmutableArray<ProcedureCode> Composites { get; }

    /// <summary>The procedure with this code.</summary>
    /// <exception cref="KeyNotFoundException">The code is not in the catalogue.</exception>
    public Procedure this[ProcedureCode code] => byCode[code];

    /// <summary>Whether the State finances this procedure.</summary>
    public bool Contains(ProcedureCode code) => byCode.ContainsKey(code);

    /// <summary>Finds a procedure.</summary>
    public bool TryFind(ProcedureCode code, [NotNullWhen(true)] out Procedure? procedure) => byCode.TryGetValue(code, out procedure);

    /// <summary>Whether the code stands for multiple or sequential surgeries, whose value is that of their first act.</summary>
    public bool IsComposite(ProcedureCode code) => Composites.Contains(code);
}
