using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Domain.Adhesions;

/// <summary>The forms of Annexes IV and V, read and checked.</summary>
/// <param name="Expression">Annex IV; nothing while something is wrong with it.</param>
/// <param name="Rows">The rows of Annex V, in their order; nothing where something is wrong with one.</param>
/// <param name="Faults">All that is wrong, in the order of the form.</param>
public sealed record CheckedAdhesion(
    ExpressionOfInterest? Expression, ImmutableArray<CapacityRow?> Rows, ImmutableArray<AdhesionFault> Faults)
{
    /// <summary>The rows with which nothing is wrong.</summary>
    public IEnumerable<CapacityRow> ReadRows => Rows.OfType<CapacityRow>();

    /// <summary>What is wrong with a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="row">Its row; nothing outside rows.</param>
    public string? Of(AdhesionField field, int? row = null) =>
        Faults.FirstOrDefault(fault => fault.Field == field && fault.Row == row)?.Message;

    /// <summary>Reads and checks the forms.</summary>
    public static CheckedAdhesion Of(RuleSet ruleSet, AdhesionDraft draft)
    {
        var faults = ImmutableArray.CreateBuilder<AdhesionFault>();
        var expression = ExpressionOf(ruleSet, draft, Add);
        var rows = CapacityChecks.Read(
            ruleSet.Catalogue, BeneficiaryId.TryRead(draft.Beneficiary, out var id) ? id : null, draft.Capacities, faults.Add);
        return new(expression, rows, faults.ToImmutable());

        void Add(AdhesionField field, string message) => faults.Add(new(field, null, message));
    }

    /// <summary>The municipality that a draft is about: its own code, or the one its provider is in.</summary>
    public static Municipality? SeatOf(RuleSet ruleSet, AdhesionDraft draft)
    {
        var text = BeneficiaryId.TryRead(draft.Beneficiary, out var id) && id.Kind == BeneficiaryKind.Municipality
            ? draft.Beneficiary
            : draft.Municipality;
        return MunicipalityCode.TryRead(text, out var code) ? ruleSet.Municipalities.FirstOrDefault(known => known.Code == code) : null;
    }

    private static ExpressionOfInterest? ExpressionOf(RuleSet ruleSet, AdhesionDraft draft, Action<AdhesionField, string> add)
    {
        var isFine = true;
        if (!BeneficiaryId.TryRead(draft.Beneficiary, out var id))
            Add(AdhesionField.Beneficiary, DomainMessages.All.Text("adhesion.beneficiary"));
        else if (id.Kind == BeneficiaryKind.Provider && !id.Provider.HasValidCheckDigit)
            Add(AdhesionField.Beneficiary, DomainMessages.All.Text("adhesion.cnesDigit", id));
        var isProvider = id.Kind == BeneficiaryKind.Provider;
        var seat = SeatOf(ruleSet, draft);
        if (seat is null && isFine)
            Add(isProvider ? AdhesionField.Municipality : AdhesionField.Beneficiary, DomainMessages.All.Text("adhesion.municipality"));
        else if (!isProvider && draft.Municipality.Length > 0 && draft.Municipality != draft.Beneficiary)
            Add(AdhesionField.Municipality, DomainMessages.All.Text("adhesion.otherSeat"));
        if (isProvider && draft.Name.Length == 0)
            Add(AdhesionField.Name, DomainMessages.All.Text("adhesion.name"));
        if (draft.Signatory.Length == 0)
            Add(AdhesionField.Signatory, DomainMessages.All.Text("adhesion.signatory"));
        var reading = Cpf.Read(draft.Cpf, out var cpf);
        if (reading == CodeReading.WrongShape)
            Add(AdhesionField.Cpf, DomainMessages.All.Text("adhesion.cpf"));
        else if (reading == CodeReading.WrongCheckDigit)
            Add(AdhesionField.Cpf, DomainMessages.All.Text("adhesion.cpfDigits"));
        if (draft.Office.Length == 0)
            Add(AdhesionField.Office, DomainMessages.All.Text("adhesion.office"));
        if (!SeiProcess.IsOne(draft.Process))
            Add(AdhesionField.Process, DomainMessages.All.Text("adhesion.process"));
        return isFine ? new(id, isProvider ? draft.Name : seat!.Name, seat!, draft.Signatory, cpf, draft.Office, draft.Process) : null;

        void Add(AdhesionField field, string message)
        {
            isFine = false;
            add(field, message);
        }
    }
}
