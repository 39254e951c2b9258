using System.Security.Claims;
using OperaMais.Application.Implants;
using OperaMais.Domain.Codes;
using OperaMais.Web.Access;
using OperaMais.Web.Start;

namespace OperaMais.Web.Implants;

/// <summary>What the pages of implants work with.</summary>
internal static class ImplantServices
{
    internal static void AddImplants(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            provider.GetRequiredService<IConfiguration>().GetSection(ImplantSettings.Section).Get<ImplantSettings>() ?? new());
        services.AddSingleton<ImplantVault>();
        services.AddSingleton<ShowImplantTables>();
        services.AddSingleton<LoadImplantList>();
        services.AddSingleton<OpenImplantCase>();
        services.AddSingleton<AdvanceImplant>();
        services.AddSingleton<DecideImplant>();
        services.AddSingleton<AttachImplantDocument>();
        services.AddSingleton<ListImplants>();
        services.AddSingleton<ShowImplant>();
        services.AddSingleton<PurgeImplantDocuments>();
        services.AddSingleton<DemonstrationImplants>();
    }
}

/// <summary>Who may see and decide which cases.</summary>
internal static class ImplantScope
{
    /// <summary>The providers whose cases a user sees; nothing for all.</summary>
    internal static IReadOnlyCollection<Cnes>? SeenBy(ClaimsPrincipal user) =>
        user.IsInRole(Roles.ImplantAuditor) ? null : [.. Scope.Of(user).Providers];

    /// <summary>Whether a user decides on a provider's cases: an auditor who does not speak for it.</summary>
    internal static bool Decides(ClaimsPrincipal user, Cnes provider) =>
        user.IsInRole(Roles.ImplantAuditor) && !Scope.Of(user).Providers.Contains(provider);
}
