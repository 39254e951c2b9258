using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Production;

namespace OperaMais.Testing.Scenarios;

/// <summary>One row of the file of opening balances.</summary>
public sealed record OpeningBalanceRow(BeneficiaryId Beneficiary, bool IsPreviousAdjustment, Money Amount, string Origin);

/// <summary>Everything a programme is calculated from: the five input files, as values.</summary>
public sealed record Scenario(
    ImmutableArray<Hospitalization> Production,
    ImmutableDictionary<(Competence Month, MunicipalityCode Municipality), Pact> Pacts,
    ImmutableDictionary<(Quadrimester Quadrimester, MunicipalityCode Municipality), Decision> Decisions,
    ImmutableArray<OpeningBalanceRow> OpeningBalances,
    ImmutableHashSet<(Quadrimester Quadrimester, AihNumber Number)> Registrations);
