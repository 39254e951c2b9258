using System.Globalization;
using System.Text;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Registry;

/// <summary>Reads what people type into commands and forms about beneficiaries.</summary>
public static class TypedText
{
    /// <summary>The beneficiary a text names.</summary>
    /// <exception cref="RefusedException">It has neither six digits nor seven.</exception>
    public static BeneficiaryId Beneficiary(string? text) => BeneficiaryId.TryRead(text?.Trim(), out var id)
        ? id
        : throw ApplicationMessages.All.Refuse("beneficiary.shape", text);

    /// <summary>The municipality a text names.</summary>
    /// <param name="text">Six digits, or seven with the check digit, which then has to be right.</param>
    /// <exception cref="RefusedException">It has another shape, or the check digit is wrong.</exception>
    public static MunicipalityCode Municipality(string? text)
    {
        var digits = text?.Trim() ?? "";
        if (MunicipalityCode.TryRead(digits, out var code))
            return code;
        if (digits.Length != 7 || !MunicipalityCode.TryRead(digits.AsSpan(0, 6), out code) || !char.IsAsciiDigit(digits[6]))
            throw ApplicationMessages.All.Refuse("municipality.shape", text);
        return code.WithCheckDigit.ToString(CultureInfo.InvariantCulture) == digits
            ? code
            : throw ApplicationMessages.All.Refuse("municipality.checkDigit", text);
    }

    /// <summary>The day a text names.</summary>
    /// <param name="text">Such as <c>2024-04-10</c>, as commands and browsers write it.</param>
    /// <exception cref="RefusedException">It has another shape, or there is no such day.</exception>
    public static DateOnly Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw ApplicationMessages.All.Refuse("day.shape", text);

    /// <summary>The amount a text names.</summary>
    /// <param name="text">Such as <c>1234.56</c>, <c>1234,56</c> or <c>R$ 1.234,56</c>.</param>
    /// <exception cref="RefusedException">It is no amount, or has more than two decimals.</exception>
    public static Money Amount(string? text)
    {
        var digits = (text ?? "").Replace("R$", "", StringComparison.Ordinal).Replace('\u00a0', ' ').Trim();
        // Points divide thousands only where a comma divides the decimals: 1.234 alone could be either.
        if (digits.Contains(',', StringComparison.Ordinal))
            digits = digits.Replace(".", "", StringComparison.Ordinal);
        return MoneyText.Read(Encoding.UTF8.GetBytes(digits), out var amount) == MoneyReading.Valid
            ? amount
            : throw ApplicationMessages.All.Refuse("amount.shape", text);
    }

    /// <summary>The quadrimester a text names.</summary>
    /// <returns>Nothing where there is no text.</returns>
    /// <exception cref="RefusedException">It has another shape.</exception>
    public static Quadrimester? Quadrimester(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : Domain.Quadrimester.TryRead(text.Trim(), out var quadrimester)
            ? quadrimester
            : throw ApplicationMessages.All.Refuse("quadrimester.shape", text);
}
