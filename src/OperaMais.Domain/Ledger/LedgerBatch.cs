using System.Globalization;
using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Domain.Ledger;

/// <summary>Entries made together, for good.</summary>
/// <param name="Number">1 for the first, and so on.</param>
/// <param name="Kind">What they were made for.</param>
/// <param name="Parcel">The month of the parcel released; of other batches the last one released before, or the first to come.</param>
/// <param name="Author">Who made them.</param>
/// <param name="At">When (UTC), in whole microseconds.</param>
/// <param name="Note">What they wrote to it; may be empty.</param>
/// <param name="Authorization">The act that lets it go beyond the year's ceiling (Art. 4); empty where none was needed.</param>
/// <param name="Order">The hash of the order that pays what it released; none where it released nothing.</param>
/// <param name="Hash">What seals it.</param>
public sealed record LedgerBatch(
    int Number, LedgerBatchKind Kind, Competence Parcel, string Author, DateTime At, string Note, string Authorization, LedgerHash Order, LedgerHash Hash)
{
    /// <summary>The batch with its seal: a hash of what it says, of the batch before it, and of the last entry of every account.</summary>
    /// <param name="previous">The hash of the batch before it.</param>
    /// <param name="lastEntries">The hash of the last entry of every account that has any, once the batch is entered.</param>
    public LedgerBatch Sealed(LedgerHash previous, IEnumerable<KeyValuePair<BeneficiaryId, LedgerHash>> lastEntries) => this with
    {
        Hash = LedgerHash.Of(
        [
            Number.ToString(CultureInfo.InvariantCulture),
            Kind.ToString(),
            Parcel.ToString(),
            Author,
            LedgerHash.TextOf(At),
            Note,
            Authorization,
            Order.ToString(),
            previous.ToString(),
            .. lastEntries.OrderBy(entry => entry.Key).SelectMany(entry => new[] { entry.Key.ToString(), entry.Value.ToString() }),
        ]),
    };
}
