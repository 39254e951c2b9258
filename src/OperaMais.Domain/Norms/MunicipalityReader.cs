using System.Collections.Immutable;
using System.Globalization;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Norms;

/// <summary>Reads the list of the municipalities of Minas Gerais.</summary>
internal static class MunicipalityReader
{
    /// <summary>Reads the municipalities, each of which stands once.</summary>
    internal static ImmutableArray<Municipality> Read(NormTable table, ParameterSet parameters)
    {
        table.RefuseCountOtherThan(parameters.Integer("programme.municipalities"));
        var municipalities = new Dictionary<MunicipalityCode, Municipality>();
        foreach (var row in table)
        {
            var municipality = Read(row);
            if (!municipalities.TryAdd(municipality.Code, municipality))
                throw row.Damaged("norm.twice", municipality.Code);
        }
        return [.. municipalities.Values];
    }

    private static Municipality Read(NormRow row)
    {
        var text = row.Text("IBGE");
        var isValid = MunicipalityCode.TryRead(text.AsSpan(0, Math.Min(6, text.Length)), out var code)
            && code.WithCheckDigit.ToString("D7", CultureInfo.InvariantCulture) == text;
        return isValid
            ? new(code, row.Text("NOME"), row.Text("MACRO_PDR_ANTIGO"))
            : throw row.Damaged("norm.checkDigit", "IBGE", text);
    }
}
