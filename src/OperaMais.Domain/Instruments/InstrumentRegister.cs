using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Domain.Instruments;

/// <summary>The instruments that are held.</summary>
/// <param name="instruments">Those in force or once in force, none replaced.</param>
/// <remarks>Art. 5 § 1.</remarks>
public sealed class InstrumentRegister(IEnumerable<Instrument> instruments)
{
    private readonly ILookup<BeneficiaryId, Instrument> byBeneficiary = instruments.ToLookup(instrument => instrument.Beneficiary);

    /// <summary>All instruments of a beneficiary, by the day of their signature.</summary>
    public ImmutableArray<Instrument> Of(BeneficiaryId beneficiary) =>
        [.. byBeneficiary[beneficiary].OrderBy(instrument => instrument.SignedOn).ThenBy(instrument => instrument.Number, StringComparer.Ordinal)];

    /// <summary>Under which instrument a parcel is transferred on a day: of several the one signed last.</summary>
    /// <returns>Nothing when there is none: the net is then withheld.</returns>
    public Instrument? For(BeneficiaryId beneficiary, Competence parcel, DateOnly day) =>
        Of(beneficiary).LastOrDefault(instrument => instrument.Covers(parcel, day));
}
