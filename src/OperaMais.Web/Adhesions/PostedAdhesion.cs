using System.Globalization;
using Microsoft.Extensions.Primitives;
using OperaMais.Domain.Adhesions;

namespace OperaMais.Web.Adhesions;

/// <summary>The forms of an adhesion as a browser sends them.</summary>
/// <param name="Draft">What is filled in; rows marked to be taken out are out.</param>
/// <param name="Version">The version that was seen; nothing for a new adhesion.</param>
/// <param name="Action">What is to be done: <c>recalcular</c>, <c>salvar</c> or <c>enviar</c>.</param>
/// <param name="Pasted">Rows copied from a spreadsheet.</param>
/// <param name="File">A file of rows.</param>
/// <param name="Replaces">Whether pasted rows and those of the file take the place of the rows that are there.</param>
internal sealed record PostedAdhesion(AdhesionDraft Draft, int? Version, string Action, string Pasted, IFormFile? File, bool Replaces)
{
    private const int LongestText = 200;

    /// <summary>Reads a form.</summary>
    internal static PostedAdhesion Of(IFormCollection form)
    {
        var (cnes, hospitals, procedures, capacities) = (form["cnes"], form["hospital"], form["procedimento"], form["capacidade"]);
        var (confirmed, removed) = (Indexes(form["confirmada"]), Indexes(form["tirar"]));
        return new(
            new()
            {
                Beneficiary = Text(form["beneficiario"]),
                Name = Text(form["nome"]),
                Municipality = Text(form["municipio"]),
                Signatory = Text(form["signatario"]),
                Cpf = Text(form["cpf"]),
                Office = Text(form["cargo"]),
                Process = Text(form["processo"]),
                Capacities =
                [
                    .. Enumerable.Range(0, procedures.Count)
                        .Where(index => !removed.Contains(index))
                        .Select(index => new TypedCapacity(
                            At(cnes, index), At(hospitals, index), At(procedures, index), At(capacities, index), confirmed.Contains(index)))
                        .Where(row => !row.IsBlank),
                ],
            },
            int.TryParse(form["versao"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
            form["acao"].ToString(),
            form["colar"].ToString(),
            form.Files.GetFile("arquivo") is { FileName.Length: > 0 } file ? file : null,
            form.ContainsKey("substituir"));
    }

    private static HashSet<int> Indexes(StringValues values) =>
        [.. values.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1)];

    private static string At(StringValues values, int index) => index < values.Count ? Text(values[index]) : "";

    private static string Text(string? text)
    {
        var clean = string.Concat((text ?? "").Where(character => !char.IsControl(character))).Trim();
        return clean.Length > LongestText ? clean[..LongestText] : clean;
    }

    private static string Text(StringValues values) => Text(values.ToString());
}
