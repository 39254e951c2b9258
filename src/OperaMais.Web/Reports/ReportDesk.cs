using System.Globalization;
using System.Security.Claims;
using OperaMais.Data.Reports;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Adhesions;
using OperaMais.Reports.Consolidated;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Norms;
using OperaMais.Reports.Orders;
using OperaMais.Reports.Payments;
using OperaMais.Reports.Production;
using OperaMais.Web.Access;
using OperaMais.Web.Adhesions;

namespace OperaMais.Web.Reports;

/// <summary>A report that an address names.</summary>
/// <param name="Back">The page it belongs to.</param>
/// <param name="GatherAsync">Gathers what it shows.</param>
internal sealed record ReportTarget(string Back, Func<CancellationToken, Task<ReportData>> GatherAsync);

/// <summary>Knows which addresses name which reports, and who may see them.</summary>
internal sealed class ReportDesk(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The report of an address under <c>/relatorios</c>, such as <c>pagamento/2023-3/310620</c>.</summary>
    /// <returns>Nothing when there is no such report, or the user may not see it.</returns>
    internal ReportTarget? Find(string? address, ClaimsPrincipal user)
    {
        var scope = Scope.Of(user);
        return address?.Split('/') switch
        {
            ["pagamento", var text, var id] when Quadrimester.TryRead(text, out var quadrimester) && BeneficiaryId.TryRead(id, out var beneficiary)
                && scope.Sees(beneficiary) => new(
                    $"/apuracao/{quadrimester}/{beneficiary}",
                    async cancellation => await new GatherPaymentReport(database, norms).RunAsync(quadrimester, beneficiary, cancellation)),
            ["consolidado", var text] when scope.SeesAll && Quadrimester.TryRead(text, out var quadrimester) => new(
                $"/apuracao/{quadrimester}",
                async cancellation => await new GatherConsolidatedReport(database, norms).RunAsync(quadrimester, cancellation)),
            ["ordem", var text] when scope.SeesAll && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new(
                $"/pagamentos/ordens/{number}",
                async cancellation => await new GatherOrderReport(database, norms).RunAsync(number, cancellation)),
            ["producao", var text] when scope.SeesAll && Guid.TryParse(text, out var import) => new(
                "/producao",
                async cancellation => await new GatherProductionReport(database, norms).RunAsync(import, cancellation)),
            ["adesao", var text, var id] when MunicipalityCode.TryRead(text, out var municipality) && AdhesionAccess.Sees(user, municipality)
                && Guid.TryParse(id, out var adhesion) => new(
                    $"/adesoes/{adhesion}",
                    async cancellation => await new GatherAdhesionReport(database, norms).RunAsync(
                        municipality, adhesion, typedBy => AdhesionAccess.SeesCpf(user, typedBy), cancellation)),
            ["norma"] when scope.SeesAll => new(
                "/norma",
                _ => Task.FromResult<ReportData>(new GatherNormReport(norms).Run(norms.Current.Id))),
            _ => null,
        };
    }

    /// <summary>Whether a user may see an issued report: whoever sees everything, and a manager those of its own municipalities.</summary>
    internal static bool Sees(ClaimsPrincipal user, StoredReport report)
    {
        var (scope, keys) = (Scope.Of(user), report.Subject.Split('/'));
        return report.Kind switch
        {
            // On paper a CPF is as whole as whoever printed it may see it.
            AdhesionReport.Sort => MunicipalityCode.TryRead(keys[0], out var municipality) && AdhesionAccess.Sees(user, municipality)
                && AdhesionAccess.SeesCpf(user, report.Author),
            PaymentReport.Sort when !scope.SeesAll => BeneficiaryId.TryRead(keys[^1], out var beneficiary) && scope.Sees(beneficiary),
            _ => scope.SeesAll,
        };
    }
}
