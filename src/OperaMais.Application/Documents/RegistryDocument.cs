using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Documents;

/// <summary>A beneficiary, for programs.</summary>
/// <param name="Id">Six-digit IBGE code of a municipality, CNES of a provider.</param>
/// <param name="Kind">Municipality or provider.</param>
/// <param name="Name">The norm's name of it.</param>
/// <param name="Municipality">The municipality whose indicator counts, six-digit IBGE code.</param>
/// <param name="MunicipalityName">The norm's name of that municipality.</param>
/// <param name="TermValue">The published value of the instrument.</param>
/// <param name="AnnexTargetBp">The target of 2023-3, hundredths of a percent; nothing without a pact for referenced patients.</param>
/// <remarks>Annexes II and III.</remarks>
public sealed record BeneficiaryDocument(
    string Id, BeneficiaryKind Kind, string Name, string Municipality, string MunicipalityName, Money TermValue, int? AnnexTargetBp)
{
    /// <summary>The document of a beneficiary.</summary>
    public static BeneficiaryDocument Of(RuleSet ruleSet, Beneficiary beneficiary) => new(
        beneficiary.Id.ToString(),
        beneficiary.Id.Kind,
        beneficiary.Name,
        beneficiary.Municipality.ToString(),
        beneficiary.MunicipalityName,
        beneficiary.TermValue,
        ruleSet.Registry.AnnexTargetOf(beneficiary.Municipality)?.Value);
}

/// <summary>A procedure, for programs.</summary>
/// <param name="Code">SIGTAP code, ten digits.</param>
/// <param name="Name">The norm's name of it.</param>
/// <param name="Specialty">The norm's specialty.</param>
/// <param name="Sh">Hospital services part of the unit value.</param>
/// <param name="Sp">Professional services part of it.</param>
/// <param name="UnitValue">What the State pays for one, SH + SP; zero for multiple and sequential surgeries.</param>
/// <param name="BonusReference">What one adds to the bonus.</param>
/// <param name="SigtapSh">SIGTAP hospital services of July 2023.</param>
/// <param name="SigtapSp">SIGTAP professional services of July 2023.</param>
/// <param name="TurnoverPercent">The queue turnover that alone makes the unit value out of SIGTAP; nothing where floors or costs enter too.</param>
/// <param name="Composite">Whether it is worth its first act: multiple and sequential surgeries.</param>
/// <remarks>Annex I; Art. 3; Annex VI.</remarks>
public sealed record ProcedureDocument(
    string Code,
    string Name,
    string Specialty,
    Money Sh,
    Money Sp,
    Money UnitValue,
    Money BonusReference,
    Money SigtapSh,
    Money SigtapSp,
    int? TurnoverPercent,
    bool Composite)
{
    /// <summary>The document of a procedure.</summary>
    public static ProcedureDocument Of(RuleSet ruleSet, Procedure procedure) => new(
        procedure.Code.ToString(),
        procedure.Name,
        procedure.Specialty,
        procedure.Sh,
        procedure.Sp,
        procedure.UnitValue,
        procedure.BonusReference,
        procedure.SigtapSh,
        procedure.SigtapSp,
        ruleSet.TurnoverOf(procedure),
        ruleSet.Catalogue.IsComposite(procedure.Code));
}

/// <summary>A quadrimester of the programme, for programs.</summary>
/// <param name="Quadrimester">Such as <c>2023-3</c>.</param>
/// <param name="FirstCompetence">Such as <c>202309</c>.</param>
/// <param name="LastCompetence">The last of its four.</param>
/// <param name="CutOff">The last day on which its data may leave SIHD.</param>
/// <param name="MissingCompetences">Its competences that are neither held nor declared empty.</param>
/// <param name="LatestVersion">The number of the last version of its settlement; nothing while it was not calculated.</param>
public sealed record QuadrimesterDocument(
    string Quadrimester,
    string FirstCompetence,
    string LastCompetence,
    DateOnly CutOff,
    ImmutableArray<string> MissingCompetences,
    int? LatestVersion);
