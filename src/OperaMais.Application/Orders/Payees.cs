using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Orders;

namespace OperaMais.Application.Orders;

/// <summary>Says under which instrument and from which appropriation beneficiaries are paid on a day.</summary>
/// <remarks>Art. 4; Art. 5 § 1.</remarks>
internal sealed class Payees(
    RegistryHistory history, InstrumentRegister instruments, IReadOnlyDictionary<(int Year, InstrumentKind Instrument), string> appropriations, DateOnly day)
{
    internal static async Task<Payees> LoadAsync(
        OperaMaisContext context, RegistryHistory history, InstrumentRegister instruments, DateOnly day, CancellationToken cancellation)
    {
        var chosen = await context.Appropriations.OrderBy(row => row.Id).AsNoTracking().ToListAsync(cancellation);
        return new(
            history,
            instruments,
            chosen.GroupBy(row => (row.Year, row.Instrument)).ToDictionary(group => group.Key, group => group.Last().Code),
            day);
    }

    /// <summary>Whether a parcel may be transferred to a beneficiary.</summary>
    internal bool IsPayable(BeneficiaryId beneficiary, Competence parcel) => instruments.For(beneficiary, parcel, day) is not null;

    internal Payee Of(BeneficiaryId beneficiary, Competence parcel)
    {
        var instrument = instruments.For(beneficiary, parcel, day)
            ?? throw new InvalidOperationException($"{beneficiary} has no instrument for {parcel}.");
        return new(
            history.Find(beneficiary)?.Name ?? "",
            $"{instrument.Kind.ToText()} {instrument.Number}",
            appropriations.GetValueOrDefault((parcel.Year, instrument.Kind), ""));
    }
}
