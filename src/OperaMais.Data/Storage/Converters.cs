using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Ledger;

namespace OperaMais.Data.Storage;

internal sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Centavos, centavos => new Money(centavos));

internal sealed class CompetenceConverter() : ValueConverter<Competence, int>(competence => competence.Value, value => new Competence(value));

/// <summary>2023-3 is stored as 20233: it sorts by time and is written in bulk.</summary>
internal sealed class QuadrimesterConverter() : ValueConverter<Quadrimester, int>(
    quadrimester => quadrimester.Year * 10 + quadrimester.Number, value => new Quadrimester(value / 10, value % 10));

internal sealed class AihNumberConverter() : ValueConverter<AihNumber, long>(number => number.Value, value => new AihNumber(value));

internal sealed class ProcedureCodeConverter() : ValueConverter<ProcedureCode, long>(code => code.Value, value => new ProcedureCode(value));

internal sealed class CnesConverter() : ValueConverter<Cnes, int>(code => code.Value, value => new Cnes(value));

internal sealed class MunicipalityCodeConverter() : ValueConverter<MunicipalityCode, int>(code => code.Value, value => new MunicipalityCode(value));

internal sealed class BeneficiaryIdConverter() : ValueConverter<BeneficiaryId, string>(id => id.ToString(), text => Read(text))
{
    private static BeneficiaryId Read(string text) => BeneficiaryId.TryRead(text, out var id) ? id : throw new FormatException(text);
}

internal sealed class LedgerHashConverter() : ValueConverter<LedgerHash, string>(hash => hash.ToString(), text => LedgerHash.Read(text));

/// <summary>Instants are stored in UTC and come back saying so on every database.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.ToUniversalTime(), instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc));
