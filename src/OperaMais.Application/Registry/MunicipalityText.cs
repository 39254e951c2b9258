using System.Globalization;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Registry;

/// <summary>Reads the codes of municipalities that people type.</summary>
public static class MunicipalityText
{
    /// <summary>The municipality a text names.</summary>
    /// <param name="text">Six digits, or seven with the check digit, which then has to be right.</param>
    /// <exception cref="RefusedException">It has another shape, or the check digit is wrong.</exception>
    public static MunicipalityCode Read(string? text)
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
}
