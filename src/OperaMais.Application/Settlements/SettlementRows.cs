using OperaMais.Data.Settlements;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Settlements;

/// <summary>Turns a settlement into the rows that keep it.</summary>
internal static class SettlementRows
{
    internal static StoredSettlement Of(
        Settlement settlement,
        int version,
        bool isIncomplete,
        byte[] inputsHash,
        byte[] inputs,
        string author,
        DateTimeOffset now,
        string programVersion)
    {
        var id = Guid.CreateVersion7(now);
        return new()
        {
            Id = id,
            Quadrimester = settlement.Inputs.Quadrimester,
            Version = version,
            RuleSet = settlement.RuleSet.Id,
            CalculatedAt = now.UtcDateTime,
            Author = author,
            ProgramVersion = programVersion,
            IsIncomplete = isIncomplete,
            InputsSha256 = inputsHash,
            Inputs = inputs,
            Beneficiaries = [.. Of(id, settlement)],
            Unpaid =
            [
                .. settlement.Unpaid.Entries.Select(entry =>
                    new StoredUnpaid { SettlementId = id, Fate = entry.Key, Count = entry.Value }),
            ],
        };
    }

    /// <summary>The rows of its beneficiaries.</summary>
    internal static IEnumerable<StoredBeneficiarySettlement> Of(Guid id, Settlement settlement) =>
        settlement.Beneficiaries.Select(settled => Of(id, settled));

    private static StoredBeneficiarySettlement Of(Guid settlement, BeneficiarySettlement settled) => new()
    {
        SettlementId = settlement,
        Beneficiary = settled.Beneficiary.Id,
        Municipality = settled.Indicator.Municipality,
        Procedures = settled.Production.Quantity,
        FinancingSh = settled.Production.Sh,
        FinancingSp = settled.Production.Sp,
        Anticipation = settled.Anticipation.Amount,
        Adjustment = settled.Adjustment.Amount,
        Referenced = settled.Indicator.Production.Referenced,
        Total = settled.Indicator.Production.Total,
        Achieved = settled.Indicator.Achieved?.Value,
        Target = settled.Indicator.Basis.Target?.Value,
        Status = settled.Indicator.Status,
        BonusReference = settled.Bonus.Reference,
        Bonus = settled.Bonus.Amount,
    };
}
