using Microsoft.AspNetCore.Http.Features;
using OperaMais.Application;
using OperaMais.Application.Adhesions;
using OperaMais.Application.Approvals;
using OperaMais.Application.Auditing;
using OperaMais.Application.Beneficiaries;
using OperaMais.Application.Budgets;
using OperaMais.Application.Imports;
using OperaMais.Application.Instruments;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Orders;
using OperaMais.Application.Panels;
using OperaMais.Application.Progress;
using OperaMais.Application.Registry;
using OperaMais.Application.Reports;
using OperaMais.Application.Schedules;
using OperaMais.Application.Settlements;
using OperaMais.Application.Simulations;
using OperaMais.Data.Storage;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Issuing;
using OperaMais.Reports.Printing;
using OperaMais.Web.Adhesions;
using OperaMais.Web.Forms;
using OperaMais.Web.Jobs;
using OperaMais.Web.Municipalities;
using OperaMais.Web.Payments;
using OperaMais.Web.Reports;
using OperaMais.Web.Settlements;
using OperaMais.Web.Start;
using OperaMais.Web.Uploads;

namespace OperaMais.Web;

/// <summary>What the pages work with.</summary>
internal static class SiteServices
{
    internal static void AddSite(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<WebSettings>(configuration.GetSection(WebSettings.Section));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(NormLibrary.Embedded);
        services.AddSingleton(DatabaseChooser.Choose(configuration.GetConnectionString("OperaMais") ?? DatabaseChooser.Default));
        // For Identity and Data Protection alone; everything else opens a context for one operation.
        services.AddScoped(provider => provider.GetRequiredService<OperaMaisDatabase>().CreateContext());
        // The form of an adhesion has four fields in each of up to a thousand rows.
        services.Configure<FormOptions>(options => options.ValueCountLimit = 8_192);
        services.AddMemoryCache();
        services.AddSingleton<ProgrammeCache>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<DemonstrationData>();
        services.AddSingleton<DemonstrationGrowth>();
        services.AddHostedService<Preparation>();
        services.AddJobs();
        services.AddUploads();
        // Use cases hold no state: each operation opens a context of its own.
        services.AddSingleton<ChooseQuadrimester>();
        services.AddSingleton<ShowPanel>();
        services.AddSingleton<ShowProgress>();
        services.AddSingleton<ShowSettlement>();
        services.AddSingleton<ShowSchedule>();
        services.AddSingleton<ShowTermValues>();
        services.AddSingleton<SettleQuadrimester>();
        services.AddSingleton<ShowApproval>();
        services.AddSingleton<CountRunningImports>();
        services.AddSingleton<SubmitSettlement>();
        services.AddSingleton<ApproveSettlement>();
        services.AddSingleton<ReopenCompetences>();
        services.AddSingleton<ShowAccount>();
        services.AddSingleton<ShowParcels>();
        services.AddSingleton<ReleaseParcel>();
        services.AddSingleton<ListWithheld>();
        services.AddSingleton<ReleaseWithheld>();
        services.AddSingleton<ShowPaymentOrder>();
        services.AddSingleton<RecordPayments>();
        services.AddSingleton<ListInstruments>();
        services.AddSingleton<RegisterInstrument>();
        services.AddSingleton<ProrogueResolution>();
        services.AddSingleton<ShowBudget>();
        services.AddSingleton<ChooseAppropriation>();
        services.AddSingleton<RecordCommitment>();
        services.AddSingleton<ListImports>();
        services.AddSingleton<ListSlices>();
        services.AddSingleton<ListRejectedRows>();
        services.AddSingleton<ListSettlements>();
        services.AddSingleton<RecalculateSettlement>();
        services.AddSingleton<ListVersions>();
        services.AddSingleton<CompareSettlements>();
        services.AddSingleton<ListAihs>();
        services.AddSingleton<CompareProduction>();
        services.AddSingleton<ShowBeneficiary>();
        services.AddSingleton<SearchAudit>();
        services.AddSingleton<ShowAuditedCommand>();
        services.AddSingleton<ShowRegistry>();
        services.AddSingleton<ListRegistryActs>();
        services.AddSingleton<AdmitBeneficiary>();
        services.AddSingleton<SaveAdhesion>();
        services.AddSingleton<SubmitAdhesion>();
        services.AddSingleton<RefuseAdhesion>();
        services.AddSingleton<ApproveAdhesion>();
        services.AddSingleton<ListAdhesions>();
        services.AddSingleton<ShowAdhesion>();
        services.AddSingleton<FindAdhesionBasis>();
        services.AddSingleton<AdhesionReader>();
        services.AddSingleton<RecordTakeover>();
        services.AddSingleton<RecordWithdrawal>();
        services.AddSingleton<RevokeRegistryAct>();
        services.AddSingleton<RecordRestitution>();
        services.AddSingleton<ListReports>();
        services.AddSingleton<VerifyReport>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<ReportRenderer>();
        services.AddSingleton<IPdfPrinter>(provider => new ChromiumPrinter(logger: provider.GetRequiredService<ILogger<ChromiumPrinter>>()));
        services.AddSingleton<IssueReport>();
        services.AddSingleton<IssueReports>();
        services.AddSingleton<BindReports>();
        services.AddVerificationLimit();
        services.AddSingleton<ListScenarios>();
        services.AddSingleton<SaveScenario>();
        services.AddSingleton<DeleteScenario>();
        services.AddSingleton<ProgrammeReader>();
        services.AddSingleton<MunicipalityReader>();
        services.AddSingleton<PaymentReader>();
        services.AddSingleton<FormAttempt>();
        services.AddSingleton<PlaceNames>();
    }
}
