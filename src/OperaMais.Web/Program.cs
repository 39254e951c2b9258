using System.Globalization;
using Microsoft.Extensions.Options;
using OperaMais.Domain.Messages;
using OperaMais.Web;
using OperaMais.Web.Access;
using OperaMais.Web.Api;
using OperaMais.Web.Auditing;
using OperaMais.Web.Authorizations;
using OperaMais.Web.Budgets;
using OperaMais.Web.Catalogue;
using OperaMais.Web.Components;
using OperaMais.Web.Contests;
using OperaMais.Web.Forms;
using OperaMais.Web.Implants;
using OperaMais.Web.Instruments;
using OperaMais.Web.Ledgers;
using OperaMais.Web.Municipalities;
using OperaMais.Web.Observation;
using OperaMais.Web.Pacts;
using OperaMais.Web.Payments;
using OperaMais.Web.Production;
using OperaMais.Web.Registers;
using OperaMais.Web.Reports;
using OperaMais.Web.Settlements;
using OperaMais.Web.Start;
using OperaMais.Web.Uploads;

// Everything a visitor reads is Brazilian; what programs read says so where it is written.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = MessageCatalogue.Culture;

// Settings lie beside the program, whatever folder it is started from; the database and the uploads belong to that folder.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
// Static files come from the projects' folders until the site is published.
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddSite(builder.Configuration);
builder.Services.AddAccess();
builder.Services.AddApi();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddResponseCompression(options => options.EnableForHttps = true);

var app = builder.Build();
var role = app.Services.GetRequiredService<IOptions<WebSettings>>().Value.Role;
if (role == ProcessRole.Migrate)
    return await app.Services.GetRequiredService<Schema>().MigrateAsync(CancellationToken.None);
app.UseMetricsPort();
app.MapHealth();
app.MapMetrics();
if (!role.Serves())
{
    await app.RunAsync();
    return Environment.ExitCode;
}

app.UseExceptionHandler("/erro", createScopeForErrors: true);
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseMiddleware<WaitingPage>();
app.UseStatusCodePagesWithReExecute("/nao-encontrado", createScopeForStatusCodePages: true);
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();
app.UseActor();
app.UseOversizedForms();
app.UseAntiforgery();

app.MapStaticAssets().AllowAnonymous();
app.MapAccount();
app.MapDemonstration();
app.MapApi();
app.MapUpload();
app.MapProduction();
app.MapLeftOutRows();
app.MapImportDownload();
app.MapCatalogueDownload();
app.MapRegisterDownloads();
app.MapSettlementDownload();
app.MapBeneficiaryDownloads();
app.MapScenarioDownload();
app.MapPactDownloads();
app.MapContestDownloads();
app.MapAuthorizationDownloads();
app.MapImplantDownloads();
app.MapPaymentDownloads();
app.MapInstrumentDownload();
app.MapBudgetDownloads();
app.MapAccountDownload();
app.MapComparisonDownload();
app.MapAuditDownload();
app.MapReports();
app.MapBatches();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
await app.RunAsync();
return Environment.ExitCode;

/// <summary>The site; named for the tests that start it.</summary>
public partial class Program;
