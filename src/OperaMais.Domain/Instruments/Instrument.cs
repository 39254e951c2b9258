using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Domain.Instruments;

/// <summary>The signed instrument under which a beneficiary is paid.</summary>
/// <param name="Beneficiary">Who signed it with the State.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number, as SiG-RES or SEI gives it.</param>
/// <param name="SignedOn">The day of the last signature.</param>
/// <param name="ValidFrom">Its first day.</param>
/// <param name="ValidUntil">Its last day.</param>
/// <param name="Value">What it provides for, the whole schedule.</param>
/// <remarks>Art. 4 § 1–3; Art. 5 § 1; Art. 9.</remarks>
public sealed record Instrument(
    BeneficiaryId Beneficiary, InstrumentKind Kind, string Number, DateOnly SignedOn, DateOnly ValidFrom, DateOnly ValidUntil, Money Value)
{
    /// <summary>Whether a parcel may be transferred under it: it is signed and has begun, and has not ended before the parcel's month.</summary>
    /// <param name="parcel">The month of the parcel; one from before the signature is transferred too, that is what its net waited for.</param>
    /// <param name="day">The day of the transfer.</param>
    /// <remarks>Art. 5 § 1.</remarks>
    public bool Covers(Competence parcel, DateOnly day) =>
        SignedOn <= day && ValidFrom <= day && new DateOnly(parcel.Year, parcel.Month, 1) <= ValidUntil;

    /// <summary>What is wrong with it in itself, by code and column; nothing when it can be registered.</summary>
    /// <param name="today">No signature is later.</param>
    /// <param name="lastDay">The resolution's last day, prorogations included: no instrument outlives it.</param>
    /// <remarks>Art. 9.</remarks>
    public (string Code, string Column)? Problem(DateOnly today, DateOnly lastDay) => this switch
    {
        _ when !Kind.Fits(Beneficiary.Kind) => ("instrument.kind", "TIPO"),
        _ when SignedOn > today => ("instrument.future", "ASSINADO_EM"),
        _ when ValidUntil < ValidFrom => ("instrument.period", "VIGENTE_ATE"),
        _ when ValidUntil > lastDay => ("instrument.outlives", "VIGENTE_ATE"),
        _ when Value <= Money.Zero => ("instrument.value", "VALOR"),
        _ => null,
    };
}
