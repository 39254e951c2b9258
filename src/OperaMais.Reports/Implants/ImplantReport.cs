using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OperaMais.Application.Implants;
using OperaMais.Domain;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Documents;

namespace OperaMais.Reports.Implants;

/// <summary>
/// A case of an implant on paper: whose it is, the flow with its place, every step, and the documents by name and hash. It is never issued: what is issued
/// is kept as it is, and may be verified by anybody.
/// </summary>
/// <param name="Case">Which case.</param>
/// <param name="Provider">The accredited provider.</param>
/// <param name="Member">The beneficiary of the plan.</param>
/// <param name="Tooth">The tooth by its FDI number.</param>
/// <param name="Process">The way it took.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="PrintedAt">When (UTC).</param>
/// <param name="PrintedBy">By which side: whose name it was is in the record of who looked, which auditors read on the page.</param>
public sealed record ImplantReport(
    Guid Case,
    string Provider,
    PlanMember Member,
    int Tooth,
    ImplantProcess Process,
    ImmutableArray<ImplantDocument> Documents,
    DateTime PrintedAt,
    ImplantSide PrintedBy)
    : ReportData(Sort, $"{Case}", "Caso de implante", $"Dente {Tooth}, credenciado CNES {Provider}")
{
    /// <summary>The kind of these reports.</summary>
    public const string Sort = "implant";

    /// <summary>No amount is in it.</summary>
    public override Money? Total => null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Issuer => "IPSM · Auditoria de implantes · Opera Mais, Minas Gerais";

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsSealed => false;

    /// <summary>What a case shows, on paper.</summary>
    public static ImplantReport Of(ImplantView view, DateTime at, ImplantSide by) =>
        new(view.Id, view.Provider.ToString(), view.Member, view.Tooth, view.Process, view.Documents, at, by);

    /// <summary>The name of the file, which names nobody.</summary>
    public string FileName => $"implante-{PrintedAt.ToDay():yyyy-MM-dd}-{Case.ToString()[^6..]}.pdf";
}
