namespace OperaMais.Web.Jobs;

/// <summary>Work in the background.</summary>
internal static class JobServices
{
    internal static void AddJobs(this IServiceCollection services)
    {
        JobSchedule.Register(services);
        services.AddSingleton<JobSchedule>();
        services.AddSingleton<JobTable>();
        services.AddSingleton<JobBoard>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobRecovery>();
        services.AddSingleton<JobDesk>();
        services.AddSingleton<ImportWork>();
        services.AddSingleton<BatchWork>();
        services.AddSingleton<JobWork>(provider => (job, run) => job.IsBatch
            ? provider.GetRequiredService<BatchWork>().RunAsync(job, run)
            : provider.GetRequiredService<ImportWork>().RunAsync(job, run));
    }
}
