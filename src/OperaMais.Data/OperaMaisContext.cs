using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Accounts;
using OperaMais.Data.Adhesions;
using OperaMais.Data.Auditing;
using OperaMais.Data.Authorizations;
using OperaMais.Data.Beneficiaries;
using OperaMais.Data.Budgets;
using OperaMais.Data.Contests;
using OperaMais.Data.Implants;
using OperaMais.Data.Imports;
using OperaMais.Data.Instruments;
using OperaMais.Data.Jobs;
using OperaMais.Data.Ledger;
using OperaMais.Data.Notices;
using OperaMais.Data.Orders;
using OperaMais.Data.Outbox;
using OperaMais.Data.Pacts;
using OperaMais.Data.Production;
using OperaMais.Data.Reports;
using OperaMais.Data.Settings;
using OperaMais.Data.Settlements;
using OperaMais.Data.Simulations;
using OperaMais.Data.Storage;
using OperaMais.Data.Users;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Ledger;

namespace OperaMais.Data;

/// <summary>The database. One context serves one operation.</summary>
/// <param name="options">Which database.</param>
public sealed class OperaMaisContext(DbContextOptions<OperaMaisContext> options)
    : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    private AuditTrail? trail;

    /// <summary>Keys that protect cookies and forms, shared by all web processes.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Work done in the background.</summary>
    public DbSet<StoredJob> Jobs => Set<StoredJob>();

    /// <summary>What is told of jobs while they run.</summary>
    public DbSet<StoredJobWatch> JobWatches => Set<StoredJobWatch>();

    /// <summary>Facts about this database itself.</summary>
    public DbSet<Setting> Settings => Set<Setting>();

    /// <summary>Imports done.</summary>
    public DbSet<Import> Imports => Set<Import>();

    /// <summary>Files imported.</summary>
    public DbSet<ImportedFile> Files => Set<ImportedFile>();

    /// <summary>Rows left out of imports.</summary>
    public DbSet<RejectedRow> RejectedRows => Set<RejectedRow>();

    /// <summary>Competences that refuse every change.</summary>
    public DbSet<ClosedCompetence> ClosedCompetences => Set<ClosedCompetence>();

    /// <summary>Closed competences that were opened again.</summary>
    public DbSet<Reopening> Reopenings => Set<Reopening>();

    /// <summary>What was supposed of quadrimesters.</summary>
    public DbSet<StoredScenario> Scenarios => Set<StoredScenario>();

    /// <summary>Slices of production, every version.</summary>
    public DbSet<Slice> Slices => Set<Slice>();

    /// <summary>Rows of slices that are kept as numbers only.</summary>
    public DbSet<SliceTally> SliceTallies => Set<SliceTally>();

    /// <summary>AIHs of slices.</summary>
    public DbSet<StoredHospitalization> Hospitalizations => Set<StoredHospitalization>();

    /// <summary>First acts from SP files.</summary>
    public DbSet<StoredFirstAct> FirstActs => Set<StoredFirstAct>();

    /// <summary>SUSfácilMG registrations.</summary>
    public DbSet<StoredRegistration> Registrations => Set<StoredRegistration>();

    /// <summary>The PPI.</summary>
    public DbSet<StoredPact> Pacts => Set<StoredPact>();

    /// <summary>Decisions of the Grupo Condutor.</summary>
    public DbSet<StoredDecision> Decisions => Set<StoredDecision>();

    /// <summary>Documents of decisions.</summary>
    public DbSet<StoredDecisionDocument> DecisionDocuments => Set<StoredDecisionDocument>();

    /// <summary>Opening balances.</summary>
    public DbSet<StoredOpeningBalance> OpeningBalances => Set<StoredOpeningBalance>();

    /// <summary>Settlements, every version.</summary>
    public DbSet<StoredSettlement> Settlements => Set<StoredSettlement>();

    /// <summary>The steps that settlements took.</summary>
    public DbSet<StoredSettlementStep> SettlementSteps => Set<StoredSettlementStep>();

    /// <summary>Why settlements were approved although something was open.</summary>
    public DbSet<StoredJustification> Justifications => Set<StoredJustification>();

    /// <summary>Acts on who is a beneficiary.</summary>
    public DbSet<StoredRegistryAct> RegistryActs => Set<StoredRegistryAct>();

    /// <summary>Who asked to join.</summary>
    public DbSet<StoredAdhesion> Adhesions => Set<StoredAdhesion>();

    /// <summary>The steps that adhesions took.</summary>
    public DbSet<StoredAdhesionStep> AdhesionSteps => Set<StoredAdhesionStep>();

    /// <summary>What municipalities question of settlements.</summary>
    public DbSet<StoredContest> Contests => Set<StoredContest>();

    /// <summary>The steps that contests took.</summary>
    public DbSet<StoredContestStep> ContestSteps => Set<StoredContestStep>();

    /// <summary>What was attached to them.</summary>
    public DbSet<StoredContestAttachment> ContestAttachments => Set<StoredContestAttachment>();

    /// <summary>Cases of implants.</summary>
    public DbSet<StoredImplantCase> ImplantCases => Set<StoredImplantCase>();

    /// <summary>The steps that they took.</summary>
    public DbSet<StoredImplantStep> ImplantSteps => Set<StoredImplantStep>();

    /// <summary>Documents of cases of implants.</summary>
    public DbSet<StoredImplantDocument> ImplantDocuments => Set<StoredImplantDocument>();

    /// <summary>Their bytes, encrypted.</summary>
    public DbSet<StoredImplantContent> ImplantContents => Set<StoredImplantContent>();

    /// <summary>Who looked at cases of implants.</summary>
    public DbSet<StoredImplantAccess> ImplantAccesses => Set<StoredImplantAccess>();

    /// <summary>Tables of IPSM, every version.</summary>
    public DbSet<StoredImplantList> ImplantLists => Set<StoredImplantList>();

    /// <summary>Released parcels.</summary>
    public DbSet<StoredLedgerBatch> LedgerBatches => Set<StoredLedgerBatch>();

    /// <summary>Accounts, every entry.</summary>
    public DbSet<StoredLedgerEntry> LedgerEntries => Set<StoredLedgerEntry>();

    /// <summary>What settlements give beneficiaries.</summary>
    public DbSet<StoredBeneficiarySettlement> BeneficiarySettlements => Set<StoredBeneficiarySettlement>();

    /// <summary>Signed instruments.</summary>
    public DbSet<StoredInstrument> Instruments => Set<StoredInstrument>();

    /// <summary>Acts that prorogue the resolution.</summary>
    public DbSet<Prorogation> Prorogations => Set<Prorogation>();

    /// <summary>What orders of payment pay.</summary>
    public DbSet<StoredPaymentOrderLine> PaymentOrderLines => Set<StoredPaymentOrderLine>();

    /// <summary>What became of it.</summary>
    public DbSet<PaymentOutcome> PaymentOutcomes => Set<PaymentOutcome>();

    /// <summary>From which appropriations payments are made.</summary>
    public DbSet<StoredAppropriation> Appropriations => Set<StoredAppropriation>();

    /// <summary>Money set apart for parcels.</summary>
    public DbSet<StoredCommitment> Commitments => Set<StoredCommitment>();

    /// <summary>Reports that were issued.</summary>
    public DbSet<StoredReport> Reports => Set<StoredReport>();

    /// <summary>Facts that concern somebody.</summary>
    public DbSet<StoredNotice> Notices => Set<StoredNotice>();

    /// <summary>How far users have read the notices.</summary>
    public DbSet<NoticeReading> NoticeReadings => Set<NoticeReading>();

    /// <summary>E-mails, those that went out too.</summary>
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    /// <summary>Ranges of authorization numbers that the state holds.</summary>
    public DbSet<StoredSeries> AuthorizationSeries => Set<StoredSeries>();

    /// <summary>What of them municipalities have.</summary>
    public DbSet<StoredMunicipalRange> MunicipalRanges => Set<StoredMunicipalRange>();

    /// <summary>Who authorizes in municipalities.</summary>
    public DbSet<StoredAuthorizingBody> AuthorizingBodies => Set<StoredAuthorizingBody>();

    /// <summary>What authorizing bodies have.</summary>
    public DbSet<StoredBodyRange> BodyRanges => Set<StoredBodyRange>();

    /// <summary>Authorization numbers issued.</summary>
    public DbSet<StoredIssuedNumber> IssuedNumbers => Set<StoredIssuedNumber>();

    /// <summary>What happened to ranges.</summary>
    public DbSet<StoredRangeMovement> RangeMovements => Set<StoredRangeMovement>();

    /// <summary>Everything that changed the database, the latest last.</summary>
    public DbSet<AuditedCommand> AuditedCommands => Set<AuditedCommand>();

    /// <summary>What was changed, row by row.</summary>
    public DbSet<AuditedChange> AuditedChanges => Set<AuditedChange>();

    /// <summary>Saves what was changed, and a record of it.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var forget = (trail ??= new(this)).Record();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        catch
        {
            forget();
            throw;
        }
    }

    /// <summary>Saves what was changed, and a record of it.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var forget = (trail ??= new(this)).Record();
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch
        {
            forget();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>();
        configurationBuilder.Properties<Competence>().HaveConversion<CompetenceConverter>();
        configurationBuilder.Properties<Quadrimester>().HaveConversion<QuadrimesterConverter>();
        configurationBuilder.Properties<AihNumber>().HaveConversion<AihNumberConverter>();
        configurationBuilder.Properties<ProcedureCode>().HaveConversion<ProcedureCodeConverter>();
        configurationBuilder.Properties<Cnes>().HaveConversion<CnesConverter>();
        configurationBuilder.Properties<MunicipalityCode>().HaveConversion<MunicipalityCodeConverter>();
        configurationBuilder.Properties<BeneficiaryId>().HaveConversion<BeneficiaryIdConverter>().HaveMaxLength(7);
        configurationBuilder.Properties<LedgerHash>().HaveConversion<LedgerHashConverter>().HaveMaxLength(64);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(OperaMaisContext).Assembly);
        SnakeCase.Apply(builder);
    }
}
