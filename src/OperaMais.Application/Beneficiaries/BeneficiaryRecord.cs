using System.Collections.Immutable;
using OperaMais.Data.Accounts;
using OperaMais.Data.Beneficiaries;
using OperaMais.Data.Pacts;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Application.Beneficiaries;

/// <summary>An import, as a record refers to it.</summary>
/// <param name="At">When it was done (UTC).</param>
/// <param name="Author">Who did it.</param>
/// <param name="Files">The names of its files.</param>
public sealed record ImportReference(DateTime At, string Author, ImmutableArray<string> Files);

/// <summary>A fact that was imported.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Fact">The fact.</param>
/// <param name="Import">The import that brought it.</param>
/// <param name="IsInForce">Whether no later import replaced it.</param>
public sealed record RecordedFact<T>(T Fact, ImportReference Import, bool IsInForce);

/// <summary>What one version of a settlement gave the beneficiary.</summary>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Version">The version.</param>
/// <param name="CalculatedAt">When it was calculated (UTC).</param>
/// <param name="Author">Who calculated it.</param>
/// <param name="State">How far it has come.</param>
/// <param name="IsIncomplete">Whether competences were missing.</param>
/// <param name="Figures">Its figures.</param>
public sealed record SettledVersion(
    Quadrimester Quadrimester,
    int Version,
    DateTime CalculatedAt,
    string Author,
    SettlementState State,
    bool IsIncomplete,
    StoredBeneficiarySettlement Figures);

/// <summary>How many of the beneficiary's AIHs an import brought.</summary>
/// <param name="Import">The import.</param>
/// <param name="First">The first competence of them.</param>
/// <param name="Last">The last one.</param>
/// <param name="Aihs">AIHs held one by one, whatever their fate.</param>
public sealed record ImportedProduction(ImportReference Import, Competence First, Competence Last, long Aihs);

/// <summary>Everything on record of a beneficiary besides the norm.</summary>
/// <param name="Beneficiary">The beneficiary.</param>
/// <param name="Pacts">Its municipality's PPI, by month.</param>
/// <param name="Decisions">Decisions on its municipality, by quadrimester.</param>
/// <param name="OpeningBalances">What it brings from earlier resolutions.</param>
/// <param name="Settlements">Every version of every settlement, by quadrimester and version.</param>
/// <param name="Production">The imports that brought its production, the latest first.</param>
/// <param name="Acts">The acts in force on it, those included that bring a municipality a provider; in order.</param>
public sealed record BeneficiaryRecord(
    Beneficiary Beneficiary,
    ImmutableArray<RecordedFact<StoredPact>> Pacts,
    ImmutableArray<RecordedFact<StoredDecision>> Decisions,
    ImmutableArray<RecordedFact<StoredOpeningBalance>> OpeningBalances,
    ImmutableArray<SettledVersion> Settlements,
    ImmutableArray<ImportedProduction> Production,
    ImmutableArray<StoredRegistryAct> Acts);
