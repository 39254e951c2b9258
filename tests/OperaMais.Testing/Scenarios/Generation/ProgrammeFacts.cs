using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Testing.Scenarios.Generation;

/// <summary>What of the norm a random scenario has to touch.</summary>
internal sealed class ProgrammeFacts(RuleSet ruleSet)
{
    internal ImmutableArray<Beneficiary> Beneficiaries { get; } = ruleSet.Registry.All;

    internal ImmutableArray<ProcedureCode> Composites { get; } = ruleSet.Catalogue.Composites;

    internal ImmutableArray<ProcedureCode> Procedures { get; } =
        [.. ruleSet.Catalogue.Procedures.Select(procedure => procedure.Code).Except(ruleSet.Catalogue.Composites)];

    /// <summary>Codes of SIGTAP that are not in Annex I: a clinical one, a delivery, and another of the multiple surgeries.</summary>
    internal ImmutableArray<ProcedureCode> ForeignProcedures { get; } =
        [new(0303010037), new(0411010034), new(0415030013), new(0301060088), new(0310010039)];

    internal ImmutableArray<Quadrimester> Quadrimesters { get; } = [.. ruleSet.Quadrimesters];

    /// <summary>From the first month of the baseline to the last one settled, those between the two included.</summary>
    internal ImmutableArray<Competence> Months { get; } =
        [.. Competence.Range(ruleSet.BaselineFirst, ruleSet.Quadrimesters.Max().Last)];

    /// <summary>Every municipality of Minas Gerais.</summary>
    internal ImmutableArray<MunicipalityCode> Municipalities { get; } =
        [.. ruleSet.Municipalities.Select(municipality => municipality.Code)];

    /// <summary>Those that neither are a beneficiary nor hold one.</summary>
    internal ImmutableArray<MunicipalityCode> MunicipalitiesInNoAnnex { get; } =
        [.. ruleSet.Municipalities.Select(municipality => municipality.Code).Except(ruleSet.Registry.Municipalities)];

    internal ImmutableArray<MunicipalityCode> MunicipalitiesInAnnexes { get; } = ruleSet.Registry.Municipalities;

    /// <summary>São Paulo, Rio de Janeiro, Vitória, Goiânia, Brasília.</summary>
    internal ImmutableArray<MunicipalityCode> MunicipalitiesOfOtherStates { get; } =
        [new(355030), new(330455), new(320530), new(520870), new(530010)];

    internal bool IsProvider(Cnes establishment) => ruleSet.Registry.Find(BeneficiaryId.Of(establishment)) is not null;
}
