using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Adhesions;

/// <summary>Reads and checks the rows of Annex V.</summary>
/// <remarks>Annex V; docs/interpretations.md, 23: the two codes of Annex VI are in Annex I and therefore allowed.</remarks>
internal static partial class CapacityChecks
{
    /// <summary>How many surgeries a month nobody believes without being told that they are meant.</summary>
    internal const int Absurd = 10_000;

    /// <summary>How many rows the form may have: every procedure of Annex I, and more.</summary>
    internal const int MostRows = 1_000;

    /// <summary>Reads the rows.</summary>
    /// <param name="catalogue">Annex I.</param>
    /// <param name="who">Who wants to join: a provider informs its own capacity only.</param>
    /// <param name="typed">The rows as filled in.</param>
    /// <param name="add">Hears what is wrong.</param>
    /// <returns>As many rows; nothing where something is wrong with one.</returns>
    internal static ImmutableArray<CapacityRow?> Read(
        ProcedureCatalogue catalogue, BeneficiaryId? who, ImmutableArray<TypedCapacity> typed, Action<AdhesionFault> add)
    {
        if (typed.IsEmpty)
            add(new(AdhesionField.Capacities, null, DomainMessages.All.Text("adhesion.noRows")));
        if (typed.Length > MostRows)
            add(new(AdhesionField.Capacities, null, DomainMessages.All.Text("adhesion.tooManyRows", MostRows)));
        var seen = new Dictionary<(Cnes, ProcedureCode), int>();
        return [.. typed.Select((row, index) => ReadRow(row, index))];

        CapacityRow? ReadRow(TypedCapacity row, int index)
        {
            var isFine = true;
            if (!Cnes.TryRead(row.Cnes, out var cnes))
                Add(AdhesionField.Cnes, DomainMessages.All.Text("adhesion.cnes"));
            else if (!cnes.HasValidCheckDigit)
                Add(AdhesionField.Cnes, DomainMessages.All.Text("adhesion.cnesDigit", cnes));
            else if (who is { Kind: BeneficiaryKind.Provider } provider && provider.Provider != cnes)
                Add(AdhesionField.Cnes, DomainMessages.All.Text("adhesion.otherProvider", provider));
            if (row.Hospital.Length == 0)
                Add(AdhesionField.Hospital, DomainMessages.All.Text("adhesion.hospital"));
            var procedure = ProcedureOf(row.Procedure);
            var number = NumberOf(row.Capacity);
            if (number > Absurd && !row.IsConfirmed)
                Add(AdhesionField.Confirmation, DomainMessages.All.Text("adhesion.absurd", number, Absurd));
            if (isFine && !seen.TryAdd((cnes, procedure!.Code), index))
                Add(AdhesionField.Procedure, DomainMessages.All.Text("adhesion.duplicate", procedure.Code, cnes, seen[(cnes, procedure.Code)] + 1));
            return isFine ? new(cnes, row.Hospital, procedure!, number!.Value) : null;

            Procedure? ProcedureOf(string text)
            {
                if (!ProcedureCode.TryRead(text, out var code))
                    Add(AdhesionField.Procedure, DomainMessages.All.Text("adhesion.procedure"));
                else if (!code.HasValidCheckDigit)
                    Add(AdhesionField.Procedure, DomainMessages.All.Text("adhesion.procedureDigit", code));
                else if (!catalogue.TryFind(code, out var found))
                    Add(AdhesionField.Procedure, DomainMessages.All.Text("adhesion.notInAnnex", code));
                else
                    return found;
                return null;
            }

            int? NumberOf(string text)
            {
                if (text.StartsWith('-') || text.StartsWith('−'))
                    Add(AdhesionField.Capacity, DomainMessages.All.Text("adhesion.negative"));
                else if (!Number().IsMatch(text))
                    Add(AdhesionField.Capacity, DomainMessages.All.Text("adhesion.capacity"));
                else if (int.Parse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture) is > 0 and var read)
                    return read;
                else
                    Add(AdhesionField.Capacity, DomainMessages.All.Text("adhesion.zero"));
                return null;
            }

            void Add(AdhesionField field, string message)
            {
                isFine = false;
                add(new(field, index, message));
            }
        }
    }

    [GeneratedRegex(@"^([0-9]{1,6}|[0-9]{1,3}\.[0-9]{3})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
