using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Reports.Documents;

namespace OperaMais.Reports.Adhesions;

/// <summary>The forms of Annexes IV and V, filled in.</summary>
/// <param name="Adhesion">Which adhesion.</param>
/// <param name="RuleSetTitle">The norm.</param>
/// <param name="Beneficiary">Who wants to join.</param>
/// <param name="Name">Its name.</param>
/// <param name="MunicipalityCode">The municipality, or the one the provider is in.</param>
/// <param name="Municipality">That municipality's name.</param>
/// <param name="MacroRegion">Its health macro-region in the older regional plan (PDR).</param>
/// <param name="Signatory">Who signs.</param>
/// <param name="Cpf">The signatory's CPF, masked where whoever prints may not see it.</param>
/// <param name="Office">The signatory's office.</param>
/// <param name="Process">The process in SEI/MG.</param>
/// <param name="SubmittedOn">The day it was submitted; nothing before.</param>
/// <param name="Rows">The capacity.</param>
/// <remarks>
/// Art. 2 § 2; Annexes IV and V. The CPF is no part of the hash: of a number of so few digits, a hash together with all the rest would tell
/// it to whoever tries them all.
/// </remarks>
public sealed record AdhesionReport(
    Guid Adhesion,
    string RuleSetTitle,
    BeneficiaryId Beneficiary,
    string Name,
    MunicipalityCode MunicipalityCode,
    string Municipality,
    string MacroRegion,
    string Signatory,
    [property: JsonIgnore] string Cpf,
    string Office,
    string Process,
    DateOnly? SubmittedOn,
    ImmutableArray<ReportedCapacity> Rows)
    : ReportData(
        Sort,
        $"{MunicipalityCode}/{Adhesion}",
        "Termo de Manifestação de Interesse e formulário de capacidade",
        $"{Name} ({(Beneficiary.Kind == BeneficiaryKind.Provider ? "CNES" : "IBGE")} {Beneficiary})")
{
    /// <summary>The kind of these reports.</summary>
    public const string Sort = "adhesion";

    /// <summary>Whether it is a provider under state management.</summary>
    public bool IsProvider => Beneficiary.Kind == BeneficiaryKind.Provider;

    /// <summary>The annexes ask for no amount.</summary>
    public override Money? Total => null;
}

/// <summary>A row of Annex V.</summary>
/// <param name="Cnes">The hospital.</param>
/// <param name="Hospital">Its name.</param>
/// <param name="Procedure">The procedure's code.</param>
/// <param name="ProcedureName">Its name.</param>
/// <param name="OrganisationForm">The first six digits of its code.</param>
/// <param name="PerMonth">How many surgeries a month.</param>
public sealed record ReportedCapacity(
    string Cnes, string Hospital, ProcedureCode Procedure, string ProcedureName, string OrganisationForm, int PerMonth);
