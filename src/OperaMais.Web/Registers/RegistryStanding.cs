using OperaMais.Data.Beneficiaries;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Web.Settlements;

namespace OperaMais.Web.Registers;

/// <summary>How somebody stands in the registry, in words.</summary>
internal static class RegistryStanding
{
    /// <summary>What acts made of somebody, shortly; nothing where they made nothing of it.</summary>
    internal static string? Of(RegistryHistory history, BeneficiaryId beneficiary) =>
        history.Acts.LastOrDefault(act => act.Subject == beneficiary) switch
        {
            RegistryAct.Withdrawal withdrawal => WebMessages.Text("standing.withdrawn", Shown.Day(withdrawal.Date)),
            RegistryAct.Takeover takeover => WebMessages.Text("standing.takenOver", takeover.First),
            RegistryAct.Admission admission => WebMessages.Text("standing.admitted", admission.First),
            _ => history.FirstOf(beneficiary) is { } first ? WebMessages.Text("standing.successor", first) : null,
        };

    /// <summary>What an act does, with names.</summary>
    internal static string ToText(this StoredRegistryAct row, PlaceNames places) => row.Kind switch
    {
        RegistryActKind.Admission => WebMessages.Text("act.admission", row.First, Shown.Reais(row.TermValue)),
        RegistryActKind.Takeover => WebMessages.Text("act.takeover", places.Of(row.Municipality!.Value), row.First),
        RegistryActKind.Withdrawal => WebMessages.Text("act.withdrawal", Shown.Day(row.Date), Shown.Month(row.FirstParcel!.Value)),
        _ => WebMessages.Text("act.revocation", row.Revokes),
    };

    /// <summary>What the document of an act dates from: of a withdrawal, from when it applies.</summary>
    internal static string DateOf(StoredRegistryAct row) => row.Kind == RegistryActKind.Withdrawal
        ? row.Document
        : WebMessages.Text("act.document", row.Document, Shown.Day(row.Date));

    /// <summary>Where the norm or an act puts somebody.</summary>
    internal static string SourceOf(RuleSet ruleSet, RegistryHistory history, BeneficiaryId beneficiary) => ruleSet.Registry.Find(beneficiary) is not null
        ? beneficiary.Kind == BeneficiaryKind.Provider ? "Anexo II" : "Anexo III"
        : history.TermValueOf(beneficiary) is null ? WebMessages.Text("source.takeover") : WebMessages.Text("source.admission");
}
