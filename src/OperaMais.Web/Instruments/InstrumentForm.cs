using OperaMais.Application.Conflicts;
using OperaMais.Datasus.Csv;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Instruments;
using OperaMais.Web.Forms;

namespace OperaMais.Web.Instruments;

/// <summary>The form of an instrument as it was filled in. Its fields are named as the columns of the file, in small letters.</summary>
public sealed record InstrumentForm
{
    /// <summary>Code of the beneficiary.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>The kind, as the file names it.</summary>
    public string? Kind { get; init; }

    /// <summary>The number.</summary>
    public string? Number { get; init; }

    /// <summary>The day of the last signature.</summary>
    public string? SignedOn { get; init; }

    /// <summary>The first day.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>The last day.</summary>
    public string? ValidUntil { get; init; }

    /// <summary>The value, as Brazilians type it.</summary>
    public string? Value { get; init; }

    /// <summary>The form filled in with an instrument.</summary>
    internal static InstrumentForm Of(Instrument instrument) => new()
    {
        Beneficiary = instrument.Beneficiary.ToString(),
        Kind = InstrumentReader.Kinds.First(kind => kind.Value == instrument.Kind).Key,
        Number = instrument.Number,
        SignedOn = TypedDay.Text(instrument.SignedOn),
        ValidFrom = TypedDay.Text(instrument.ValidFrom),
        ValidUntil = TypedDay.Text(instrument.ValidUntil),
        Value = TypedAmount.Text(instrument.Value),
    };

    /// <summary>The instrument.</summary>
    /// <param name="errors">What is wrong, by column; none where an instrument is returned.</param>
    internal Instrument? Read(Dictionary<string, string> errors)
    {
        var beneficiary = BeneficiaryId.TryRead(Beneficiary?.Trim(), out var id) ? id : Missing<BeneficiaryId>("BENEFICIARIO", errors);
        var kind = InstrumentReader.Kinds.TryGetValue(Kind ?? "", out var known) ? known : Missing<InstrumentKind>("TIPO", errors);
        var number = string.IsNullOrWhiteSpace(Number) ? Missing<string>("NUMERO", errors) : Number.Trim();
        var instrument = new Instrument(
            beneficiary,
            kind,
            number ?? "",
            TypedDay.Read(SignedOn) ?? Missing<DateOnly>("ASSINADO_EM", errors),
            TypedDay.Read(ValidFrom) ?? Missing<DateOnly>("VIGENTE_DESDE", errors),
            TypedDay.Read(ValidUntil) ?? Missing<DateOnly>("VIGENTE_ATE", errors),
            TypedAmount.Read(Value) ?? Missing<Domain.Money>("VALOR", errors));
        return errors.Count == 0 ? instrument : null;
    }

    /// <summary>What the import has to say against it, by column; under <c>NUMERO</c> also that the number is taken.</summary>
    internal static Dictionary<string, string> ErrorsOf(ImportRefusedException refusal) => refusal.Conflicts
        .Where(conflict => conflict.Blocking)
        .SelectMany(conflict => conflict.Occurrences.Select(place => (
            Column: place.Column ?? "NUMERO",
            Message: conflict.Code == "key.otherValue" ? WebMessages.Text("instrument.taken") : conflict.Message)))
        .DistinctBy(error => error.Column)
        .ToDictionary(error => error.Column, error => error.Message);

    private static T? Missing<T>(string column, Dictionary<string, string> errors)
    {
        errors.Add(column, WebMessages.Text($"instrument.{column}"));
        return default;
    }
}
