using OperaMais.Application.Adhesions;
using OperaMais.Data.Storage;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Reports.Adhesions;

/// <summary>Gathers what the forms of an adhesion show.</summary>
/// <param name="database">Where the adhesions are.</param>
/// <param name="norms">The rules.</param>
public sealed class GatherAdhesionReport(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Gathers it.</summary>
    /// <param name="municipality">The municipality the adhesion is to be of.</param>
    /// <param name="id">The adhesion.</param>
    /// <param name="mayShowCpf">Whether the CPF may be shown whole, by who typed it.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="RefusedException">There is no such adhesion in the municipality, or something is wrong with its forms.</exception>
    public async Task<AdhesionReport> RunAsync(
        MunicipalityCode municipality, Guid id, Func<string, bool> mayShowCpf, CancellationToken cancellation = default)
    {
        var view = await new ShowAdhesion(database).RunAsync(id, cancellation);
        if (view?.Municipality != municipality)
            throw ReportMessages.All.Refuse("adhesion.unknown");
        var read = CheckedAdhesion.Of(norms.Current, view.Draft);
        if (read.Faults.Length > 0 || read.Expression is not { } interest)
            throw ReportMessages.All.Refuse("adhesion.faults");
        return new(
            id,
            norms.Current.Title,
            interest.Beneficiary,
            interest.Name,
            interest.Seat.Code,
            interest.Seat.Name,
            interest.Seat.OldMacroRegion,
            interest.Signatory,
            mayShowCpf(view.CpfAuthor) ? interest.Cpf.ToText() : interest.Cpf.ToString(),
            interest.Office,
            interest.Process,
            view.Process.Steps.LastOrDefault(step => step.State == AdhesionState.Submitted)?.At.ToDay(),
            [
                .. read.ReadRows.Select(row => new ReportedCapacity(
                    row.Cnes.ToString(), row.Hospital, row.Procedure.Code, row.Procedure.Name, row.OrganisationForm, row.PerMonth)),
            ]);
    }
}
