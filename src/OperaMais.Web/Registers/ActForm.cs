using OperaMais.Application.Registry;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Web.Forms;

namespace OperaMais.Web.Registers;

/// <summary>What is wrong with a form about acts, field by field.</summary>
internal sealed class ActForm
{
    private readonly Dictionary<string, string> errors = [];

    /// <summary>What is wrong with no field in particular.</summary>
    internal string? Error { get; private set; }

    /// <summary>Whether nothing is wrong so far.</summary>
    internal bool IsFine => errors.Count == 0 && Error is null;

    /// <summary>What is wrong with a field.</summary>
    internal string? Of(string field) => errors.GetValueOrDefault(field);

    /// <summary>What a field says.</summary>
    internal string Text(string field, string? text) => Read(field, text, typed => typed) ?? "";

    /// <summary>The beneficiary a field names.</summary>
    internal BeneficiaryId Beneficiary(string field, string? text) => Read(field, text, typed =>
        BeneficiaryId.TryRead(typed, out var id) ? id : throw WebMessages.Refuse("form.beneficiary", typed));

    /// <summary>The municipality a field names.</summary>
    internal MunicipalityCode Municipality(string field, string? text) => Read(field, text, MunicipalityText.Read);

    /// <summary>The amount a field names.</summary>
    internal Money Amount(string field, string? text) => Read(field, text, typed =>
        TypedAmount.Read(typed) ?? throw WebMessages.Refuse("form.amount", typed));

    /// <summary>The day a field names.</summary>
    internal DateOnly Day(string field, string? text) => Read(field, text, typed =>
        TypedDay.Read(typed) ?? throw WebMessages.Refuse("form.day", typed));

    /// <summary>The quadrimester a field names.</summary>
    internal Quadrimester Quadrimester(string field, string? text) => Read(field, text, typed =>
        Domain.Quadrimester.TryRead(typed, out var quadrimester) ? quadrimester : throw WebMessages.Refuse("form.quadrimester", typed));

    /// <summary>Keeps why the whole was refused, next to the field that it is about.</summary>
    internal void Add(RefusedException refusal)
    {
        if (FieldOf(refusal.Code) is { } field)
            errors[field] = refusal.Message;
        else
            Error = refusal.Message;
    }

    private static string? FieldOf(string code) => code switch
    {
        "registry.documentMissing" or "restitution.referenceMissing" or "restitution.already" => "documento",
        "registry.future" or "registry.beforeProgramme" => "data",
        "admission.nameMissing" => "nome",
        "admission.municipalityMissing" or "municipality.notInState" or "takeover.otherMunicipality" or "takeover.municipalityWithdrawn" => "municipio",
        "admission.value" or "restitution.amount" or "restitution.tooMuch" => "valor",
        "admission.released" or "admission.noQuadrimester" => "quadrimestre",
        "beneficiary.notListed" or "restitution.none" => "beneficiario",
        _ when code.StartsWith("admission.", StringComparison.Ordinal)
            || code.StartsWith("takeover.", StringComparison.Ordinal)
            || code.StartsWith("withdrawal.", StringComparison.Ordinal) => "beneficiario",
        _ => null,
    };

    // What is wrong with a field is kept, so that all of it can be said at once.
    private T? Read<T>(string field, string? text, Func<string, T> read)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? throw WebMessages.Refuse("form.missing") : read(text.Trim());
        }
        catch (RefusedException refusal)
        {
            errors[field] = refusal.Message;
            return default;
        }
    }
}
